import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Happening,
  happenings,
  historiesToTry,
  History,
  ourRules,
  type Rules,
} from '@tests/support/histories';
import { fewestPeople, type Sum } from '@tests/support/sums';
import { isOver } from '../../model';
import { threshold } from '../tallies/model';
import { accounted, released } from './model';
import { type FormsKnown, readsOf } from '../tallies/reads';

const personOf = (form: string): string => form.split('/')[0] ?? form;

/** The fewest people of whose own forms anything can be worked out, from everything that was ever shown. */
function fewestIn(history: readonly Happening[], rules: Rules): number {
  const cohort = new History(rules);
  for (const happening of history) cohort.happens(happening);
  return fewestPeople(cohort.sums, { known: cohort.known, personOf, below: threshold });
}

describe('what a release reads', () => {
  it.each<[FormsKnown, string, number]>([
    [{ own: 8, late: 0, typed: 1, broughtIn: 2, onList: 0 }, 'all', 0],
    [{ own: 7, late: 9, typed: 7, broughtIn: 7, onList: 0 }, 'none', 30],
    [{ own: 0, late: 0, typed: 1, broughtIn: 7, onList: 0 }, 'none', 8],
    [{ own: 7, late: 0, typed: 8, broughtIn: 3, onList: 0 }, 'typed', 10],
    [{ own: 0, late: 1, typed: 3, broughtIn: 9, onList: 0 }, 'file', 4],
    [{ own: 7, late: 0, typed: 8, broughtIn: 8, onList: 0 }, 'typed and file', 7],
  ])('of %j: %s, and %i stay unread', (forms, reads, unread) => {
    expect(readsOf(forms)).toBe(reads);
    expect(released(readsOf(forms), forms).unread).toBe(unread);
  });
});

describe('what became of those who were asked', () => {
  const few = fc.nat({ max: 12 });

  it('never has more forms of people on the list than people, and everybody is in one place', () => {
    fc.assert(
      fc.property(few, few, few, few, few, (own, typed, silent, withdrawn, onList) => {
        const asked = own + typed + silent + withdrawn;
        const forms = { own, late: 0, typed, broughtIn: onList, onList };
        const list = accounted({ asked, withdrawn }, forms);
        expect(list.returned + list.withdrawn).toBeLessThanOrEqual(asked);
        expect(list.returned).toBe(Math.min(own + typed + onList, asked));
        expect(list.withdrawn).toBe(Math.min(withdrawn, asked - list.returned));
      }),
    );
  });
});

describe('what releases say, together with everything that is known anyway', () => {
  it(
    'lets nothing be worked out about one to seven people’s own forms, whatever happens in whatever order',
    { timeout: 600_000 },
    () => {
      fc.assert(
        fc.property(happenings, (history) => fewestIn(history, ourRules) >= threshold),
        { numRuns: historiesToTry },
      );
    },
  );

  it('is more than nothing in many of these histories', () => {
    const some = fc.sample(happenings, { numRuns: 300, seed: 1 }).map((history) => {
      const cohort = new History(ourRules);
      for (const happening of history) cohort.happens(happening);
      return cohort.sums.filter((sum) => [...sum].some((form) => !cohort.known.has(form))).length;
    });
    expect(some.filter((sums) => sums > 0).length).toBeGreaterThan(60);
    expect(some.filter((sums) => sums > 1).length).toBeGreaterThan(10);
  });

  const others = ({ own, late, typed, broughtIn }: FormsKnown) => ({
    own,
    late,
    typed,
    broughtIn,
    everybody: own + late + typed + broughtIn,
  });
  it.each<[string, Rules]>([
    ['a stage could be released twice', { ...ourRules, isOver: () => false }],
    [
      'seven were enough',
      { ...ourRules, readsOf: (forms) => (forms.own >= threshold - 1 ? 'all' : readsOf(forms)) },
    ],
    [
      'typed forms and those from a file helped to reach eight',
      { ...ourRules, readsOf: (forms) => (others(forms).everybody >= threshold ? 'all' : 'none') },
    ],
    [
      'latecomers helped to reach eight',
      { isOver, readsOf: (forms) => (forms.own + forms.late >= threshold ? 'all' : readsOf(forms)) },
    ],
  ])('would let it be worked out if %s', (_, rules) => {
    const { failed } = fc.check(
      fc.property(happenings, (history) => fewestIn(history, rules) >= threshold),
      { numRuns: 5_000, seed: 1, endOnFailure: true },
    );
    expect(failed).toBe(true);
  });
});

describe('an attacker who adds and subtracts', () => {
  const set = (...ranges: [from: number, to: number][]): Sum =>
    new Set(
      ranges.flatMap(([from, to]) => Array.from({ length: to - from }, (_, index) => `p${from + index}`)),
    );
  const fewest = (sums: Sum[], known: Sum = new Set()) => fewestPeople(sums, { known, personOf, below: 100 });

  it.each([
    ['one sum', [set([0, 9])], 9],
    ['a sum and the same with three more', [set([0, 9]), set([0, 12])], 3],
    ['two sums with four in common', [set([0, 9]), set([5, 14])], 9],
    [
      'three sums, of which two together make the third and two people',
      [set([0, 8]), set([8, 16]), set([0, 14])],
      2,
    ],
    ['sums that overlap in a ring', [set([0, 10]), set([5, 15]), set([0, 5], [10, 15])], 5],
    ['nothing', [], Infinity],
  ])('finds of %s no more and no less', (_, sums, people) => {
    expect(fewest(sums)).toBe(people);
  });

  it('takes off what is known', () => {
    expect(fewest([set([0, 12])], set([0, 9]))).toBe(3);
    expect(fewest([set([0, 9])], set([0, 9]))).toBe(Infinity);
  });
});
