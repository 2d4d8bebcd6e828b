import { capability, facilitators } from '@/server/capability';

export const can = {
  see: capability('cohort', facilitators, 'look at scores and decisions'),
  setCriteria: capability('cohort', facilitators, 'change the criteria of the programme'),
  judge: capability('cohort', facilitators, 'say whether criteria are met'),
  decide: capability('cohort', facilitators, 'decide about applications'),
  send: capability('cohort', facilitators, 'send decisions'),
};
