import { z } from 'zod';
import { job } from '@/server/jobs';
import { system } from '@/server/viewer';
import { deliverJob } from '../model';
import { deliverMessage, sweepMessages } from './commands';
import { sweepJob } from './model';

/** Hands one message over as soon as it is written. */
export const deliver = job(deliverJob, z.object({ messageId: z.uuid() }), async ({ messageId }) => {
  await deliverMessage(system('jobs'), { messageId });
});

/** Hands over, each minute, whatever is due by then. */
export const sweep = job(
  sweepJob,
  z.object({}),
  async () => {
    await sweepMessages(system('jobs'), {});
  },
  { every: '* * * * *' },
);
