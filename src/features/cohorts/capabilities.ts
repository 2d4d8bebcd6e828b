import { capability, commissioners, facilitators } from '@/server/capability';

export const can = {
  see: capability('cohort', facilitators, 'look at a cohort'),
  seeOwn: capability('cohort', ['participant', 'contributor'], 'look at a course of one’s own'),
  seeCommissioned: capability('cohort', commissioners, 'look at a cohort that one commissioned'),
  create: capability(
    'programme',
    facilitators,
    'create a cohort, and add the organisation that commissioned it',
  ),
  change: capability(
    'cohort',
    facilitators,
    'change a cohort, and add the organisation that commissioned it',
  ),
};
