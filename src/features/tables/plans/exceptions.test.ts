import { describe, expect, it } from 'vitest';
import { exceptionsOf } from './exceptions';

const words = {
  names: new Map([
    ['a', 'Ana'],
    ['b', 'Ben'],
  ]),
  numbers: new Map([
    ['t1', 1],
    ['t2', 2],
  ]),
  days: 3,
};
const seats = (participantId: string, ...tables: (string | null)[]) =>
  tables.flatMap((tableId, index) =>
    tableId ? [{ participantId, tableId, day: index + 1, locked: false }] : [],
  );

describe('exceptionsOf', () => {
  it('names who sits elsewhere for a day, and tables that are smaller, each once', () => {
    const plan = {
      remix: false,
      changes: [],
      seats: [...seats('a', 't2', 't1', 't1'), ...seats('b', null, 't2', 't2')],
      smaller: [
        { tableId: 't1', day: 1, fewest: 4 },
        { tableId: 't1', day: 1, fewest: 3 },
      ],
    };
    expect(exceptionsOf(plan, words)).toEqual([
      'Ana sits at table 2 on day 1.',
      'Table 1 may have 3 people on day 1.',
    ]);
    expect(exceptionsOf({ ...plan, remix: true }, words)).toEqual(['Table 1 may have 3 people on day 1.']);
  });

  it('of two days, names the one for which somebody was moved', () => {
    const change = {
      version: 1,
      at: new Date('2027-02-04T08:40:00Z'),
      author: 'Ro',
      moves: [{ participantId: 'a', days: [2], from: 't1', to: 't2' }],
      smaller: [],
      undone: false,
      told: false,
    };
    const plan = { remix: false, seats: seats('a', 't1', 't2'), smaller: [], changes: [change] };
    expect(exceptionsOf(plan, { ...words, days: 2 })).toEqual(['Ana sits at table 2 on day 2.']);
  });
});
