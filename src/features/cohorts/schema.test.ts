import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@/calendar/days';
import { mostDays } from './model';
import { changedCohort } from './schema';

const organisation = '00000000-0000-4000-8000-000000000000';
const details = { cohort: 'here', version: '1', name: 'N', area: 'A', places: '40', venue: 'V' };
const typed = { ...details, commissioner: organisation };
const dated = (dates: readonly string[]) =>
  Object.fromEntries(dates.map((date, index) => [`day${index + 1}`, date]));
const dates = Array.from({ length: mostDays }, (_, index) => addDays('2017-11-23', index));
const parse = (sent: Record<string, string>) => changedCohort.safeParse({ ...typed, ...sent });
const problems = (sent: Record<string, string>) =>
  (parse(sent).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('a cohort’s days', () => {
  it('are three where nothing else is said', () => {
    expect(parse(dated(dates.slice(0, 3))).data?.dates).toEqual(dates.slice(0, 3));
    expect(problems(dated(dates.slice(0, 2)))).toEqual([
      'day3: Enter the date of day 3. It must be in the calendar, such as 23 November 2017',
    ]);
  });

  it('are as many as are said, from one to ten, each with its date and no other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: mostDays }),
        fc.integer({ min: 0, max: mostDays }),
        (days, given) => {
          const sent = { days: String(days), ...dated(dates.slice(0, given)) };
          expect(parse(sent).data?.dates).toEqual(days === given ? dates.slice(0, days) : undefined);
          expect(problems(sent)).toHaveLength(Math.abs(days - given));
        },
      ),
    );
  });

  it.each([
    ['0', 'days: A cohort has at least one day'],
    ['11', 'days: A cohort has up to 10 days'],
    ['2.5', 'days: Enter a whole number of days'],
    ['some', 'days: Enter how many days the cohort has, such as 3'],
  ])('are not %s', (days, problem) => {
    expect(problems({ days, ...dated(dates.slice(0, 3)) })).toContain(problem);
  });

  it('are in the calendar, and say so when more are dated than there are', () => {
    expect(problems({ days: '1', day1: '2018-02-29' })[0]).toContain('day1: Enter the date of day 1.');
    expect(problems({ days: '1', ...dated(dates.slice(0, 2)) })).toEqual([
      'day2: Day 2 has a date, and the cohort has one day. Empty it, or enter more days',
    ]);
  });
});

describe('who commissioned a cohort', () => {
  const three = dated(dates.slice(0, 3));
  const chosen = (sent: Record<string, string>) => parse({ ...three, ...sent }).data?.commissioner;

  it('is one of those that are known, or another by its name', () => {
    expect(chosen({})).toEqual({ id: organisation });
    expect(chosen({ commissioner: 'another', otherCommissioner: ' Kent   Academy ' })).toBe('Kent Academy');
  });

  it('is never both, nor nobody, nor a text that was typed over the list', () => {
    const wrong: Record<string, string>[] = [
      { commissioner: 'another' },
      { otherCommissioner: 'Kent Academy' },
      { commissioner: 'Kent Academy' },
    ];
    for (const sent of wrong) expect(problems({ ...three, ...sent })).toHaveLength(1);
  });
});
