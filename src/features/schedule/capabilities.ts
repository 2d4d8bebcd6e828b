import { capability, facilitators } from '@/server/capability';

export const can = {
  see: capability('cohort', facilitators, 'look at a schedule'),
  seeOwn: capability('person', ['oneself'], 'look at the sessions that one leads'),
  add: capability('cohort', facilitators, 'add a session'),
  change: capability('cohort', facilitators, 'change a session'),
  lead: capability('cohort', facilitators, 'say who leads several sessions'),
  remove: capability('cohort', facilitators, 'remove a session'),
};
