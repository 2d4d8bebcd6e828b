import { capability, facilitators } from '@/server/capability';

/** Whoever runs a cohort that somebody is or was in knows them, and writes down for them how they are reached. */
export const can = {
  see: capability('cohort', facilitators, 'look at a person'),
  sayHowReached: capability('person in cohorts', facilitators, 'say how somebody is reached'),
};
