import { z } from 'zod';
import { job } from '@/server/jobs';
import { system } from '@/server/viewer';
import { sendLinks } from './commands';
import { linksJob } from './model';

/** Answers somebody who lost the way to their application. */
export const applicationLinks = job(
  linksJob,
  z.object({ slug: z.string(), sealed: z.string() }),
  async (request) => {
    await sendLinks(system('jobs'), request);
  },
);
