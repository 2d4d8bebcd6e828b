import { capability, facilitators } from '@/server/capability';

export const can = {
  /** It begins another cohort of the programme: who runs one cohort alone begins none. */
  copy: capability('programme', facilitators, 'copy a cohort'),
  archive: capability('cohort', facilitators, 'archive a cohort'),
  bringBack: capability('cohort', facilitators, 'bring a cohort back'),
  remove: capability('cohort', facilitators, 'delete a cohort'),
};
