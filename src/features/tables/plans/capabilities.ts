import { capability, facilitators } from '@/server/capability';

export const can = {
  ask: capability('cohort', facilitators, 'seat a cohort'),
  begin: capability('cohort', facilitators, 'begin an empty seating plan'),
  copy: capability('cohort', facilitators, 'copy a seating plan'),
  /** Only Roundtable's own jobs work a plan out. */
  workOut: capability('installation', ['system'], 'work out a seating plan'),
  stop: capability('cohort', facilitators, 'stop the search for a seating plan'),
  use: capability('cohort', facilitators, 'put a seating plan in use'),
  remove: capability('cohort', facilitators, 'remove a seating plan'),
};
