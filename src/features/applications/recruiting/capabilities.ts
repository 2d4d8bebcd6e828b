import { capability, facilitators } from '@/server/capability';

export const can = {
  /** What a course says to those who may want to come is for everybody. */
  read: capability('anything', ['everybody'], 'read how to apply'),
  see: capability('cohort', facilitators, 'look at how people come to a cohort'),
  change: capability('cohort', facilitators, 'say how people come to a cohort'),
};
