import { z } from 'zod';
import { job } from '@/server/jobs';
import { KeysMissing } from '@/server/key-store';
import { log } from '@/server/log';
import { inItsTime } from '@/server/moved-clock';
import { inThread } from '@/server/thread';
import { system } from '@/server/viewer';
import type { BoxCount, CountBox } from '../../responses/ballots/counting/model';
import { boxCount } from '../../responses/ballots/counting/schema';
import { makeAllReady } from '../../responses/ballots/commands';
import { openBoxJob } from '../../responses/ballots/model';
import { openBox, releaseDue, tendBoxes } from './commands';

/** Opens a box in a thread of its own, which ends with the private keys that it read. */
export const countInThread: CountBox = async (task) => {
  const heard: BoxCount[] = [];
  await inThread({ name: 'count-box', task, onMessage: (said) => void heard.push(boxCount.parse(said)) })
    .ended;
  const [only] = heard;
  if (!only) throw new Error('The ballot box was opened without a word.');
  return only;
};

/** Opens a ballot box whose release was asked for. */
export const openBallotBox = job(openBoxJob, z.object({ boxId: z.uuid() }), async ({ boxId }) => {
  await openBox(system('jobs'), { boxId, count: countInThread });
});

/** Every minute: results that were cut off, boxes for what has opened (not for what a result says was released), and the release of what closed a fortnight ago. */
export const releases = job(
  { name: 'releases' },
  z.object({}),
  () =>
    inItsTime(async () => {
      const viewer = system('jobs');
      const steps = [tendBoxes, makeAllReady, releaseDue];
      // A key store that is away keeps nobody's linked form from being released.
      for (const step of steps) await step(viewer).catch((error: unknown) => sayKeysMissing(error));
    }),
  { every: '* * * * *' },
);

function sayKeysMissing(error: unknown): void {
  if (!(error instanceof KeysMissing)) throw error;
  log().error(
    { problem: error.message },
    'ballot boxes: a key can’t be used, so unlinkable forms take no answers',
  );
}
