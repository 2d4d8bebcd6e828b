import { capability, facilitators } from '@/server/capability';

/** Whoever runs a cohort sees its people beside those of the others that they run. */
export const can = {
  see: capability('cohort', facilitators, 'look at people of all cohorts'),
  keepFilter: capability('anything', facilitators, 'keep a filter of the list of people'),
  dropFilter: capability('anything', facilitators, 'drop a filter of the list of people'),
};
