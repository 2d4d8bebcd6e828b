import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastMinute, londonDate, londonInstant } from './london';

describe('London’s clocks', () => {
  it.each([
    ['2017-11-23', 9 * 60, '2017-11-23T09:00:00.000Z'],
    ['2018-06-30', 9 * 60, '2018-06-30T08:00:00.000Z'],
    // They go forward at one in the morning of 25 March 2018, and back at two on 28 October.
    ['2018-03-25', 0, '2018-03-25T00:00:00.000Z'],
    ['2018-03-25', 2 * 60, '2018-03-25T01:00:00.000Z'],
    ['2018-10-28', 0, '2018-10-27T23:00:00.000Z'],
    ['2018-10-28', 9 * 60, '2018-10-28T09:00:00.000Z'],
  ])('%s, minute %i, is %s', (date, minute, instant) => {
    expect(londonInstant(date, minute).toISOString()).toBe(instant);
  });

  it('reads a time that they skip as the one an hour later', () => {
    expect(londonInstant('2018-03-25', 90)).toEqual(londonInstant('2018-03-25', 150));
  });

  it.each([
    ['2018-06-30T22:59:59Z', '2018-06-30'],
    ['2018-06-30T23:00:00Z', '2018-07-01'],
    ['2017-12-31T23:59:59Z', '2017-12-31'],
    ['2018-03-25T23:00:00Z', '2018-03-26'],
    ['2018-10-28T23:30:00Z', '2018-10-28'],
  ])('at %s it is %s', (instant, date) => {
    expect(londonDate(new Date(instant))).toBe(date);
  });

  it('are on the day that was asked for at every minute of it', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 1439 }), (some, minute) => {
        const date = some.toISOString().slice(0, 10);
        expect(londonDate(londonInstant(date, minute))).toBe(date);
      }),
    );
  });
});

describe('the end of something', () => {
  it.each([
    // The nights before and after the clocks change, and the day itself.
    ['2018-03-25', '2018-03-24T23:59:00.000Z'],
    ['2018-03-26', '2018-03-25T22:59:00.000Z'],
    ['2018-10-28', '2018-10-27T22:59:00.000Z'],
    ['2018-10-29', '2018-10-28T23:59:00.000Z'],
    ['2027-04-01', '2027-03-31T22:59:00.000Z'],
  ])('at the beginning of %s is named by the day before: %s', (next, last) => {
    expect(lastMinute(londonInstant(next, 0)).toISOString()).toBe(last);
    expect(londonDate(lastMinute(londonInstant(next, 0))) < next).toBe(true);
  });

  it('at any other time is named by that time', () => {
    for (const end of ['2018-06-30T12:00:00Z', '2018-06-30T00:00:00Z', '2018-01-16T00:01:00Z'])
      expect(lastMinute(new Date(end))).toEqual(new Date(end));
  });
});
