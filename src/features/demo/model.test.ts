import { describe, expect, it } from 'vitest';
import { type Course, looksBetween, momentsOf, slugs, start } from './model';

const london: Course = {
  slug: slugs.over,
  name: 'London',
  days: ['2017-11-23', '2017-11-24', '2018-01-16'],
};
const kent: Course = { slug: slugs.toCome, name: 'Kent', days: ['2018-02-08', '2018-02-09', '2018-03-22'] };

describe('momentsOf', () => {
  it('counts from the cohorts’ days, by London’s clocks, in their order', () => {
    const written = momentsOf([kent, london]).map(({ key, at }) => `${key} ${at.toISOString()}`);
    expect(written).toEqual([
      'start 2018-01-16T16:00:00.000Z',
      'two-weeks-after 2018-01-30T10:00:00.000Z',
      'day-1 2018-02-08T08:40:00.000Z',
      'month-1 2018-02-16T11:00:00.000Z',
      'three-weeks-later 2018-03-02T10:00:00.000Z',
      'last-day 2018-03-22T16:00:00.000Z',
      'month-3 2018-04-16T10:00:00.000Z',
      'month-6 2018-07-16T10:00:00.000Z',
    ]);
  });
  it('always leads back to the start, and never to before it', () => {
    expect(momentsOf([])).toEqual([start]);
    expect(momentsOf([{ ...kent, days: ['2016-02-08', '2016-02-09', '2016-03-22'] }])).toEqual([start]);
  });
});

describe('looksBetween', () => {
  it('looks twice a day, after the one and up to the other', () => {
    const looks = looksBetween(start.at, new Date('2018-01-18T12:00:00Z'));
    expect(looks.map((look) => look.toISOString())).toEqual([
      '2018-01-17T10:05:00.000Z',
      '2018-01-17T16:00:00.000Z',
      '2018-01-18T10:05:00.000Z',
    ]);
  });
  it('never looks backwards', () => {
    expect(looksBetween(start.at, new Date('2017-11-23T08:40:00Z'))).toEqual([]);
  });
});
