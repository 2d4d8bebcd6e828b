import { administrators, capability, facilitators } from '@/server/capability';

/** Whoever runs a cohort says who takes part. */
export const can = {
  see: capability('cohort', facilitators, 'look at participants'),
  add: capability('cohort', facilitators, 'add a participant'),
  change: capability('cohort', facilitators, 'change a participant'),
  sayHowSupported: capability('cohort', facilitators, 'say how a supporter comes'),
  withdraw: capability('cohort', facilitators, 'withdraw a participant'),
  /** Whatever part they have elsewhere. */
  changeAnybody: capability('installation', administrators, 'change anybody’s name and address'),
  /** What was restored is looked at from the command line. */
  checkLinks: capability('installation', ['system'], 'look whether links still lead here'),
};
