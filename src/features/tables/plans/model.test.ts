import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveInWords, movesTo, readTarget, type Target, targetText, wasCutOff } from './model';
import { type PlannedSeat, seatsAfter, undoing } from '../seats';

const seat = (participantId: string, day: number, tableId: string): PlannedSeat => ({
  participantId,
  day,
  tableId,
  locked: false,
});
const sorted = (seats: readonly PlannedSeat[]) =>
  seats.map(({ participantId, day, tableId }) => `${participantId} ${day} ${tableId}`).sort();
const nobodyAway = { days: 2, over: 0, away: () => [] };

describe('movesTo', () => {
  const plan = {
    remix: false,
    seats: [seat('ana', 1, 't1'), seat('ana', 2, 't1'), seat('ben', 1, 't2'), seat('ben', 2, 't2')],
  };

  it('moves on all days with the same tables throughout, on one when they are new each day', () => {
    expect(movesTo(plan, 'ana', { kind: 'table', tableId: 't3' }, { ...nobodyAway, day: 1 })).toEqual([
      { participantId: 'ana', days: [1, 2], from: 't1', to: 't3' },
    ]);
    expect(
      movesTo({ ...plan, remix: true }, 'ana', { kind: 'table', tableId: 't3' }, { ...nobodyAway, day: 2 }),
    ).toEqual([{ participantId: 'ana', days: [2], from: 't1', to: 't3' }]);
  });

  it('gives nobody a seat on a day when they are away', () => {
    const away = (id: string) => (id === 'cai' ? [2] : []);
    expect(
      movesTo(plan, 'cai', { kind: 'table', tableId: 't1' }, { days: 2, day: 1, over: 0, away }),
    ).toEqual([{ participantId: 'cai', days: [1], from: null, to: 't1' }]);
    expect(
      seatsAfter(
        plan.seats,
        movesTo(plan, 'cai', { kind: 'person', participantId: 'ana' }, { days: 2, day: 1, over: 0, away }),
      ).filter(({ participantId }) => participantId === 'ana'),
    ).toEqual([]);
  });

  it('swaps two day by day, each with the table that the other has then, and leaves days that are over', () => {
    // Day 1 was mended: Ben sat elsewhere.
    const mended = {
      remix: false,
      seats: [
        ...['t1', 't1', 't1'].map((table, index) => seat('ana', index + 1, table)),
        ...['t3', 't2', 't2'].map((table, index) => seat('ben', index + 1, table)),
      ],
    };
    const swap = (day: number, over: number) =>
      movesTo(
        mended,
        'ana',
        { kind: 'person', participantId: 'ben' },
        { day, over, days: 3, away: () => [] },
      );
    expect(swap(1, 0)).toEqual([
      { participantId: 'ana', days: [1], from: 't1', to: 't3' },
      { participantId: 'ana', days: [2, 3], from: 't1', to: 't2' },
      { participantId: 'ben', days: [1], from: 't3', to: 't1' },
      { participantId: 'ben', days: [2, 3], from: 't2', to: 't1' },
    ]);
    expect(swap(2, 1).flatMap(({ days }) => days)).toEqual([2, 3, 2, 3]);
    // Whoever looks at a day that is over means that one as well.
    expect(swap(1, 2).flatMap(({ days }) => days)).toEqual([1, 3, 1, 3]);
  });

  it('swaps with whoever is away on a day as if they were there', () => {
    const away = (id: string) => (id === 'ben' ? [2] : []);
    const gone = { ...plan, seats: plan.seats.filter((one) => one.participantId !== 'ben' || one.day !== 2) };
    expect(
      movesTo(gone, 'ana', { kind: 'person', participantId: 'ben' }, { ...nobodyAway, day: 1, away }),
    ).toEqual([
      { participantId: 'ana', days: [1, 2], from: 't1', to: 't2' },
      { participantId: 'ben', days: [1], from: 't2', to: 't1' },
    ]);
  });

  const people = ['ana', 'ben', 'cai', 'dot'];
  const plans = fc.record({
    remix: fc.boolean(),
    seats: fc.tuple(
      ...people.flatMap((id) =>
        [1, 2].map((day) => fc.constantFrom('t1', 't2', 't3').map((table) => seat(id, day, table))),
      ),
    ),
  });
  const targets: fc.Arbitrary<Target> = fc.oneof(
    fc.constantFrom('t1', 't2', 't3').map((tableId) => ({ kind: 'table' as const, tableId })),
    fc.constantFrom(...people).map((participantId) => ({ kind: 'person' as const, participantId })),
    fc.constant({ kind: 'none' as const }),
  );

  it('can always be undone', () => {
    fc.assert(
      fc.property(
        plans,
        fc.constantFrom(...people),
        targets,
        fc.constantFrom(1, 2),
        (plan, who, target, day) => {
          const moves = movesTo(plan, who, target, { ...nobodyAway, day });
          expect(sorted(seatsAfter(seatsAfter(plan.seats, moves), undoing(moves)))).toEqual(
            sorted(plan.seats),
          );
        },
      ),
    );
  });

  it('exchanges two and touches nobody else', () => {
    fc.assert(
      fc.property(
        plans,
        fc.constantFrom('ana', 'ben'),
        fc.constantFrom('cai', 'dot'),
        fc.constantFrom(1, 2),
        (plan, one, other, day) => {
          const after = seatsAfter(
            plan.seats,
            movesTo(plan, one, { kind: 'person', participantId: other }, { ...nobodyAway, day }),
          );
          const at = (seats: readonly PlannedSeat[], id: string) =>
            seats.find((known) => known.participantId === id && known.day === day)?.tableId;
          expect([at(after, one), at(after, other)]).toEqual([at(plan.seats, other), at(plan.seats, one)]);
          expect(
            sorted(after.filter(({ participantId }) => participantId !== one && participantId !== other)),
          ).toEqual(
            sorted(
              plan.seats.filter(({ participantId }) => participantId !== one && participantId !== other),
            ),
          );
        },
      ),
    );
  });
});

