import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allAsks, asTyped, readAnswers } from './answers';
import { endOfCourse } from './course-forms';
import { longestText, questionsOf, scalesOf } from './model';
import { formDocument } from './schema';

const questions = questionsOf(endOfCourse.document);
const asks = allAsks(endOfCourse.document);

describe('the end-of-course form', () => {
  it('asks for the eight marks and two texts, in order', () => {
    expect(questions.map((q) => q.key)).toEqual([
      'small-groups',
      'table-coaches',
      'patient-leaders',
      'guest-speakers',
      'darzi-fellows',
      'manager-case-studies',
      'impact-on-others',
      'recommend',
      'most-useful',
      'would-change',
    ]);
    expect(scalesOf(endOfCourse.document)).toHaveLength(8);
    expect(formDocument.parse(endOfCourse.document)).toEqual(endOfCourse.document);
  });
});

describe('readAnswers', () => {
  it.each(['0', '6', '3.5', 'five', '-1', '1e0', '٣'])('refuses %s as a mark, at its field', (sent) => {
    const { answers, problems } = readAnswers(asks, { recommend: sent });
    expect(answers).toEqual({});
    expect(problems).toEqual([
      { field: 'recommend', message: 'Choose a mark from 1 to 5, or leave this one out.' },
    ]);
  });

  it('counts a text by characters and never cuts it', () => {
    const kept = '🙂'.repeat(longestText);
    expect(readAnswers(asks, { 'most-useful': kept }).answers).toEqual({ 'most-useful': { text: kept } });
    expect(readAnswers(asks, { 'most-useful': `${kept}a` }).problems[0]?.message).toContain(
      '5,001 characters',
    );
  });

  it('ignores what the form did not ask', () => {
    expect(readAnswers(asks, { 'is-admin': '1' })).toEqual({ answers: {}, problems: [] });
  });

  it('reads back whatever it wrote', () => {
    const sent = fc.record(
      Object.fromEntries(
        questions.map((q) => [
          q.key,
          q.kind === 'rating' ? fc.constantFrom('', '1', '2', '3', '4', '5') : fc.string({ maxLength: 50 }),
        ]),
      ),
    );
    fc.assert(
      fc.property(sent, (values) => {
        const { answers, problems } = readAnswers(asks, values);
        expect(problems).toEqual([]);
        expect(readAnswers(asks, asTyped(answers)).answers).toEqual(answers);
      }),
    );
  });
});
