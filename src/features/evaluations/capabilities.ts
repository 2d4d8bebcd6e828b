import { capability, facilitators } from '@/server/capability';

export const can = {
  see: capability('cohort', facilitators, 'look at an evaluation'),
  plan: capability('cohort', facilitators, 'plan the evaluation'),
  add: capability('cohort', facilitators, 'add a stage'),
  change: capability('cohort', facilitators, 'change a stage'),
  followDays: capability('cohort', facilitators, 'move stages with the days'),
  open: capability('cohort', facilitators, 'open a stage'),
  close: capability('cohort', facilitators, 'close a stage'),
};
