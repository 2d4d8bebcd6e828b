import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthsAfter } from '../after-forms';
import { endOfCourse } from '../course-forms';
import { questionsOf } from '../model';
import { adviceOn } from './advice';
import { addPart, type Direction, movePart, moveQuestion, removeQuestion } from './model';
import { faultsIn, freshKey, optionsFrom } from './questions';

const course = endOfCourse.document;
const keysOf = (document: typeof course) => questionsOf(document).map((question) => question.key);

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

describe('adviceOn', () => {
  it('likes plain questions, and says what is hard in others', () => {
    expect(adviceOn('Did the course meet your expectations?')).toEqual([]);
    expect(adviceOn('Did you utilise the learning outcomes?').join(' ')).toContain('use');
    expect(adviceOn('Was the venue good and was the food good?')[0]).toContain('two things');
  });
});
