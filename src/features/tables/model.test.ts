import { describe, expect, it } from 'vitest';
import { tablesInWords, troubleWith } from './model';

const seats = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    participantId: String(index),
    name: 'A',
    experience: 'some' as const,
    supporter: '',
  }));
const coach = { personId: 'c', name: 'Dr Shah' };

describe('troubleWith', () => {
  it('wants five or six people and a coach', () => {
    expect(troubleWith({ number: 1, coach, seated: seats(5) })).toEqual([]);
    expect(
      troubleWith({
        number: 1,
        coach,
        seated: seats(4).map((one, index) => ({ ...one, supporter: index === 0 ? 'Sam' : '' })),
      }),
    ).toEqual([]);
    expect(troubleWith({ number: 1, coach: null, seated: seats(4) })).toEqual([
      'has no coach',
      'has 4 people: five or six work best',
    ]);
    expect(troubleWith({ number: 1, coach: null, seated: seats(4) }, true)).toEqual(['has no coach']);
    expect(troubleWith({ number: 1, coach, seated: seats(7) })).toEqual([
      'has 7 people: five or six work best',
    ]);
  });
});

describe('tablesInWords', () => {
  it('names tables as people do', () => {
    const tables = (...numbers: number[]) => numbers.map((number) => ({ number }));
    expect(tablesInWords(tables(2, 3, 4))).toBe('tables 2, 3 and 4');
    expect(tablesInWords(tables(5))).toBe('table 5');
    expect(tablesInWords([])).toBe('no table');
  });
});
