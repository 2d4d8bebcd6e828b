import { z } from 'zod';
import { job } from '@/server/jobs';
import { inThread } from '@/server/thread';
import { system } from '@/server/viewer';
import { solverMessage } from '../solver/schema';
import { findSeats } from './commands';
import { type Found, seatJob, type Search } from './model';

/** Works out a plan that somebody asked for. */
export const seat = job(seatJob, z.object({ planId: z.uuid() }), async ({ planId }) => {
  await findSeats(system('jobs'), { planId, search: searchInThread });
});

/** The solver in a thread of its own: no page waits on it. */
export const searchInThread: Search = (input, onProgress) => {
  const heard: Found[] = [];
  const { ended, stop } = inThread({
    name: 'solve',
    task: input,
    onMessage: (said) => {
      const message = solverMessage.parse(said);
      if (message.kind === 'progress') onProgress(message.share);
      else heard.push(message.found);
    },
  });
  const found = ended.then(() => {
    const [only] = heard;
    if (!only) throw new Error('The search ended without a word.');
    return only;
  });
  return { found, stop };
};
