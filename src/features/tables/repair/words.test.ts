import { describe, expect, it } from 'vitest';
import { noWayInWords, wayInWords } from './words';

describe('wayInWords', () => {
  const way = {
    moves: [{ participantId: 'a', days: [1], from: 't1', to: 't2' }],
    smaller: [],
    dissolved: [],
    fewest: true,
    usual: false,
  };
  const words = (told: Partial<typeof way>) => wayInWords({ ...way, ...told }, { numbers: new Map() });

  it('says that no way moves fewer only of the ways that it was proven for', () => {
    expect(words({})).toBe('Every rule is kept. No way moves fewer.');
    expect(words({ usual: true })).toBe('Every rule is kept. No way that keeps the usual sizes moves fewer.');
    expect(words({ fewest: false })).toContain('There may be a way that moves fewer');
  });
});

describe('noWayInWords', () => {
  it('tells time that ran out from moves that there are not', () => {
    expect(noWayInWords(false, 'at once')).toContain('No moves keep all the rules.');
    expect(noWayInWords(true, 'at once')).toContain('There may be some.');
    expect(noWayInWords(true, 'longer')).toContain('by hand');
  });
});
