import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@/calendar/days';
import { dayOn, slugOf, troubleWithDays, whyDayStays } from './model';

describe('slugOf', () => {
  it.each([
    ['Kent, Surrey and Sussex 2018', 'kent-surrey-and-sussex-2018'],
    ['  Ynys Môn — 2018!  ', 'ynys-mon-2018'],
    ['Zürich', 'zuerich'],
    ['Łódź', 'lodz'],
    ['伦敦', 'cohort'],
    ['', 'cohort'],
    [`${'a'.repeat(59)} b`, 'a'.repeat(59)],
    ['a'.repeat(61), 'a'.repeat(60)],
  ])('makes of “%s” %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it('gives an address that stays as it is, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (name) => {
        const slug = slugOf(name);
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThanOrEqual(60);
        expect(slugOf(slug)).toBe(slug);
      }),
    );
  });
});

describe('dayOn', () => {
  const days = ['2017-11-23', '2017-11-24', '2018-01-16'].map((date, index) => ({ number: index + 1, date }));

  it.each([
    ['2017-01-01', 1],
    ['2017-11-23', 1],
    ['2017-11-24', 2],
    ['2017-11-25', 3],
    ['2018-01-16', 3],
    ['2018-01-17', 3],
  ])('on %s day %i counts', (date, number) => {
    expect(dayOn(days, date)).toBe(number);
  });

  it('is the first of a cohort that has no days', () => {
    expect(dayOn([], '2018-01-16')).toBe(1);
  });
});

describe('troubleWithDays', () => {
  it.each([
    [[], null, ''],
    [['2017-11-23'], null, ''],
    [['2017-11-23', '2017-11-24', '2018-01-16'], null, ''],
    [['2018-02-29', '2018-03-01'], 'day1', '2018-02-29 is not in the calendar.'],
    [['2017-11-23', '2017-11-23'], 'day2', 'Day 2 is on the same date as day 1.'],
    [['2017-11-23', '2017-11-24', '2017-11-22'], 'day3', 'Day 3 comes before day 2. Days go forward.'],
  ])('says of %j what is wrong, at %s', (dates, field, message) => {
    expect(troubleWithDays(dates)).toEqual(field === null ? null : { field, message });
  });

  it('finds none if, and only if, every day is later than the one before', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 5 }), (offsets) => {
        const dates = offsets.map((days) => addDays('2018-02-26', days));
        const forward = offsets.every((days, index) => index === 0 || days > (offsets[index - 1] ?? 0));
        expect(troubleWithDays(dates) === null).toBe(forward);
      }),
    );
  });
});

describe('whyDayStays', () => {
  const free = { number: 4, sessions: 0, seats: 0, absences: 0, projects: 0, stages: 0 };

  it('lets go of a day that nothing hangs on', () => expect(whyDayStays(free)).toBeNull());

  it.each([
    ['sessions', 'it has sessions in the schedule'],
    ['seats', 'people have seats on it'],
    ['absences', 'somebody is known to be away on it'],
    ['projects', 'guest projects go round the tables on it'],
    ['stages', 'the evaluation asks about it'],
  ])('keeps one with %s, and says why', (what, reason) => {
    expect(whyDayStays({ ...free, [what]: 1 })).toEqual({
      field: 'days',
      message: `Day 4 can’t be taken away: ${reason}. Nothing was changed.`,
    });
  });

  it('says all that hangs on it', () => {
    expect(whyDayStays({ ...free, sessions: 2, seats: 40 })?.message).toContain(
      'it has sessions in the schedule, people have seats on it.',
    );
  });
});
