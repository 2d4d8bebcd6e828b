import { capability, facilitators } from '@/server/capability';

/** What is given here holds for the one cohort: more is for an administrator to give. */
export const can = {
  see: capability('cohort', facilitators, 'look at who runs and commissions a cohort'),
  give: capability('cohort', facilitators, 'invite somebody to run or commission a cohort'),
  take: capability('cohort', facilitators, 'take a role in a cohort away'),
};
