import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planSeats, seatName } from './seats';

const distance = (a: { x: number; y: number }, b: { x: number; y: number }) =>
  Math.hypot(a.x - b.x, a.y - b.y);

describe('planSeats', () => {
  it('puts the first seat at the top and goes clockwise', () => {
    const { size, seats } = planSeats(4);
    const middle = size / 2;
    expect(seats[0]).toEqual({ x: middle, y: 37 });
    expect(seats[1]).toEqual({ x: size - 37, y: middle });
  });

  it('never lets seats overlap each other, the table or the edge', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), (count) => {
        const { size, table, seat, seats } = planSeats(count);
        const middle = { x: size / 2, y: size / 2 };
        seats.forEach((one, index) => {
          expect(distance(one, middle)).toBeGreaterThanOrEqual(table + seat);
          expect(Math.min(one.x, one.y, size - one.x, size - one.y)).toBeGreaterThanOrEqual(seat);
          seats
            .slice(index + 1)
            .forEach((other) => expect(distance(one, other)).toBeGreaterThanOrEqual(2 * seat));
        });
      }),
    );
  });

  it('draws an empty table', () => {
    expect(planSeats(0).seats).toEqual([]);
  });
});

describe('seatName', () => {
  it.each([
    ['Ana Pereira', 'Ana'],
    ['Quentin Ash', 'Quentin'],
    ['Christopher Lee Marlow', 'CLM'],
    ['  Bartholomew ', 'B'],
    ['', ''],
  ])('%s → %s', (name, short) => {
    expect(seatName(name)).toBe(short);
  });
});
