import { capability, facilitators } from '@/server/capability';

export const can = {
  see: capability('cohort', facilitators, 'look at paper forms'),
  makeSheets: capability('cohort', facilitators, 'make paper forms'),
  noteHandedIn: capability('cohort', facilitators, 'note sheets handed in'),
};
