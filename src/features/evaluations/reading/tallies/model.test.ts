import { describe, expect, it } from 'vitest';
import { toTallies } from './model';

describe('toTallies', () => {
  it('adds up rows by question and mark', () => {
    const rows = [
      { questionKey: 'a', mark: 5, count: 3 },
      { questionKey: 'a', mark: 1, count: 2 },
      { questionKey: 'b', mark: 4, count: 1 },
    ];
    expect(toTallies(rows)).toEqual({ a: [2, 0, 0, 0, 3], b: [0, 0, 0, 1, 0] });
  });
});
