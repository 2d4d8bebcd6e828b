import { describe, expect, it } from 'vitest';
import { notTheirs, onListOf, staysClosed } from './whose';

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
  const asked = { asked: 30, withdrawn: 1, finished: 14, fromFiles: 4 };
  const closed = { promise: 'linked', asked, isClosed: true } as const;

  it('lets in as many as are without a form, once nobody can send one', () => {
    expect(notTheirs(12, closed)).toBeNull();
    expect(notTheirs(13, closed)).toMatch(/^12 people/);
    expect(notTheirs(1, { ...closed, isClosed: false })).toMatch(/once it has closed/);
  });

  it.each([
    ['linked', 7, /at least 8/],
    ['unlinkable', 7, /at least 8/],
    ['linked', 8, null],
    ['named', 1, null],
  ] as const)('of a %s form, takes no few where nobody is to know whose (%i)', (promise, onList, refusal) => {
    const said = notTheirs(onList, { ...closed, promise });
    if (refusal) expect(said).toMatch(refusal);
    else expect(said).toBeNull();
  });

  it('asks nothing of forms of others', () =>
    expect(notTheirs(0, { ...closed, isClosed: false })).toBeNull());
});

describe('staysClosed', () => {
  it.each([
    ['linked', 20, /as long as they are in: 20 other people/],
    ['unlinkable', 1, /for good: 1 other person/],
    ['unlinkable', 0, /for good\.$/],
  ] as const)('is said of a %s form with %i others', (promise, others, says) =>
    expect(staysClosed(promise, others)).toMatch(says),
  );
});