describe('a target', () => {
  it('is read as it was written, and nothing else is', () => {
    const all: Target[] = [
      { kind: 'none' },
      { kind: 'table', tableId: 't' },
      { kind: 'person', participantId: 'p' },
    ];
    expect(all.map((target) => readTarget(targetText(target)))).toEqual(all);
    expect(['', 'table', 'table:', 'seat:1'].map(readTarget)).toEqual([null, null, null, null]);
  });
});

describe('moveInWords', () => {
  it('says who goes where, and when, if not always', () => {
    const words = (move: Parameters<typeof moveInWords>[0]) =>
      moveInWords(move, {
        names: new Map([['ana', 'Ana']]),
        numbers: new Map([
          ['t1', 1],
          ['t2', 2],
        ]),
        days: 3,
      });
    expect(words({ participantId: 'ana', days: [1, 2, 3], from: 't1', to: 't2' })).toBe(
      'Ana goes from table 1 to table 2',
    );
    expect(words({ participantId: 'ana', days: [2], from: null, to: 't2' })).toBe(
      'Ana takes a seat at table 2 on day 2',
    );
    expect(words({ participantId: 'ana', days: [2, 3], from: 't2', to: null })).toBe(
      'Ana leaves table 2 on days 2 and 3',
    );
  });
});

describe('wasCutOff', () => {
  it('is true a minute after the last word of a search, not of one that has ended', () => {
    const createdAt = new Date('2027-02-04T08:40:00Z');
    const at = (time: string) => new Date(`2027-02-04T${time}Z`);
    expect(wasCutOff({ state: 'waiting', seenAt: null, createdAt }, at('08:40:59'))).toBe(false);
    expect(wasCutOff({ state: 'waiting', seenAt: null, createdAt }, at('08:41:01'))).toBe(true);
    expect(wasCutOff({ state: 'waiting', seenAt: at('08:41:00'), createdAt }, at('08:41:59'))).toBe(false);
    expect(wasCutOff({ state: 'ready', seenAt: null, createdAt }, at('09:00:00'))).toBe(false);
  });
});
