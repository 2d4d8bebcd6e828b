import { z } from 'zod';
import { job } from '@/server/jobs';
import { inItsTime } from '@/server/moved-clock';
import { system } from '@/server/viewer';
import { letOldGo } from './commands';

/** Every hour: a day is a day, also where nobody chooses anybody for months. */
export const oldChoices = job(
  { name: 'old-choices' },
  z.object({}),
  () => inItsTime(() => letOldGo(system('jobs'))),
  { every: '41 * * * *' },
);
