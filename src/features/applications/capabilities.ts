import { capability, facilitators } from '@/server/capability';

export const can = {
  see: capability('cohort', facilitators, 'look at applications'),
  letInLate: capability('cohort', facilitators, 'let an application in late'),
};
