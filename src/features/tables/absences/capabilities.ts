import { capability, facilitators } from '@/server/capability';

export const can = {
  note: capability('cohort', facilitators, 'note who isn’t there'),
  takeBack: capability('cohort', facilitators, 'take back who isn’t there'),
  letStandIn: capability('cohort', facilitators, 'let another coach take a table'),
};
