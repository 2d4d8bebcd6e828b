import { capability, facilitators } from '@/server/capability';

export const can = {
  bringIn: capability('cohort', facilitators, 'bring in answers'),
};
