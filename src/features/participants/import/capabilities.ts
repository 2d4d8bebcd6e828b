import { capability, facilitators } from '@/server/capability';

export const can = {
  read: capability('cohort', facilitators, 'read a list of people'),
  lookThrough: capability('cohort', facilitators, 'look through a list of people'),
  import: capability('cohort', facilitators, 'import participants'),
};
