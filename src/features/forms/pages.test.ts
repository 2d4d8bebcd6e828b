import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allAsks, type Answers } from './answers';
import type { FormDocument, Question, ReadyForm } from './model';
import { beforeCourse, endOfCourse, endOfDay1 } from './course-forms';
import { askedAnswers, lookingBack, pagesOf } from './pages';

const ends = { low: 'Low', high: 'High' };
const text = (key: string, question: string, is: string[]): Question => ({
  kind: 'text',
  key,
  label: key,
  showIf: { question, is },
});

/** Four first questions of different kinds, and a section each that depends on one of them. */
const document: FormDocument = {
  title: 'Test',
  minutes: 1,
  sections: [
    {
      title: 'First',
      lead: 'Begin here',
      questions: [
        { kind: 'rating', key: 'mark', label: 'Mark', ...ends },
        { kind: 'yes-no', key: 'used', label: 'Used' },
        {
          kind: 'many',
          key: 'many',
          label: 'Many',
          options: [
            { key: 'a', label: 'A' },
            { key: 'b', label: 'B' },
          ],
        },
        { kind: 'text', key: 'words', label: 'Words' },
      ],
    },
    { title: 'Marked low', questions: [text('why', 'mark', ['1', '2'])] },
    { title: 'Used', questions: [text('how', 'used', ['yes']), text('never', 'words', ['yes'])] },
    {
      title: 'Chose b',
      questions: [
        {
          kind: 'confidence',
          key: 'sure',
          label: 'Sure',
          ...ends,
          showIf: { question: 'many', is: ['b'] },
        },
        text('b-why', 'many', ['b']),
      ],
    },
    { title: 'Last', questions: [{ kind: 'text', key: 'more', label: 'More' }] },
  ],
};

const titles = (answers: Answers) =>
  pagesOf(document, answers).map(({ number, title }) => `${number} ${title}`);

describe('pagesOf', () => {
  it('leaves out what asks this person nothing, and keeps the numbers of the others', () => {
    expect(titles({})).toEqual(['1 First', '6 Last']);
    expect(titles({ mark: { mark: 2 }, used: { choice: 'yes' }, many: { choices: ['a', 'b'] } })).toEqual([
      '1 First',
      '2 Marked low',
      '3 Used',
      '4 Chose b',
      `5 ${lookingBack.title}`,
      '6 Last',
    ]);
    expect(titles({ mark: { mark: 3 }, used: { choice: 'no' }, many: { choices: ['a'] } })).toEqual([
      '1 First',
      '6 Last',
    ]);
  });

  it('asks how it was before on a page of its own, with its own words', () => {
    const pages = pagesOf(document, { many: { choices: ['b'] } });
    expect(pages.map(({ asks }) => asks.map(({ key }) => key))).toEqual([
      ['mark', 'used', 'many', 'words'],
      ['sure.now', 'b-why'],
      ['sure.then'],
      ['more'],
    ]);
    expect(pages[2]).toMatchObject(lookingBack);
    expect(pages[0]).toMatchObject({ title: 'First', lead: 'Begin here' });
  });

  it('lets no words decide what is asked', () => {
    expect(titles({ words: { text: 'yes' } })).toEqual(['1 First', '6 Last']);
  });
});

describe('a short form', () => {
  const marks = (count: number): Question[] =>
    Array.from({ length: count }, (_, index) => ({
      kind: 'rating',
      key: `mark-${index}`,
      label: `Mark ${index}`,
      ...ends,
    }));
  const words: Question = { kind: 'text', key: 'more', label: 'More' };
  const others: Question = { kind: 'text', key: 'others', label: 'Others' };
  const pagesIn = (...sections: Question[][]) =>
    pagesOf(
      { ...document, sections: sections.map((questions, index) => ({ title: `Part ${index}`, questions })) },
      {},
    );

  it('is one page with the headings of its parts: eight marks and two texts, and no more', () => {
    const [page, ...further] = pagesIn(marks(8), [words, others]);
    expect(further).toEqual([]);
    expect(page).toMatchObject({ number: 1, title: 'Part 0' });
    expect([page?.asks.length, page?.blocks.map(({ title }) => title)]).toEqual([10, ['Part 0', 'Part 1']]);
    expect(pagesIn(marks(9), [words, others]).map(({ number }) => number)).toEqual([1, 2]);
  });

  it('keeps apart what looks back, what depends on an answer, and a story', () => {
    const apart: Question[] = [
      { kind: 'confidence', key: 'sure', label: 'Sure', ...ends },
      text('why', 'mark-0', ['1']),
      { kind: 'story', key: 'story', label: 'Story' },
    ];
    for (const question of apart) {
      const pages = pagesIn(marks(1), [question], [words]);
      expect(pages.length).toBeGreaterThan(1);
      expect(pages.every(({ blocks }) => blocks.length === 1)).toBe(true);
    }
  });

  it('is the one before the course, each of a day, and the one at its end', () => {
    const pages = (form: ReadyForm) => pagesOf(form.document, {}).length;
    expect([beforeCourse, endOfDay1, endOfCourse].map(pages)).toEqual([1, 1, 1]);
  });
});

describe('askedAnswers', () => {
  it('leaves out what was answered before a change of mind hid its question', () => {
    const hidden: Answers = { how: { text: 'In a meeting' }, 'sure.then': { mark: 2 } };
    const others: Answers = { used: { choice: 'no' }, many: { choices: ['a'] }, more: { text: 'Tea' } };
    expect(askedAnswers(document, { ...others, ...hidden })).toEqual(others);
    const shown: Answers = { ...hidden, used: { choice: 'yes' }, many: { choices: ['b'] } };
    expect(askedAnswers(document, shown)).toEqual(shown);
    expect(askedAnswers(document, { stranger: { mark: 1 } })).toEqual({});
  });

  it('keeps exactly what stands on a page that this person sees', () => {
    const answers = fc.record<Answers>(
      {
        mark: fc.constantFrom({ mark: 1 as const }, { mark: 4 as const }),
        used: fc.constantFrom({ choice: 'yes' }, { choice: 'no' }),
        many: fc.constantFrom({ choices: ['a'] }, { choices: ['b'] }),
        why: fc.constant({ text: 'x' }),
        how: fc.constant({ text: 'x' }),
        'sure.now': fc.constant({ mark: 3 as const }),
        'sure.then': fc.constant({ mark: 3 as const }),
        more: fc.constant({ text: 'x' }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(answers, (given) => {
        const seen = pagesOf(document, given).flatMap(({ asks }) => asks.map(({ key }) => key));
        expect(Object.keys(askedAnswers(document, given)).sort()).toEqual(
          allAsks(document)
            .map(({ key }) => key)
            .filter((key) => key in given && seen.includes(key))
            .sort(),
        );
      }),
    );
  });
});
