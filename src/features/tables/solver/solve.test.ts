import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyPlan, plantedProblem, smallProblems } from '@tests/support/seating';
import { measure, tableDaysOf } from './aims';
import { boundsOf } from './bounds';
import { brokenBy } from './checking';
import { type Solution, solve } from './solve';
import { type SeatingInput } from './input';

const now = () => performance.now();

const planting = fc.record({
  people: fc.integer({ min: 10, max: 60 }),
  days: fc.integer({ min: 1, max: 3 }),
  remix: fc.boolean(),
  apart: fc.constantFrom(0, 0.02, 0.1, 0.3, 0.5),
  together: fc.constantFrom(0, 0.2, 0.6),
  others: fc.constantFrom(0, 0.02, 0.1),
  away: fc.constantFrom(0, 0.1),
  slack: fc.constantFrom(0, 1, 2),
  seed: fc.nat(),
});

/** Enough to see that rules hold, without waiting for the best plan: ended soon after the first, however fast the machine is. */
function briefly(input: SeatingInput): Solution {
  let better = 0;
  return solve(
    { ...input, timeLimitMs: 60_000 },
    { now, stop: () => better > 3, onProgress: () => (better += 1) },
  );
}

/** Forty people, some new, from eight areas. */
const forty = (tables: number, min: number, max: number): SeatingInput => ({
  people: Array.from({ length: 40 }, (_, index) => ({
    id: `p${index + 1}`,
    attributes: { area: `area ${index % 8}`, experience: index % 5 === 0 ? 'new' : 'some' },
  })),
  tables: Array.from({ length: tables }, (_, index) => ({
    id: `t${index + 1}`,
    min,
    max,
    coach: `c${index + 1}`,
    features: index < 2 ? ['step-free'] : [],
  })),
  days: 3,
  remix: true,
  rules: [
    { kind: 'apart', people: ['p1', 'p2', 'p3'] },
    { kind: 'needs', person: 'p4', feature: 'step-free' },
    { kind: 'conflict', coach: 'c3', person: 'p5' },
    { kind: 'locked', person: 'p6', table: 't1', day: 2 },
  ],
  aims: [{ kind: 'meet-new', weight: 1 }],
  seed: 7,
  timeLimitMs: 10_000,
});

describe('a plan', () => {
  it('is found though nobody can be spared a second meeting, in the time that making such a plan leaves', () => {
    // They are at one table on all days: no plan keeps them from meeting twice.
    const locked = ['p1', 'p2'].map((person) => ({ kind: 'locked' as const, person, table: 't1' }));
    let ticks = 0;
    const input = { ...forty(8, 5, 6), rules: locked, timeLimitMs: 10 };
    const found = solve(input, { now: () => (ticks += 1) });
    expect(found.feasible).toBe(true);
  });

  it('is found wherever one was planted, and keeps every rule', () => {
    fc.assert(
      fc.property(planting, (planted) => {
        const { input, plan } = plantedProblem(planted);
        expect(brokenBy(input, plan)).toEqual([]);
        const found = solve({ ...input, aims: [] }, { now });
        expect(found.feasible).toBe(true);
        expect(brokenBy(input, found.days)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps every rule while it is bettered, and is no further from an aim than its bound allows', () => {
    fc.assert(
      fc.property(planting, (planted) => {
        const { input } = plantedProblem(planted);
        const found = briefly(input);
        expect(brokenBy(input, found.days)).toEqual([]);
        for (const { value, bound, most } of found.aims) {
          expect(bound).toBeLessThanOrEqual(value);
          expect(value).toBeLessThanOrEqual(most);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('is there exactly if trying all seatings finds one', () => {
    fc.assert(
      fc.property(smallProblems, (input) => {
        expect(solve({ ...input, aims: [] }, { now }).feasible).toBe(everyPlan(input).length > 0);
      }),
      { numRuns: 200 },
    );
  });

  it('is as good as the best of all seatings, and no bound is above that', () => {
    fc.assert(
      fc.property(smallProblems, (input) => {
        const plans = everyPlan(input).slice(0, 3_000);
        fc.pre(plans.length > 0 && plans.length < 3_000);
        const values = plans.map((plan) =>
          input.aims.map((aim) => measure(aim, tableDaysOf(input, plan), input.met)),
        );
        boundsOf(input).forEach((bound, aim) =>
          expect(bound).toBeLessThanOrEqual(Math.min(...values.map((all) => all[aim] ?? 0))),
        );
        const total = (all: readonly number[]) => all.reduce((sum, value) => sum + value, 0);
        const found = solve(input, { now });
        expect(total(found.aims.map(({ value }) => value))).toBe(Math.min(...values.map(total)));
      }),
      { numRuns: 150 },
    );
  });

  it('is the same for the same seed, whatever the clock says', () => {
    const input = { ...forty(7, 5, 6), timeLimitMs: 3_600_000 };
    const ticking = (step: number) => {
      let time = 0;
      return () => (time += step);
    };
    const first = solve(input, { now: ticking(0.001) });
    expect(solve(input, { now: ticking(1) }).days).toEqual(first.days);
    expect(solve({ ...input, seed: 8 }, { now }).days).not.toEqual(first.days);
  });

  it('is the best so far when it is cut off', () => {
    let asked = 0;
    const shares: number[] = [];
    const input = {
      ...forty(8, 5, 5),
      aims: [
        { kind: 'mix' as const, attribute: 'nothing', weight: 1 },
        { kind: 'meet-new' as const, weight: 1 },
      ],
      days: 9,
    };
    const found = solve(input, {
      now,
      stop: () => (asked += 1) > 40,
      onProgress: ({ share }) => shares.push(share),
    });
    expect(brokenBy(input, found.days)).toEqual([]);
    expect(shares.length).toBeGreaterThan(1);
    expect(shares.length).toBeLessThan(40);
  });

  it('lets forty people at eight tables of five meet nobody twice in three days', () => {
    const input = forty(8, 5, 5);
    const found = solve(input, { now });
    expect(brokenBy(input, found.days)).toEqual([]);
    expect(found.repeatedMeetings).toBe(0);
    expect(found.aims).toEqual([{ kind: 'meet-new', value: 0, bound: 0, most: 240, missed: [] }]);
  });

  it('leaves a table empty rather than one too small', () => {
    const found = solve({ ...forty(9, 5, 6), days: 1 }, { now });
    expect(found.days[0]).toHaveLength(8);
  });

  it('keeps to the same tables without remixing, and can’t help those meeting again', () => {
    const input = { ...forty(8, 5, 5), remix: false };
    const found = solve(input, { now });
    expect(brokenBy(input, found.days)).toEqual([]);
    expect(found.aims).toMatchObject([{ value: 160, bound: 160 }]);
    expect(found.aims[0]?.missed[0]).toMatch(/^p\d+ and p\d+ share a table on days 1, 2 and 3\.$/);
  });
});
