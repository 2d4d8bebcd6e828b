import { capability, facilitators } from '@/server/capability';

export const can = {
  copy: capability('cohort', facilitators, 'copy a cohort'),
  archive: capability('cohort', facilitators, 'archive a cohort'),
  bringBack: capability('cohort', facilitators, 'bring a cohort back'),
  remove: capability('cohort', facilitators, 'delete a cohort'),
};
