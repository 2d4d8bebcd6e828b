import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthsAfter } from '../after-forms';
import { endOfCourse } from '../course-forms';
import { readyForms } from '../ready-forms';
import { compareForms, differs } from '../publishing/comparing';
import { plainText } from '../drawing/model';
import { questionsOf } from '../model';
import { formDocument } from '../schema';
import { adviceOn } from './advice';
import { addPart, changeQuestion, type Direction, movePart, moveQuestion, removeQuestion } from './model';
import { freshKey, optionsFrom, faultsIn } from './questions';

const course = endOfCourse.document;
const keysOf = (document: typeof course) => questionsOf(document).map((question) => question.key);

describe('the ready forms', () => {
  it.each(readyForms.map((form) => [form.formKey, form.document] as const))(
    '%s can be published as it is, in plain words',
    (_key, document) => {
      expect(formDocument.parse(document)).toEqual(document);
      expect(faultsIn(document)).toEqual([]);
      expect(new Set(keysOf(document)).size).toBe(keysOf(document).length);
      for (const question of questionsOf(document)) expect(plainText(document)).toContain(question.label);
    },
  );
});

describe('editing', () => {
  it('loses no question and doubles none, however they are moved', () => {
    const move = fc.tuple(
      fc.constantFrom(...keysOf(course)),
      fc.constantFrom<Direction>('up', 'down'),
      fc.boolean(),
    );
    fc.assert(
      fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
        const moved = moves.reduce(
          (document, [key, direction, part]) =>
            part ? movePart(document, 0, direction) : moveQuestion(document, key, direction),
          course,
        );
        expect(keysOf(moved).sort()).toEqual([...keysOf(course)].sort());
      }),
    );
  });

  it('gives a new question a key that none ever had', () => {
    fc.assert(
      fc.property(fc.string(), fc.uniqueArray(fc.string()), (label, taken) => {
        const key = freshKey(label, new Set(taken));
        expect(taken).not.toContain(key);
        expect(key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
      }),
    );
  });

  it('keeps an option’s key when its words are improved', () => {
    const before = [
      { key: 'yes', label: 'Yes' },
      { key: 'no', label: 'No' },
    ];
    expect(optionsFrom(['Yes, often', 'No', 'Never'], before).map((option) => option.key)).toEqual([
      'yes',
      'no',
      'never',
    ]);
  });

  it('says what stands in the way of publishing', () => {
    expect(faultsIn(addPart(course, { title: 'More' }))).toMatchObject([{ part: 2 }]);
    expect(faultsIn(removeQuestion(monthsAfter.document, 'story'))).toEqual([]);
  });
});

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

describe('adviceOn', () => {
  it('likes plain questions, and says what is hard in others', () => {
    expect(adviceOn('Did the course meet your expectations?')).toEqual([]);
    expect(adviceOn('Did you utilise the learning outcomes?').join(' ')).toContain('use');
    expect(adviceOn('Was the venue good and was the food good?')[0]).toContain('two things');
  });
});
