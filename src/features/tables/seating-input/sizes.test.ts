import { describe, expect, it } from 'vitest';
import { smallestThatFits } from './sizes';

const six = (tables: number) => Array.from({ length: tables }, () => 6);

describe('smallestThatFits', () => {
  it.each([
    [40, 8, 5],
    [14, 3, 4],
    [14, 8, 4],
    [13, 3, 4],
    [7, 2, 3],
    [3, 1, 3],
    [1, 2, 1],
    // Nobody, or too many: sizes are not the matter.
    [0, 3, 5],
    [40, 6, 5],
  ])('%i people at up to %i tables of six: %i', (people, tables, smallest) => {
    expect(smallestThatFits(5, people, six(tables))).toBe(smallest);
  });
});
