import { z } from 'zod';
import { job } from '@/server/jobs';
import { system } from '@/server/viewer';
import * as commands from './commands';
import { sendSignInJob } from './model';

/** Answers somebody who asked to sign in. */
export const sendSignIn = job(
  sendSignInJob,
  z.object({ requestId: z.uuid(), sealed: z.string() }),
  async (request) => {
    await commands.sendSignIn(system('sign-in'), request);
  },
);
