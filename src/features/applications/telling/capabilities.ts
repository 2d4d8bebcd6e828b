import { capability, facilitators } from '@/server/capability';

export const can = {
  see: capability('cohort', facilitators, 'look at who has yet to hear'),
  noteTold: capability('cohort', facilitators, 'note who was told'),
};
