import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allAsks, type Answers, asTyped, readAnswers, type Sent } from '@/features/forms/answers';
import { effectiveness, monthsAfter } from '@/features/forms/after-forms';
import { readyForms } from '@/features/forms/ready-forms';
import { endOfCourse } from '@/features/forms/course-forms';
import { kinds } from '@/features/forms/kinds';
import { optionsOf } from '@/features/forms/model';
import { everyKind } from '@tests/support/every-kind';
import { asKeyed, everythingSaidBy } from '@tests/support/said';
import { allKeyFields, differences, readKeyed } from './model';

const course = endOfCourse.document;

describe('readKeyed', () => {
  it('takes a digit for a mark, a letter for why there is none, and nothing for blank', () => {
    const { answers, missing, problems } = readKeyed(course, {
      'small-groups': '5',
      'table-coaches': 'i',
      recommend: 'N',
      'most-useful': 'a ',
    });
    expect(problems).toEqual([]);
    expect(answers).toEqual({ 'small-groups': { mark: 5 } });
    expect(missing.filter((gap) => gap.reason !== 'blank')).toEqual([
      { key: 'table-coaches', reason: 'illegible' },
      { key: 'recommend', reason: 'not_asked' },
      { key: 'most-useful', reason: 'absent' },
    ]);
    expect(missing).toHaveLength(9);
  });

  it.each(['6', '0', 'x', '33'])('refuses %s, and says what to key', (typed) => {
    const [problem, ...others] = readKeyed(course, { recommend: typed }).problems;
    expect(problem?.field).toBe('recommend');
    expect(problem?.message).toContain('b (blank)');
    expect(others).toEqual([]);
  });

  it('takes numbers for choices, one or several', () => {
    const { answers } = readKeyed(monthsAfter.document, {
      'would-recommend': '3',
      'what-is-new': '31',
      'speak-up.then': '2',
      'story.text': 'A leaflet changed',
      'story.kind': '4',
    });
    expect(answers).toMatchObject({
      'would-recommend': { choice: 'not-sure' },
      'what-is-new': { choices: ['role', 'passed-on'] },
      'speak-up.then': { mark: 2 },
      story: { story: { kind: 'guideline or policy changed' } },
    });
    expect(readKeyed(monthsAfter.document, { 'what-is-new': '1, 9' }).problems).toHaveLength(1);
  });

  it('gives of every kind of question the answers that a screen would give', () => {
    for (const person of [0, 1, 2]) {
      const sent = everythingSaidBy(person, everyKind);
      const { answers, problems } = readKeyed(everyKind, asKeyed(everyKind, sent));
      expect(problems).toEqual([]);
      expect(answers).toEqual(readAnswers(allAsks(everyKind), sent).answers);
    }
  });

  it('gives of every ready form the answers that a screen would give', () => {
    for (const { document } of readyForms) {
      fc.assert(
        fc.property(fc.infiniteStream(fc.nat({ max: 100 })), (stream) => {
          const next = (max: number) => (stream.next().value ?? 0) % (max + 1);
          const sent: Sent = {};
          const keyed: Sent = {};
          for (const { key, question } of allAsks(document)) {
            const options = optionsOf(question);
            const pick = next(5);
            if (kinds[question.kind].words || pick === 0) continue;
            const option = options[pick % Math.max(options.length, 1)];
            sent[key] = option ? (kinds[question.kind].several ? [option.key] : option.key) : String(pick);
            keyed[key] = option ? String((pick % options.length) + 1) : String(pick);
          }
          expect(readKeyed(document, keyed).answers).toEqual(readAnswers(allAsks(document), sent).answers);
        }),
        { numRuns: 30 },
      );
    }
  });
});

describe('differences', () => {
  it('finds every error that was planted, and no other', () => {
    const marks = Object.fromEntries(
      allAsks(course)
        .slice(0, 8)
        .map((ask) => [ask.key, '4']),
    );
    const first = readKeyed(course, { ...marks, 'most-useful': 'The coaches' });
    fc.assert(
      fc.property(fc.subarray(Object.keys(marks), { minLength: 1 }), (wrong) => {
        const second = readKeyed(course, {
          ...marks,
          'most-useful': 'The coaches',
          ...Object.fromEntries(wrong.map((key) => [key, '2'])),
        });
        expect(differences(course, first, second).map((found) => found.field)).toEqual(wrong);
      }),
    );
    expect(differences(course, first, first)).toEqual([]);
    expect(differences(course, first, readKeyed(course, marks))[0]?.message).toBe(
      'What was most useful to you?: the first time “The coaches”, now blank. Look at the sheet.',
    );
  });
});

describe('allKeyFields', () => {
  it('asks for every input of a form, the looking back included', () => {
    const names = allKeyFields(effectiveness.document).map((field) => field.name);
    expect(names).toEqual(
      expect.arrayContaining(['speak-up.now', 'speak-up.then', 'story.text', 'story.evidence', 'how-used']),
    );
    const typed: Answers = {
      story: { story: { text: 'x', kind: '', reach: 'own', when: '', evidence: '' } },
    };
    expect(Object.keys(asTyped(typed)).every((name) => names.includes(name))).toBe(true);
  });
});
