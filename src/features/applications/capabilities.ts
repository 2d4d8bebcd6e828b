import { capability, facilitators } from '@/server/capability';

export const can = {
  see: capability('cohort', facilitators, 'look at applications'),
  letInLate: capability('cohort', facilitators, 'let an application in late'),
  leaveOut: capability('cohort', facilitators, 'leave an application out'),
  takeIn: capability('cohort', facilitators, 'take an application in that was left out'),
  key: capability('cohort', facilitators, 'go on with an application for somebody'),
};
