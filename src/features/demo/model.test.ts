import { describe, expect, it } from 'vitest';
import { looksBetween, momentsOf, start } from './model';

const days = ['2017-11-23', '2017-11-24', '2018-01-16'];

describe('momentsOf', () => {
  it('counts from the cohort’s days, by London’s clocks', () => {
    const written = momentsOf(days).map(({ key, at }) => `${key} ${at.toISOString()}`);
    expect(written).toEqual([
      'two-weeks-before 2017-11-09T10:00:00.000Z',
      'day-1 2017-11-23T08:40:00.000Z',
      'three-weeks-later 2017-12-15T10:00:00.000Z',
      'start 2018-01-16T16:00:00.000Z',
      'two-weeks-after 2018-01-30T10:00:00.000Z',
      'month-1 2018-02-16T11:00:00.000Z',
      'month-3 2018-04-16T10:00:00.000Z',
      'month-6 2018-07-16T10:00:00.000Z',
    ]);
  });
  it('always leads back to the start', () => {
    expect(momentsOf([])).toEqual([start]);
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
