import { capability, facilitators } from '@/server/capability';

export const can = {
  see: capability('cohort', facilitators, 'look at a file of answers'),
  send: capability('cohort', facilitators, 'send a file of answers'),
};
