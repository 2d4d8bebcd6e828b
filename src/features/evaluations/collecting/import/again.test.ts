import { describe, expect, it } from 'vitest';
import type { Answers } from '@/features/forms/answers';
import { cameBefore } from './again';

const form = (mark: 1 | 2 | 3 | 4 | 5, text: string): Answers => ({ recommend: { mark }, why: { text } });
const [ana, ben, cai] = [form(5, 'a'), form(4, 'b'), form(3, 'c')];

describe('cameBefore', () => {
  it.each([
    ['the same file', [ana, ben], [[ben, ana]], 2],
    ['the file with a row more', [ana, ben, cai], [[ana, ben]], 2],
    ['a part of it', [ana], [[cai], [ana, ben]], 1],
    [
      'the file with one form that was mended',
      [ana, ben, cai, form(2, 'd')],
      [[ana, ben, cai, form(1, 'd')]],
      3,
    ],
    ['another file', [ana, ben], [[cai]], 0],
    ['a file that shares a form', [ana, ben], [[ben, cai]], 0],
    ['somebody who says the same as another', [ana, ana], [[ana, ben]], 0],
    ['nothing before it', [ana], [], 0],
  ])('knows %s', (_what, forms, earlier, count) => {
    expect(cameBefore(forms, earlier)).toBe(count);
  });

  const marks = (...given: (1 | 2 | 3 | 4 | 5)[]): Answers =>
    Object.fromEntries(given.map((mark, index) => [`q${index}`, { mark }]));
  const first = [marks(5, 4, 3), marks(4, 4, 2)];

  it.each([
    ['more columns than before', [marks(4, 4, 2, 1), marks(5, 4, 3, 2)], 2],
    ['more columns, and one form that is another’s', [marks(4, 4, 2, 1), marks(1, 4, 3, 2)], 0],
  ])('compares what both files say, where one has %s', (_what, forms, count) => {
    expect(cameBefore(forms, [first])).toBe(count);
    expect(cameBefore(first, [forms])).toBe(count);
  });

  it('takes two answers that both files share for chance', () => {
    expect(cameBefore([marks(5, 4, 3), marks(4, 4, 2)], [[marks(5, 4), marks(4, 4)]])).toBe(0);
  });
});
