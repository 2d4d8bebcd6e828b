import { capability, facilitators } from '@/server/capability';

export const can = {
  see: capability('cohort', facilitators, 'look at scores and decisions'),
  setCriteria: capability('programme', facilitators, 'change the criteria of a programme'),
  judge: capability('cohort', facilitators, 'say whether criteria are met'),
  part: capability('cohort', facilitators, 'part a pair'),
  decide: capability('cohort', facilitators, 'decide about applications'),
  send: capability('cohort', facilitators, 'send decisions'),
};
