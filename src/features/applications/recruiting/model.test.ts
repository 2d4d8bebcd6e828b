import { describe, expect, it } from 'vitest';
import { closingAt, recruitmentState } from './model';

const opensAt = new Date('2017-12-18T00:00:00Z');
const closesAt = new Date('2018-02-01T00:00:00Z');
const within = new Date('2018-01-16T16:00:00Z');
const open = { opensAt, closesAt, most: 120, archivedAt: null };

describe('recruitmentState', () => {
  it('is open from its first instant to its last, and not a moment longer', () => {
    expect(recruitmentState(open, 0, new Date(opensAt.getTime() - 1))).toBe('not yet');
    expect(recruitmentState(open, 0, opensAt)).toBe('open');
    expect(recruitmentState(open, 0, new Date(closesAt.getTime() - 1))).toBe('open');
    expect(recruitmentState(open, 0, closesAt)).toBe('closed');
  });

  it('closes once so many are in, and goes on for ever where neither is set', () => {
    expect(recruitmentState(open, 119, within)).toBe('open');
    expect(recruitmentState(open, 120, within)).toBe('closed');
    expect(recruitmentState({ ...open, closesAt: null, most: null }, 5_000, within)).toBe('open');
  });

  it('takes nobody once its cohort is archived', () =>
    expect(recruitmentState({ ...open, archivedAt: opensAt }, 0, within)).toBe('closed'));

  it('is not open before anybody said when', () =>
    expect(recruitmentState({ ...open, opensAt: null }, 0, within)).toBe('not yet'));
});

it('closing by hand outlives the next change of the page, until another day is typed', () => {
  const byHand = new Date('2018-01-16T16:00:00Z');
  expect(closingAt('2018-01-16', { closesAt: byHand })).toEqual(byHand);
  expect(closingAt('2018-01-17', { closesAt: byHand })).toEqual(new Date('2018-01-18T00:00:00Z'));
  expect(closingAt('', { closesAt: byHand })).toBeNull();
  expect(closingAt('2018-01-31', null)).toEqual(closesAt);
});
