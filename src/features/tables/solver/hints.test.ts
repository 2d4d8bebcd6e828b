import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plantedProblem } from '@tests/support/seating';
import { measure, tableDaysOf } from './aims';
import { breachesOf } from './checking';
import type { SeatingInput, SeatedDay } from './input';
import { afterHint, hintsFor } from './hints';

const planting = fc.record({
  people: fc.integer({ min: 6, max: 24 }),
  days: fc.integer({ min: 1, max: 3 }),
  remix: fc.boolean(),
  apart: fc.constantFrom(0, 0.1),
  together: fc.constantFrom(0, 0.3),
  others: fc.constantFrom(0, 0.1),
  away: fc.constantFrom(0, 0.1),
  slack: fc.constantFrom(0, 1),
  seed: fc.nat(),
});

const costOf = (input: SeatingInput, plan: readonly SeatedDay[]): number =>
  input.aims.reduce((sum, aim) => sum + aim.weight * measure(aim, tableDaysOf(input, plan), input.met), 0);

const small: SeatingInput = {
  people: ['ann', 'bob', 'cat', 'dan', 'eve', 'fay'].map((id) => ({
    id,
    attributes: { experience: id === 'ann' || id === 'dan' ? 'new' : 'some' },
  })),
  tables: ['left', 'right'].map((id) => ({ id, min: 3, max: 3 })),
  days: 1,
  remix: true,
  rules: [],
  aims: [{ kind: 'not-alone', attribute: 'experience', value: 'new', weight: 1 }],
  seed: 1,
  timeLimitMs: 1_000,
};
const apart: SeatedDay = [
  { table: 'left', people: ['ann', 'bob', 'cat'] },
  { table: 'right', people: ['dan', 'eve', 'fay'] },
];

describe('hintsFor', () => {
  it('brings two newcomers together', () => {
    const [hint] = hintsFor(small, [apart], 3);
    expect(hint).toMatchObject({ days: [1], mends: 0, gain: 2 });
    expect(new Set(hint?.moves.map(({ person }) => person))).toEqual(
      new Set(['ann', expect.stringMatching(/eve|fay/)]),
    );
  });

  it('says nothing of a plan that can’t be bettered by one step', () => {
    const together: SeatedDay = [
      { table: 'left', people: ['ann', 'bob', 'dan'] },
      { table: 'right', people: ['cat', 'eve', 'fay'] },
    ];
    expect(hintsFor(small, [together], 3)).toEqual([]);
  });

  it('offers a seat to whoever has none, and mends a broken rule, before anything else', () => {
    const input: SeatingInput = {
      ...small,
      tables: [
        { id: 'left', min: 0, max: 3 },
        { id: 'right', min: 0, max: 3 },
      ],
      rules: [{ kind: 'apart', people: ['ann', 'bob'] }],
    };
    const plan: SeatedDay = [
      { table: 'left', people: ['ann', 'bob', 'cat'] },
      { table: 'right', people: ['dan', 'eve'] },
    ];
    const hints = hintsFor(input, [plan], 2);
    expect(hints[0]?.mends).toBe(1);
    expect(hints[0]?.moves.some(({ person }) => ['ann', 'bob', 'fay'].includes(person))).toBe(true);
  });

  it('moves those who are kept together as one, against one or against two', () => {
    const input: SeatingInput = {
      ...small,
      rules: [{ kind: 'together', people: ['ann', 'bob'] }],
      aims: [{ kind: 'not-alone', attribute: 'experience', value: 'new', weight: 1 }],
    };
    const [hint] = hintsFor(input, [apart], 1);
    expect(hint?.gain).toBe(2);
    const goals = new Map(hint?.moves.map(({ person, to }) => [person, to]));
    expect(goals.get('ann')).toBe(goals.get('bob'));
    const both = hintsFor(
      { ...input, rules: [...input.rules, { kind: 'together', people: ['cat', 'ann'] }] },
      [apart],
      3,
    );
    expect(both).toEqual([]);
    const loose = {
      ...input,
      tables: [
        { id: 'left', min: 1, max: 3 },
        { id: 'right', min: 1, max: 5 },
      ],
      rules: [
        { kind: 'together' as const, people: ['ann', 'bob'] },
        { kind: 'needs' as const, person: 'dan', feature: 'loop' },
      ],
    };
    const [move] = hintsFor(
      {
        ...loose,
        tables: loose.tables.map((table) =>
          table.id === 'right' ? { ...table, features: ['loop'] } : table,
        ),
      },
      [apart],
      1,
    );
    expect(move?.moves.map(({ person, to }) => `${person} ${to}`).sort()).toEqual(['ann right', 'bob right']);
  });

  it('leaves whoever sits elsewhere for a day where somebody put them', () => {
    const free = [
      { id: 'left', min: 2, max: 4 },
      { id: 'right', min: 2, max: 4 },
    ];
    const input: SeatingInput = { ...small, tables: free, days: 2, remix: false };
    const swapped: SeatedDay = [
      { table: 'left', people: ['eve', 'bob', 'cat'] },
      { table: 'right', people: ['dan', 'ann', 'fay'] },
    ];
    expect(hintsFor({ ...input, aims: [] }, [apart, swapped], 3)).toEqual([]);
    const named = hintsFor(input, [apart, swapped], 3).flatMap(({ moves }) =>
      moves.map(({ person }) => person),
    );
    expect(named).not.toContain('ann');
    expect(named).not.toContain('eve');
  });

  it('promises exactly what measure and breachesOf find afterwards, and leaves the plan as it was', () => {
    fc.assert(
      fc.property(planting, fc.integer({ min: 1, max: 4 }), (planted, most) => {
        const { input, plan } = plantedProblem(planted);
        const before = JSON.stringify(plan);
        for (const hint of hintsFor(input, plan, most)) {
          const after = afterHint(input, plan, hint);
          expect(costOf(input, plan) - costOf(input, after)).toBeCloseTo(hint.gain);
          expect(breachesOf(input, plan).length - breachesOf(input, after).length).toBe(hint.mends);
          expect(hint.mends > 0 || hint.gain > 0).toBe(true);
          const day = hint.days[0] ?? 1;
          const tableOf = (plan: readonly SeatedDay[], id: string) =>
            plan[day - 1]?.find(({ people }) => people.includes(id))?.table;
          const split = input.rules.filter(
            ({ kind, ...rule }) =>
              kind === 'together' &&
              'people' in rule &&
              new Set(rule.people.map((id) => tableOf(plan, id))).size === 1 &&
              new Set(rule.people.map((id) => tableOf(after, id))).size > 1,
          );
          expect(split).toEqual([]);
        }
        expect(JSON.stringify(plan)).toBe(before);
      }),
      { numRuns: 60 },
    );
  });
});
