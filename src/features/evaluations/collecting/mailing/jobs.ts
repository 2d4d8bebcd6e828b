import { z } from 'zod';
import { job } from '@/server/jobs';
import { inItsTime } from '@/server/moved-clock';
import { system } from '@/server/viewer';
import { sendDueMail, sendLostLinks } from './commands';
import { lostLinkJob } from './model';

/** Looks every five minutes for invitations and reminders that are due. */
export const mailing = job(
  { name: 'mailing' },
  z.object({}),
  () =>
    inItsTime(async () => {
      await sendDueMail(system('jobs'));
    }),
  { every: '*/5 * * * *' },
);

/** Answers somebody who lost their link. */
export const lostLink = job(lostLinkJob, z.object({ sealed: z.string() }), async (request) => {
  await sendLostLinks(system('jobs'), request);
});
