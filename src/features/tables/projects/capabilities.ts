import { capability, facilitators } from '@/server/capability';

export const can = {
  add: capability('cohort', facilitators, 'add a guest project'),
  remove: capability('cohort', facilitators, 'remove a guest project'),
  rotate: capability('cohort', facilitators, 'say how guest projects rotate'),
};
