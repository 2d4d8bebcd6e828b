import { capability, facilitators } from '@/server/capability';

export const can = {
  see: capability('cohort', facilitators, 'look at printed figures'),
  enter: capability('cohort', facilitators, 'enter printed figures'),
  drop: capability('cohort', facilitators, 'take printed figures away'),
};
