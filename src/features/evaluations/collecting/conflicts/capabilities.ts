import { capability, facilitators } from '@/server/capability';

export const can = {
  see: capability('cohort', facilitators, 'look at forms that came in twice'),
  settle: capability('cohort', facilitators, 'settle two forms'),
};
