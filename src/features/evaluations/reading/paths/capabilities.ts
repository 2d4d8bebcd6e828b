import { capability, facilitators } from '@/server/capability';

export const can = {
  see: capability('cohort', facilitators, 'look at what the same people said'),
};
