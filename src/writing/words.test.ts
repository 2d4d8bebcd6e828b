import { describe, expect, it } from 'vitest';
import { anyOf, counted, listed, plural } from './words';

describe('a count', () => {
  it.each([
    [0, '0 people'],
    [1, '1 person'],
    [2, '2 people'],
    [11, '11 people'],
    [21, '21 people'],
    [1.5, '1.5 people'],
    [1000, '1000 people'],
  ])('of %s is %s', (count, words) => {
    expect(counted(count, 'person', 'people')).toBe(words);
  });

  it('takes its word, or a whole phrase', () => {
    expect([plural(1, 'One came', 'Some came'), plural(3, 'One came', 'Some came')]).toEqual([
      'One came',
      'Some came',
    ]);
  });
});

describe('a list', () => {
  it.each([
    [[], '', ''],
    [['a'], 'a', 'a'],
    [['a', 'b'], 'a and b', 'a or b'],
    [['a', 'b', 'c'], 'a, b and c', 'a, b or c'],
    [['a, b', 'c', 'd'], 'a, b, c and d', 'a, b, c or d'],
  ])('of %j has no comma before its last word', (words, all, any) => {
    expect([listed(words), anyOf(words)]).toEqual([all, any]);
  });
});
