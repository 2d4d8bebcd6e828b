import { describe, expect, it } from 'vitest';
import { roomAt, troubleWith } from './model';

const seats = (count: number) => Array.from({ length: count }, (_, index) => ({ participantId: String(index), name: 'A', experience: 'some' as const }));
const coach = { personId: 'c', name: 'Dr Shah' };

describe('troubleWith', () => {
  it('wants five or six people and a coach', () => {
    expect(troubleWith({ number: 1, coach, seated: seats(5) })).toEqual([]);
    expect(troubleWith({ number: 1, coach: null, seated: seats(4) })).toEqual(['has no coach', 'has 4 people: five or six work best']);
    expect(troubleWith({ number: 1, coach, seated: seats(7) })).toEqual(['has 7 people: five or six work best']);
  });
});

describe('roomAt', () => {
  it('names the tables with a free seat', () => {
    const table = (number: number, taken: number) => ({ number, places: 6, seated: seats(taken) });
    expect(roomAt([table(1, 6), table(2, 5), table(3, 0), table(4, 1)])).toBe('tables 2, 3 and 4');
    expect(roomAt([table(1, 5)])).toBe('table 1');
    expect(roomAt([table(1, 6)])).toBe('no table');
  });
});
