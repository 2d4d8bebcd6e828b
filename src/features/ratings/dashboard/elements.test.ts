import { describe, expect, it } from 'vitest';
import { marksInWords } from './elements';

describe('marksInWords', () => {
  it('names one mark, or the first and the last', () => {
    expect([[2], [0, 1, 2, 3]].map(marksInWords)).toEqual(['3', '1 to 4']);
  });
});
