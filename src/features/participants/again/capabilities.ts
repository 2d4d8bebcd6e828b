import { capability, facilitators } from '@/server/capability';

/** Who helped in a cohort that one runs can be added to the team of another. */
export const can = {
  see: capability('cohort', facilitators, 'look at who helped before'),
  add: capability('cohort', facilitators, 'add people to the team who helped before'),
};
