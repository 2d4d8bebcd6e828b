import { describe, expect, it } from 'vitest';
import { endOfCourse } from '../course-forms';
import { changeQuestion, removeQuestion } from '../editing/model';
import { questionsOf } from '../model';
import { compareForms, differs } from './comparing';

const course = endOfCourse.document;

describe('compareForms', () => {
  const [first] = questionsOf(course);
  it('finds nothing where nothing differs', () => {
    expect(differs(compareForms(course, course))).toBe(false);
  });

  it('says which questions can still be compared with earlier answers', () => {
    if (first?.kind !== 'rating') throw new Error('The first question is a rating');
    const of = (question: typeof first) =>
      compareForms(course, changeQuestion(course, question)).questions[0]?.comparable;
    expect(of({ ...first, label: 'Small groups' })).toBe('with care');
    expect(of({ ...first, low: first.high, high: first.low })).toBe('no');
    expect(compareForms(course, removeQuestion(course, first.key)).removed).toEqual([
      { key: first.key, label: first.label },
    ]);
  });
});
