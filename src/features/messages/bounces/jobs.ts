import { z } from 'zod';
import { job } from '@/server/jobs';
import { system } from '@/server/viewer';
import { readBounces } from './commands';
import { bouncesJob } from './model';

/** Looks every five minutes for what came back. */
export const bounces = job(
  bouncesJob,
  z.object({}),
  async () => {
    await readBounces(system('jobs'), {});
  },
  { every: '*/5 * * * *' },
);
