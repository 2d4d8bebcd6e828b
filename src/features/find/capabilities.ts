import { capability, facilitators } from '@/server/capability';

export const can = {
  find: capability('cohort', facilitators, 'find people, tables, stages and cohorts'),
};
