import { describe, expect, it } from 'vitest';
import { homeOf, locksFor } from './home';
import type { PlanChange } from './model';

const seats = (participantId: string, ...tables: string[]) =>
  tables.map((tableId, index) => ({ participantId, tableId, day: index + 1, locked: true }));
const change = (version: number, participantId: string, days: number[], undone = false): PlanChange => ({
  version,
  at: new Date('2027-02-04T08:40:00Z'),
  author: 'Ro',
  moves: [{ participantId, days, from: 't1', to: 't2' }],
  smaller: [],
  undone,
  told: false,
});

describe('homeOf', () => {
  it('is where somebody sits on most days, whatever was moved', () => {
    expect(homeOf(seats('a', 't2', 't1', 't1'), 'a', [change(1, 'a', [2, 3])])).toBe('t1');
    expect(homeOf([], 'a', [])).toBeNull();
  });

  it('of as many days, is where they were before they were moved for one', () => {
    expect(homeOf(seats('a', 't2', 't1'), 'a', [change(1, 'a', [1])])).toBe('t1');
    expect(homeOf(seats('a', 't1', 't2'), 'a', [change(1, 'a', [2])])).toBe('t1');
    const twice = [change(3, 'a', [1], true), change(2, 'a', [2]), change(1, 'a', [1, 2])];
    expect(homeOf(seats('a', 't1', 't2'), 'a', twice)).toBe('t1');
  });
});

describe('locksFor', () => {
  const plan = { seats: seats('a', 't2', 't1', 't1'), changes: [change(1, 'a', [1])] };

  it('locks somebody at one table, on all days, when tables stay the same', () => {
    expect(locksFor(plan, { remix: false, days: 3 })).toEqual(
      [1, 2, 3].map((day) => ({ participantId: 'a', tableId: 't1', day })),
    );
    expect(locksFor(plan, { remix: true, days: 3 })).toEqual(plan.seats);
  });
});
