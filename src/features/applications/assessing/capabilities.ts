import { capability, facilitators } from '@/server/capability';

/** Whoever runs a cohort says who scores; assessors score, and see no names. */
export const can = {
  see: capability('cohort', facilitators, 'look at who scores applications'),
  add: capability('cohort', facilitators, 'add an assessor'),
  remove: capability('cohort', facilitators, 'take an assessor away'),
  shareOut: capability('cohort', facilitators, 'share out applications'),
  read: capability('cohort', ['assessor'], 'read an application without names'),
  score: capability('cohort', ['assessor'], 'score an application'),
  agree: capability('cohort', ['assessor'], 'agree on a mark'),
  passOn: capability('cohort', ['assessor'], 'pass an application on'),
};
