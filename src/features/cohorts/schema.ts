import { z } from 'zod';

const line = (what: string, most = 200) =>
  z.string(`Enter ${what}`).trim().min(1, `Enter ${what}`).max(most, `Use up to ${most} characters`);

/** A day as a date input sends it. Browsers send nothing for a day that isn't in the calendar. */
const day = (number: number) =>
  z.iso.date({
    error: `Enter the date of day ${number}. It must be in the calendar, such as 23 November 2017`,
  });

const details = {
  name: line('the cohort’s name, such as London 2017–18', 100),
  area: line('the area that it is for', 100),
  places: z.coerce
    .number('Enter the number of places, such as 40')
    .int('Enter a whole number')
    .min(1, 'There must be at least one place')
    .max(1000, 'A cohort has up to 1,000 places'),
  venue: line('where the days take place'),
  day1: day(1),
  day2: day(2),
  day3: day(3),
};

export const newCohort = z.object({
  ...details,
  /** Made with the page: a form sent twice makes one cohort. */
  key: z.uuid(),
  programme: line('the programme'),
  commissioner: line('who commissioned it'),
});

export const changedCohort = z.object({ ...details, cohort: z.string(), version: z.coerce.number().int() });
export type ChangedCohortForm = z.output<typeof changedCohort>;
