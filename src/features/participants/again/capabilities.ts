import { capability, facilitators } from '@/server/capability';

/** Who helped in a cohort that one runs can be asked again. */
export const can = {
  see: capability('cohort', facilitators, 'look at who helped before'),
  add: capability('cohort', facilitators, 'add people to the team who helped before'),
};
