import { capability, facilitators } from '@/server/capability';

export const can = {
  take: capability('cohort', facilitators, 'take answers by phone'),
  note: capability('cohort', facilitators, 'note a call'),
};
