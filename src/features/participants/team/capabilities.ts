import { capability, facilitators } from '@/server/capability';

/** Whoever runs a cohort says who helps. */
export const can = {
  see: capability('cohort', facilitators, 'look at the team'),
  addCoach: capability('cohort', facilitators, 'add a coach'),
  addContributor: capability('cohort', facilitators, 'add a contributor'),
  addSeveral: capability('cohort', facilitators, 'add several people to the team'),
  change: capability('cohort', facilitators, 'change somebody on the team'),
  remove: capability('cohort', facilitators, 'take somebody off the team'),
};
