import { describe, expect, it } from 'vitest';
import { notTheirs, onListOf } from './whose';

describe('onListOf', () => {
  it.each([
    [{ whose: 'list' as const }, 7],
    [{ whose: 'others' as const, howMany: '3' }, 0],
    [{ whose: 'some' as const, howMany: ' 3 ' }, 3],
    [{ whose: 'some' as const, howMany: '7' }, 7],
  ])('of seven forms, %j: %i', (said, onList) => expect(onListOf(said, 7)).toBe(onList));

  it.each(['', '0', '8', '-1', '2.5', 'two', '1e1'])('takes no “%s” for some of seven', (howMany) =>
    expect(onListOf({ whose: 'some', howMany }, 7)).toMatchObject({ field: 'howMany' }),
  );

  it('takes nothing for granted', () => expect(onListOf({}, 7)).toMatchObject({ field: 'whose' }));
});

describe('notTheirs', () => {
  const asked = { asked: 10, withdrawn: 1, finished: 4, fromFiles: 2 };

  it('lets in as many as are without a form, once nobody can send one', () => {
    expect(notTheirs(3, asked, true)).toBeNull();
    expect(notTheirs(4, asked, true)).toMatch(/^3 people/);
    expect(notTheirs(1, asked, false)).toMatch(/once it has closed/);
  });

  it('asks nothing of forms of others', () => expect(notTheirs(0, asked, false)).toBeNull());
});
