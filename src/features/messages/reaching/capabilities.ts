import { capability, facilitators } from '@/server/capability';

export const can = {
  see: capability('cohort', facilitators, 'see who is not reached'),
  lift: capability('person in cohorts', facilitators, 'write to somebody again whom messages did not reach'),
};
