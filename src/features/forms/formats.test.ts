import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { everyKind } from '@tests/support/every-kind';
import { asStored, inLatestFormat, latestFormat } from './formats';
import { formDocument, formDraft } from './schema';

/** As every document was kept until formats were numbered. */
const keptBefore: Record<string, unknown> = z.record(z.string(), z.unknown()).parse(
  JSON.parse(`{
  "title": "End of day 1", "minutes": 2,
  "sections": [
    {"title": "Today", "questions": [
      {"kind": "rating", "key": "small-groups", "label": "Small groups", "low": "Not helpful", "high": "Very helpful"},
      {"kind": "yes-no", "key": "kept-up", "label": "Could you follow?", "hint": "Be honest"}
    ]},
    {"title": "Tomorrow", "questions": [
      {"kind": "many", "key": "needs", "label": "Needs",
        "options": [{"key": "time", "label": "Time"}, {"key": "help", "label": "Help"}],
        "showIf": {"question": "kept-up", "is": ["no"]}}
    ]}
  ],
  "translations": [{"language": "cy", "name": "Cymraeg", "title": "Diwedd", "sections": [{"title": "Heddiw"}],
    "questions": {"kept-up": {"label": "A oeddech chi?"}}}]
}`),
);

describe('a form’s document', () => {
  it('that was kept without a format is of the first', () => {
    expect(formDocument.parse(keptBefore)).toEqual(keptBefore);
    expect(formDraft.parse({ ...keptBefore, format: 1 })).toEqual(keptBefore);
  });

  it('says in which format it is written, and is read as what it was', () => {
    expect(asStored(everyKind)).toMatchObject({ format: latestFormat, title: everyKind.title });
    expect(formDocument.parse(asStored(everyKind))).toEqual(everyKind);
  });

  it.each([0, latestFormat + 1, 1.5, '1', null])(
    'in format %j is not read as something it isn’t',
    (format) => {
      expect(formDocument.safeParse({ ...keptBefore, format }).success).toBe(false);
    },
  );

  it('of an older format goes through each step that came after it', () => {
    const steps = [
      ({ said }: Record<string, unknown>) => ({ said: `${String(said)} two` }),
      ({ said }: Record<string, unknown>) => ({ said: `${String(said)} three` }),
    ];
    const read = (format: number) => inLatestFormat({ format, said: 'it' }, steps);
    expect(read(1)).toEqual({ format: 3, said: 'it two three' });
    expect(read(2)).toEqual({ format: 3, said: 'it three' });
    expect(read(3)).toEqual({ format: 3, said: 'it' });
  });
});
