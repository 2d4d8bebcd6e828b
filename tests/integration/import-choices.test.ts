import { describe, expect, it } from 'vitest';
import { takeOut } from '@/features/evaluations/collecting/import/commands';
import { importsOf } from '@/features/evaluations/collecting/import/data';
import { guessColumns } from '@/features/evaluations/collecting/import/guessing';
import { matchAnswers } from '@/features/evaluations/collecting/import/uploads/commands';
import { monthsAfter } from '@/features/forms/after-forms';
import { inTheRoom } from '@tests/support/build';
import { surveyExports } from '@tests/support/exports';
import {
  asTyped,
  both,
  csv,
  fileOf,
  importForms,
  marksOf,
  send,
  threeMonthsAfter,
  waiting,
} from '@tests/support/old-answers';

describe('a file of old answers', () => {
  const rows = surveyExports.find((known) => known.program === 'Google Forms')?.rows ?? [];

  it('is noticed when it comes a second time, counts once more only if somebody says so, and can be taken out', async () => {
    const here = await threeMonthsAfter();
    await importForms(here, await send(here, fileOf(csv(rows))));
    const again = await send(here, fileOf(csv([...rows, ['', '1', 'No', '', '1', 'More']])));
    expect(await importForms(here, again)).toMatchObject({
      ok: false,
      problems: [
        { field: 'again', message: expect.stringContaining('2 of these 3 forms came in before') as string },
      ],
    });
    expect(await marksOf(here)).toEqual(both);
    const known = await waiting(here, again);
    const columns = guessColumns(monthsAfter.document, known?.table.names ?? [], []);
    const mapping = { columns, values: {}, scales: {} };
    expect(
      await inTheRoom(() =>
        matchAnswers(here.runs, {
          ...here.ref,
          ...asTyped,
          upload: again,
          intent: 'all',
          again: 'yes',
          mapping,
        }),
      ),
    ).toMatchObject({ ok: true, value: { forms: 3, imported: true } });
    const imports = await inTheRoom(() => importsOf(here.runs, here.stageId));
    const newest = imports.find(({ forms }) => forms === 3);
    expect(newest).toMatchObject({ fileName: 'answers.csv', by: expect.any(String) as string, onList: 0 });
    const out = () => inTheRoom(() => takeOut(here.runs, { ...here.ref, import: newest?.id ?? '' }));
    expect([await out(), await out()]).toMatchObject([{ ok: true }, { ok: false }]);
    expect(await marksOf(here)).toEqual(both);
  });

  it('stays in an unlinkable form', async () => {
    const here = await threeMonthsAfter('unlinkable');
    await importForms(here, await send(here, fileOf(csv(rows))));
    const [only] = await inTheRoom(() => importsOf(here.runs, here.stageId));
    expect(await inTheRoom(() => takeOut(here.runs, { ...here.ref, import: only?.id ?? '' }))).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringContaining('unlinkable') as string }],
    });
    expect(await marksOf(here)).toEqual(both);
  });

  it('is read from the sheet and the line that somebody chose, and with the rows that they said count', async () => {
    const here = await threeMonthsAfter();
    const titled = [['Three months after'], ...rows, ['TEST', '5', 'Yes', '', '5', '']];
    const upload = await send(here, fileOf(csv(titled)));
    const before = await waiting(here, upload);
    expect(before?.table.aside.map(({ row }) => row.line)).toEqual([1, 5]);
    const columns = guessColumns(monthsAfter.document, before?.table.names ?? [], []);
    const match = (choices: { header?: number; taken: number[] }, intent: 'look' | 'all', shown?: string) =>
      inTheRoom(() =>
        matchAnswers(here.runs, {
          ...here.ref,
          upload,
          intent,
          shown,
          choices: { ...asTyped.choices, ...choices },
          mapping: { columns, values: {}, scales: {} },
        }),
      );
    const unseen = { ok: true, value: { imported: false, unseen: true } };
    expect(await match({ header: 3, taken: [5] }, 'all')).toMatchObject(unseen);
    const other = await waiting(here, upload);
    expect(other?.table.line).toBe(3);
    expect(other?.choices.taken).toEqual([]);
    expect(other?.mapping).toBeNull();
    await match({ header: 2, taken: [] }, 'look');
    expect(await match({ header: 2, taken: [5] }, 'all')).toMatchObject(unseen);
    expect(await match({ header: 2, taken: [5] }, 'all', '2 of 3')).toMatchObject(unseen);
    expect(await marksOf(here)).toEqual([]);
    expect(await match({ header: 2, taken: [5] }, 'all', '3 of 3')).toMatchObject({
      ok: true,
      value: { forms: 3, imported: true },
    });
  });

  it('is refused where somebody says that a line too long for headings names the columns', async () => {
    const here = await threeMonthsAfter();
    const upload = await send(here, fileOf(csv([...rows, ['x'.repeat(1_001)]])));
    const mapping = { columns: [], values: {}, scales: {} };
    expect(
      await inTheRoom(() =>
        matchAnswers(here.runs, {
          ...here.ref,
          upload,
          intent: 'look',
          choices: { header: 4, taken: [] },
          mapping,
        }),
      ),
    ).toMatchObject({ ok: false, problems: [{ field: 'header' }] });
  });
});
