import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, isDate, storedDay } from './days';

describe('plain days', () => {
  it.each([
    ['2017-12-31', 1, '2018-01-01'],
    ['2020-02-28', 1, '2020-02-29'],
    ['2018-02-28', 1, '2018-03-01'],
    ['2018-03-26', -1, '2018-03-25'],
    ['2018-10-27', 2, '2018-10-29'],
  ])('%s and %i days is %s', (date, days, result) => {
    expect(addDays(date, days)).toBe(result);
  });

  it.each([
    ['2018-01-31', 1, '2018-02-28'],
    ['2020-01-31', 1, '2020-02-29'],
    ['2017-11-30', 3, '2018-02-28'],
    ['2018-12-15', 1, '2019-01-15'],
    ['2018-03-31', 1, '2018-04-30'],
  ])('%s and %i months is %s', (date, months, result) => {
    expect(addMonths(date, months)).toBe(result);
  });

  it.each([
    ['2020-02-29', true],
    ['2018-02-29', false],
    ['2018-13-01', false],
    ['2018-1-01', false],
    ['tomorrow', false],
  ])('%s is one: %s', (date, is) => {
    expect(isDate(date)).toBe(is);
  });

  it('come back from as many days later', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: -5_000, max: 5_000 }), (some, days) => {
        const date = storedDay(some);
        expect(addDays(addDays(date, days), -days)).toBe(date);
      }),
    );
  });
});
