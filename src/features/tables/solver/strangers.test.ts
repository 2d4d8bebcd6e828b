import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { repeatedMeetings, tableDaysOf } from './aims';
import { brokenBy } from './checking';
import type { SeatingInput } from './input';
import { layersOf } from './layers';
import { randomFrom } from './random';
import { emptyRoom, planOf, put } from './room';
import { shiftsFor, strangersOnly } from './strangers';

const room = (people: number, tables: number, [min, max]: [number, number], days = 3): SeatingInput => ({
  people: Array.from({ length: people }, (_, index) => ({ id: `p${index + 1}` })),
  tables: Array.from({ length: tables }, (_, index) => ({
    id: `t${index + 1}`,
    min,
    max,
    coach: `c${index + 1}`,
    features: index < 2 ? ['step-free'] : [],
  })),
  days,
  remix: true,
  rules: [],
  aims: [{ kind: 'meet-new', weight: 1 }],
  seed: 1,
  timeLimitMs: 1_000,
});

/** The plan that was made, without any search after it; null when none was. */
function made(input: SeatingInput) {
  const layers = layersOf(input);
  const rows = strangersOnly(input, layers, randomFrom(input.seed), () => false);
  if (!rows) return null;
  const empty = emptyRoom(input, layers);
  rows.forEach((row, layer) => row.list().forEach((table, unit) => put(empty, layer, unit, table)));
  return planOf(input, empty);
}

describe('shiftsFor', () => {
  it('ends soon when it is to stop', () => {
    const asked = vi.fn(() => asked.mock.calls.length > 2);
    expect(shiftsFor(12, 12, 4, asked)).toBeNull();
    expect(asked).toHaveBeenCalledTimes(3);
  });

  it('never moves two places by the same difference on two days', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 12 }),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 4 }),
        (circles, places, days) => {
          const shifts = shiftsFor(circles, places, days);
          fc.pre(shifts !== null);
          for (let place = 0; place < places; place += 1)
            for (let other = 0; other < place; other += 1) {
              const differences = Array.from(
                { length: days },
                (_, day) => (((shifts.at(day, place) - shifts.at(day, other)) % circles) + circles) % circles,
              );
              expect(new Set(differences).size).toBe(days);
            }
        },
      ),
    );
  });

  it('knows where there are too many places', () => {
    expect(shiftsFor(4, 5, 2)).toBeNull();
    expect(shiftsFor(2, 2, 3)).toBeNull();
  });
});

describe('strangersOnly', () => {
  it.each([
    [40, 8, [5, 5]],
    [40, 7, [5, 6]],
    [40, 8, [5, 6]],
    [38, 8, [5, 6]],
    [30, 6, [5, 5]],
    [400, 70, [5, 6]],
  ] as [number, number, [number, number]][])(
    'seats %i at %i tables, nobody beside anybody twice',
    (people, tables, sizes) => {
      const input = room(people, tables, sizes);
      const plan = made(input);
      expect(plan && brokenBy(input, plan)).toEqual([]);
      expect(plan && repeatedMeetings(tableDaysOf(input, plan))).toBe(0);
    },
  );

  it('keeps rules, and leaves out who is away', () => {
    const bare = room(40, 8, [4, 6]);
    const input: SeatingInput = {
      ...bare,
      people: bare.people.map((person, index) => (index % 10 === 0 ? { ...person, away: [2] } : person)),
      rules: [
        { kind: 'apart', people: ['p1', 'p2', 'p3'] },
        { kind: 'apart', people: ['p4', 'p5'] },
        { kind: 'conflict', coach: 'c3', person: 'p6' },
        ...['p7', 'p8'].map((person) => ({
          kind: 'needs' as const,
          person,
          feature: 'step-free',
        })),
        { kind: 'locked', person: 'p12', table: 't1', day: 2 },
      ],
    };
    const plan = made(input);
    expect(plan && brokenBy(input, plan)).toEqual([]);
    expect(plan && repeatedMeetings(tableDaysOf(input, plan))).toBe(0);
  });

  it('is for new tables on several days alone, and for people who go each for themselves', () => {
    const input = room(40, 8, [5, 5]);
    expect(made({ ...input, remix: false })).toBeNull();
    expect(made({ ...input, aims: [] })).toBeNull();
    expect(made({ ...input, rules: [{ kind: 'together', people: ['p1', 'p2'] }] })).toBeNull();
  });
});
