import { command } from '@/server/command';
import { Missing } from '@/server/errors';
import { enqueue } from '@/server/jobs';
import { done, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { saveSettled } from '../delivering/data';
import type { Settling } from '../delivering/model';
import { deliverJob } from '../model';
import { can } from './capabilities';
import { cohortOfMessage } from './data';

async function theirs(viewer: Viewer, { messageId }: Settling) {
  const cohort = await cohortOfMessage(viewer, messageId);
  if (!cohort) throw new Missing(messageId);
  return { cohort };
}

/** Whoever runs the cohort says what became of one of its messages: it was given, it arrived, or it is to be sent after all. */
export const settleByHand = command(
  can.settle,
  theirs,
  async ({ cohort, write }, { messageId, as }: Settling) => {
    const settled = await write(async (tx) => {
      const was = await saveSettled(tx, messageId, as);
      if (was && as === 'again') await enqueue(tx, deliverJob, { messageId });
      return was;
    });
    return settled
      ? done({ cohort: cohort.slug })
      : rejected('form', 'Somebody has settled this since. Look at the list again.');
  },
);
