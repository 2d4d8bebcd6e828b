import { capability, facilitators } from '@/server/capability';

export const can = {
  see: capability('cohort', facilitators, 'look at how far the keying is'),
  key: capability('cohort', facilitators, 'key a paper form'),
};
