import { capability, facilitators } from '@/server/capability';

export const can = {
  see: capability('cohort', facilitators, 'see imports of answers'),
  takeOut: capability('cohort', facilitators, 'take out imported answers'),
  import: capability('cohort', facilitators, 'import answers'),
};
