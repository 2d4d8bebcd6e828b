import { describe, expect, it } from 'vitest';
import { rowsAround } from './around';

describe('rowsAround', () => {
  it.each([
    [0, [], []],
    [1, [[0]], []],
    [2, [[0]], [[1]]],
    [5, [[0], [1, 2]], [[3, 4]]],
    [6, [[0], [1, 2]], [[3, 4], [5]]],
    [8, [[0], [1, 2], [3, 4]], [[5, 6], [7]]],
  ])('%i seats', (count, above, below) => {
    expect(rowsAround(count)).toEqual({ above, below });
  });
});
