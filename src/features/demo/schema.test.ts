import { describe, expect, it } from 'vitest';
import { clockMove } from './schema';

const leadsBack = (back: unknown): boolean => clockMove.safeParse({ moment: 'start', back }).success;

describe('where a move of the clock leads back to', () => {
  it.each([
    '/impact',
    '/impact/london-2016-17?stage=month-1&compare=kent-surrey-sussex-2018',
    '/admin?q=a+b%C3%A9',
  ])('is a page of ours with its filters: %s', (back) => expect(leadsBack(back)).toBe(true));
  it.each(['//example.org', '/\\example.org', 'https://example.org', '/a?b=c//', '/a\nb', '', null])(
    'is nothing else: %s',
    (back) => expect(leadsBack(back)).toBe(false),
  );
});
