import { z } from 'zod';
import { job } from '@/server/jobs';
import { inItsTime } from '@/server/moved-clock';
import { system } from '@/server/viewer';
import { countNeedsMet } from './commands';

/** Looks every hour for cohorts whose needs can be counted. */
export const needsMet = job(
  { name: 'needs-met' },
  z.object({}),
  () => inItsTime(() => countNeedsMet(system('jobs'))),
  { every: '17 * * * *' },
);
