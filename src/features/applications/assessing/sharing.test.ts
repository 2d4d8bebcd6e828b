import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characteristics, differencesOf, type Mark, type Marks } from './model';
import { shareOut } from './sharing';

const people = ['a', 'b', 'c', 'd'];

describe('sharing out', () => {
  it('gives each application two, never to one twice nor back to who passed it on, and all about as many', () => {
    const some = fc.record({
      with: fc.subarray(people, { maxLength: 1 }),
      never: fc.subarray(people, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 20 }), (list) => {
        const applications = list.map((one, index) => ({
          id: String(index),
          with: one.with.filter((id) => !one.never.includes(id)),
          never: one.never,
        }));
        const { given, short } = shareOut(applications, people);
        for (const one of applications) {
          const has = [
            ...one.with,
            ...given.filter((g) => g.applicationId === one.id).map((g) => g.personId),
          ];
          expect(new Set(has).size).toBe(has.length);
          expect(has.some((id) => one.never.includes(id))).toBe(false);
          expect(has.length === 2).toBe(!short.includes(one.id));
        }
      }),
    );
    const even = shareOut(
      Array.from({ length: 40 }, (_, index) => ({ id: String(index), with: [], never: [] })),
      people,
    ).given;
    for (const person of people) expect(even.filter(({ personId }) => personId === person)).toHaveLength(20);
  });
});

describe('differences', () => {
  const all = (mark: Mark): Marks => Object.fromEntries(characteristics.map((one) => [one, mark]));

  it('of two marks or more come up for a talk, and of less do not', () => {
    const [one, other] = [all(2), { ...all(3), time: 4 } as const];
    const found = (mine: Marks, theirs: Marks) =>
      differencesOf([
        { marks: one, cameTo: mine },
        { marks: other, cameTo: theirs },
      ]);
    const time = { characteristic: 'time', marks: [2, 4] };
    expect(found({ time: 3 }, {})).toEqual([{ ...time, cameTo: [3, null], agreed: null }]);
    expect(found({ time: 3 }, { time: 2 })).toEqual([{ ...time, cameTo: [3, 2], agreed: null }]);
    expect(found({ time: 3 }, { time: 3 })).toEqual([{ ...time, cameTo: [3, 3], agreed: 3 }]);
    expect(differencesOf([{ marks: all(0), cameTo: {} }])).toEqual([]);
  });
});
