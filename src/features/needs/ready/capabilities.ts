import { capability, facilitators } from '@/server/capability';

export const can = {
  see: capability('cohort', facilitators, 'look whether a day is ready'),
  make: capability('cohort', facilitators, 'say that a day is ready'),
  takeBack: capability('cohort', facilitators, 'say that a day is not ready'),
};
