import { capability, facilitators } from '@/server/capability';

export const can = {
  add: capability('cohort', facilitators, 'add a seating rule'),
  remove: capability('cohort', facilitators, 'remove a seating rule'),
  /** A coach speaks of their own table. */
  sayWhomOneKnows: capability('table', ['coach'], 'say whom a coach knows'),
};
