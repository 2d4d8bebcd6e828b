import { capability, facilitators } from '@/server/capability';

/** Whoever runs a cohort gives its people by hand what can't be sent to them. */
export const can = {
  see: capability('cohort', facilitators, 'read what is to be given by hand'),
  settle: capability('cohort', facilitators, 'say what became of a message of a cohort'),
};
