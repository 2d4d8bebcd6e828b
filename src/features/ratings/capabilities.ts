import { capability, commissioners, facilitators } from '@/server/capability';

export const can = {
  see: capability('cohort', facilitators, 'look at ratings'),
  seeCommissioned: capability(
    'cohort',
    commissioners,
    'look at the ratings of a cohort that one commissioned',
  ),
  /** For whoever runs the server, from the command line: no page shows these. */
  seeExact: capability('installation', ['system'], 'look at exact ratings'),
};
