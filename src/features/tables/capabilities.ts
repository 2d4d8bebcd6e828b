import { capability, facilitators } from '@/server/capability';

/** Whoever runs a cohort sets its tables and seats its people. */
export const can = {
  /** And at all that the seating depends on: what was said of it, its rules, its plans. */
  see: capability('cohort', facilitators, 'look at tables'),
  seeCoached: capability('table', ['coach'], 'look at the table that one coaches'),
  seeOwnSeat: capability('person', ['oneself'], 'look at where one sits'),
  make: capability('cohort', facilitators, 'make tables'),
  change: capability('cohort', facilitators, 'change a table'),
  putCoaches: capability('cohort', facilitators, 'put coaches at tables'),
  remove: capability('cohort', facilitators, 'remove a table'),
};
