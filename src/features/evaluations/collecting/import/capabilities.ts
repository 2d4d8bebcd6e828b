import { capability, facilitators } from '@/server/capability';

export const can = {
  import: capability('cohort', facilitators, 'import answers'),
};
