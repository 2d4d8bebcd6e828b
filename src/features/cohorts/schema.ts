import { z } from 'zod';
import { anotherOrganisation, type CommissionerChoice, mostDays, usualDays } from './model';

const line = (what: string, most = 200) =>
  z.string(`Enter ${what}`).trim().min(1, `Enter ${what}`).max(most, `Use up to ${most} characters`);

/** A day as a date input sends it; how many of them count is said beside them. */
const typedDay = z.string().default('');
const days = {
  days: z.coerce
    .number('Enter how many days the cohort has, such as 3')
    .int('Enter a whole number of days')
    .min(1, 'A cohort has at least one day')
    .max(mostDays, `A cohort has up to ${mostDays} days`)
    .default(usualDays),
  day1: typedDay,
  day2: typedDay,
  day3: typedDay,
  day4: typedDay,
  day5: typedDay,
  day6: typedDay,
  day7: typedDay,
  day8: typedDay,
  day9: typedDay,
  day10: typedDay,
};
type DayName = Exclude<keyof typeof days, 'days'>;
type TypedDays = { days: number } & Record<DayName, string>;

const dayNames: readonly DayName[] = Object.keys(days).filter(
  (name): name is DayName => name in days && name !== 'days',
);

/** Browsers send nothing for a day that isn't in the calendar, so each that counts must be there, and no other. */
function checkDays(typed: TypedDays, found: z.RefinementCtx): void {
  const problem = (name: DayName, message: string) =>
    found.addIssue({ code: 'custom', path: [name], message });
  for (const [index, name] of dayNames.entries()) {
    const number = index + 1;
    if (number > typed.days && typed[name] !== '')
      problem(
        name,
        `Day ${number} has a date, and the cohort has ${said(typed.days)}. Empty it, or enter more days`,
      );
    if (number <= typed.days && !z.iso.date().safeParse(typed[name]).success)
      problem(name, `Enter the date of day ${number}. It must be in the calendar, such as 23 November 2017`);
  }
}

const said = (number: number): string => (number === 1 ? 'one day' : `${number} days`);

/** The dates that count, in place of the inputs. */
function withDates<T extends TypedDays>({
  days: count,
  day1,
  day2,
  day3,
  day4,
  day5,
  day6,
  day7,
  day8,
  day9,
  day10,
  ...rest
}: T) {
  const typed = [day1, day2, day3, day4, day5, day6, day7, day8, day9, day10];
  return { ...rest, dates: typed.slice(0, count) };
}

/** Who commissions: one of the organisations by its id, or another one by its name. */
const commissioner = {
  commissioner: z.union([z.uuid(), z.literal(anotherOrganisation)], 'Choose who commissioned it'),
  otherCommissioner: z
    .string()
    .transform((typed) => typed.replace(/\s+/g, ' ').trim())
    .pipe(z.string().max(200, 'Enter a name of up to 200 characters'))
    .default(''),
};
type TypedCommissioner = { commissioner: string; otherCommissioner: string };

function checkCommissioner(
  { commissioner: chosen, otherCommissioner: name }: TypedCommissioner,
  found: z.RefinementCtx,
) {
  const problem = (message: string) =>
    found.addIssue({ code: 'custom', path: ['otherCommissioner'], message });
  if (chosen === anotherOrganisation && name === '') problem('Enter the organisation’s name');
  if (chosen !== anotherOrganisation && name !== '')
    problem(
      'You chose one from the list and typed another one. Empty this, or choose “Another organisation”',
    );
}

/** The choice in place of the two inputs. */
function withCommissioner<T extends TypedCommissioner>({
  commissioner: chosen,
  otherCommissioner: name,
  ...rest
}: T) {
  const choice: CommissionerChoice = chosen === anotherOrganisation ? name : { id: chosen };
  return { ...rest, commissioner: choice };
}

const details = {
  name: line('the cohort’s name, such as London 2017–18', 100),
  area: line('the area that it is for', 100),
  places: z.coerce
    .number('Enter the number of places, such as 40')
    .int('Enter a whole number')
    .min(1, 'There must be at least one place')
    .max(1000, 'A cohort has up to 1,000 places'),
  venue: line('where the days take place'),
  contact: z.string().trim().max(200, 'Use up to 200 characters').default(''),
  ...days,
};

const newDetails = {
  ...details,
  ...commissioner,
  /** Made with the page: a form sent twice makes one cohort. */
  key: z.uuid(),
};

export const newCohort = z
  .object({ ...newDetails, programme: line('the programme') })
  .superRefine(checkDays)
  .superRefine(checkCommissioner)
  .transform(withDates)
  .transform(withCommissioner);

/** A new cohort like an earlier one, which its address names. */
export const copiedCohort = z
  .object({ ...newDetails, cohort: z.string() })
  .superRefine(checkDays)
  .superRefine(checkCommissioner)
  .transform(withDates)
  .transform(withCommissioner);
export type CopiedCohortForm = z.output<typeof copiedCohort>;

export const changedCohort = z
  .object({ ...details, ...commissioner, cohort: z.string(), version: z.coerce.number().int() })
  .superRefine(checkDays)
  .superRefine(checkCommissioner)
  .transform(withDates)
  .transform(withCommissioner);
export type ChangedCohortForm = Omit<z.output<typeof changedCohort>, 'commissioner'> & {
  commissioner?: CommissionerChoice;
};
