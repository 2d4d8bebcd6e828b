import { describe, expect, it } from 'vitest';
import type { Answers } from '@/features/forms/answers';
import { cameBefore } from './again';

const form = (mark: 1 | 2 | 3 | 4 | 5, text: string): Answers => ({ recommend: { mark }, why: { text } });
const [ana, ben, cai] = [form(5, 'a'), form(4, 'b'), form(3, 'c')];
const fewer: Answers = { recommend: { mark: 5 } };

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
    ['a late form that says less than many', [fewer], [[ana, ben, cai]], 0],
    ['forms that say more than a late one', [ana, ben, cai], [[fewer]], 0],
    ['nothing before it', [ana], [], 0],
  ])('knows %s', (_what, forms, earlier, count) => {
    expect(cameBefore(forms, earlier)).toBe(count);
  });
});
