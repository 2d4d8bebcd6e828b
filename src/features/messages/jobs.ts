import { z } from 'zod';
import { job } from '@/server/jobs';
import { system } from '@/server/viewer';
import { deliverMessage } from './commands';
import { deliverJob } from './model';

/** Hands one message to the mail server. */
export const deliver = job(deliverJob, z.object({ messageId: z.uuid() }), async ({ messageId }, { last }) => {
  await deliverMessage(system('jobs'), { messageId, last });
});
