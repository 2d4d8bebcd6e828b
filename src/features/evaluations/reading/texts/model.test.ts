import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectiveness } from '@/features/forms/after-forms';
import { someStage } from '@tests/support/stage';
import { mayReadTexts, pageOfTexts, readTextFilter, toTexts, type WrittenText } from './model';

const release = { releasedAt: new Date('2018-02-14T00:00:00Z') };
const usual = { show: 'all', search: '', page: 1 } as const;
const written = (given: Partial<WrittenText> = {}): WrittenText => ({
  id: 't',
  question: 'What would you change?',
  text: 'More tea',
  story: null,
  name: null,
  seen: false,
  hidden: null,
  ...given,
});
const story = {
  text: 'A leaflet',
  kind: 'other',
  reach: 'own',
  when: 'In March',
  evidence: 'It lies at the Desk',
};

describe('mayReadTexts', () => {
  it('waits for the release, but of a named form', () => {
    for (const promise of ['linked', 'unlinkable'] as const) {
      expect(mayReadTexts(someStage({ promise }))).toBe(false);
      expect(mayReadTexts(someStage({ promise, release }))).toBe(true);
    }
    expect(mayReadTexts(someStage({ promise: 'named' }))).toBe(true);
  });
});

describe('readTextFilter', () => {
  it.each([
    [{}, usual],
    [
      { show: 'hidden', search: ' tea ', page: '3' },
      { show: 'hidden', search: 'tea', page: 3 },
    ],
    [{ show: 'everything', page: '0' }, usual],
    [{ page: '-1' }, usual],
    [{ page: '1.5' }, usual],
    [{ page: 'two' }, usual],
    [
      { show: ['unseen', 'all'], page: ['2', '9'] },
      { show: 'unseen', search: '', page: 2 },
    ],
  ])('reads %j', (query, filter) => {
    expect(readTextFilter(query)).toEqual(filter);
  });
});

describe('pageOfTexts', () => {
  const texts = [
    written({ id: 'new' }),
    written({ id: 'seen', text: 'Less coffee', seen: true }),
    written({ id: 'hidden', hidden: 'It names somebody' }),
    written({ id: 'story', text: story.text, story }),
  ];
  const idsOf = (filter: Partial<Parameters<typeof pageOfTexts>[1]>) =>
    pageOfTexts(texts, { ...usual, ...filter }).texts.map(({ id }) => id);

  it('shows what is hidden nowhere but among the hidden', () => {
    expect(idsOf({})).toEqual(['new', 'seen', 'story']);
    expect(idsOf({ show: 'unseen' })).toEqual(['new', 'story']);
    expect(idsOf({ show: 'hidden' })).toEqual(['hidden']);
  });

  it('finds words in any case, and in every part of a story', () => {
    expect(idsOf({ search: 'TEA' })).toEqual(['new']);
    for (const part of ['leaflet', 'march', 'desk']) expect(idsOf({ search: part })).toEqual(['story']);
    expect(idsOf({ search: 'biscuit' })).toEqual([]);
  });

  it('counts what is new and what is hidden whatever is searched for', () => {
    const page = pageOfTexts([...texts, written({ hidden: 'x', seen: true })], {
      ...usual,
      search: 'coffee',
    });
    expect(page).toMatchObject({ found: 1, pages: 1, unseen: 2, hidden: 2 });
  });

  it('shows each text on one page, in order, fifty at a time, and the last page to whoever goes beyond it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 160 }), (count) => {
        const all = Array.from({ length: count }, (_, index) => written({ id: String(index) }));
        const { pages, found } = pageOfTexts(all, usual);
        expect([pages, found]).toEqual([Math.max(1, Math.ceil(count / 50)), count]);
        const each = Array.from({ length: pages }, (_, index) =>
          pageOfTexts(all, { ...usual, page: index + 1 }),
        );
        expect(each.flatMap((page) => page.texts)).toEqual(all);
        expect(each.every((page) => page.texts.length <= 50)).toBe(true);
        expect(pageOfTexts(all, { ...usual, page: pages + 7 })).toEqual(each.at(-1));
      }),
    );
  });
});

describe('toTexts', () => {
  const row = (questionKey: string, text: string) => ({
    id: text,
    questionKey,
    text,
    name: null,
    seen: false,
    hidden: null,
  });

  it('goes by the order of the form, and takes stories apart', () => {
    const told = JSON.stringify(story);
    const texts = toTexts(effectiveness.document, [
      row('story', told),
      row('what-held-back', 'Time'),
      row('how-used', '{"text":"No story"}'),
      row('not-asked', 'Nowhere'),
      row('story', 'Words that are no story'),
    ]);
    expect(texts.map(({ text, story: parts }) => [text, parts])).toEqual([
      ['{"text":"No story"}', null],
      ['Time', null],
      ['A leaflet', story],
      ['Words that are no story', null],
    ]);
    expect(texts[1]).toEqual({ ...written(), id: 'Time', text: 'Time', question: 'What has held you back?' });
  });
});
