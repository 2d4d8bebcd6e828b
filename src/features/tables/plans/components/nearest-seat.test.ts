import { describe, expect, it } from 'vitest';
import { nearestSeat } from './nearest-seat';

// Two tables of three beside each other, seats around each.
const places = [
  { x: 50, y: 0 },
  { x: 90, y: 70 },
  { x: 10, y: 70 },
  { x: 250, y: 0 },
  { x: 290, y: 70 },
  { x: 210, y: 70 },
];

describe('nearestSeat', () => {
  it.each([
    [0, 'ArrowRight', 1],
    [3, 'ArrowLeft', 5],
    [0, 'ArrowDown', 1],
    [2, 'ArrowRight', 1],
    [1, 'ArrowRight', 5],
    [5, 'ArrowLeft', 1],
    [1, 'ArrowUp', 0],
    [0, 'ArrowUp', null],
    [4, 'ArrowRight', null],
    [0, 'Enter', null],
  ])('from %i by %s to %s', (from, key, to) => {
    expect(nearestSeat(places, from, key)).toBe(to);
  });

  it('leads to every seat from every other', () => {
    const keys = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp'];
    const reached = new Set([0]);
    for (const seat of reached)
      for (const key of keys) {
        const next = nearestSeat(places, seat, key);
        if (next !== null) reached.add(next);
      }
    expect(reached.size).toBe(places.length);
  });
});
