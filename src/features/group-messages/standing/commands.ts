import { cohortOf } from '@/features/cohorts/data';
import { dropThese } from '@/features/messages/commands';
import { now } from '@/server/clock';
import { command } from '@/server/command';
import { enqueue } from '@/server/jobs';
import type { Tx } from '@/server/db';
import { done, rejected } from '@/server/outcome';
import { messageNamed } from '../commands';
import { saveTakenOut } from '../data';
import { toldOf } from '../joining/data';
import { dueOf, groupMessageJob } from '../model';
import { recipientsOf } from '../recipients/data';
import type { MessageRef } from '../schema';
import { can } from './capabilities';
import { saveGoesOn, saveHanded, saveStopped, standingOf, type These } from './data';
import type { Handed } from './schema';

/** Stops messages and takes their mail out of the queue. @returns how many were stopped, and how many mails are being handed over at this moment: one that fails is taken out once it is back */
async function stop(tx: Tx, these: These, why = ''): Promise<{ stopped: number; leaving: number }> {
  const { stopped, inQueue } = await saveStopped(tx, these, why);
  const dropped = await dropThese(tx, inQueue);
  await saveTakenOut(tx, dropped);
  return { stopped, leaving: inQueue.length - dropped.length };
}

/** Stops everything of a cohort that waits to be sent to a list, what is in the queue of mail already among it. */
export const stopAll = command(can.stop, cohortOf, async ({ cohort, write }, _: { cohort: string }) => {
  const { leaving } = await write((tx) => stop(tx, { cohortId: cohort.id }));
  return done({ cohort: cohort.slug, leaving });
});

/** Stops one message, for those who have not had it yet, by mail or by hand. */
export const stopMessage = command(
  can.stop,
  messageNamed,
  async ({ cohort, message, write }, _: MessageRef) => {
    const { leaving } = await write((tx) => stop(tx, { id: message.id }));
    return done({ cohort: cohort.slug, message: message.id, leaving });
  },
);

/** Stops every message to a list in a copy that was just restored: it may have gone since the copy was made. @returns how many */
export const stopRestored = command(
  can.stopRestored,
  (_viewer, _: object) => ({ installation: { id: 'restored' } }),
  async ({ write }) => {
    const { stopped } = await write((tx) =>
      stop(tx, 'all', 'This is a restored copy: it may have gone already.'),
    );
    return done({ stopped });
  },
);

/** Sends a message on to those who have not had it, at its time: it was stopped, or their mail did not go. */
export const sendOn = command(
  can.sendAgain,
  messageNamed,
  async ({ cohort, message, write }, _: MessageRef) => {
    const due = dueOf({ ...message, startedAt: now() }, cohort.days, now());
    if (typeof due !== 'string') return rejected('form', due.never);
    await write(async (tx) => {
      if (await saveGoesOn(tx, message.id)) await enqueue(tx, groupMessageJob, {});
    });
    return done({ cohort: cohort.slug, message: message.id });
  },
);

/** Notes that people who get no mail have been told. */
export const noteHanded = command(
  can.noteHanded,
  messageNamed,
  async ({ cohort, message, viewer, write }, { handed }: Handed) => {
    if (handed.length === 0) return rejected('handed', 'Tick who was told.');
    const [lines, people] = await Promise.all([
      standingOf(viewer, cohort.id, message.id),
      recipientsOf(viewer, cohort, message.list, message),
    ]);
    const toldTo = (id: string) => {
      const key = lines.find((line) => line.id === id)?.key;
      const person = people.find((one) => one.key === key);
      return { id, told: person ? toldOf(message, person.values) : null };
    };
    await write((tx) => saveHanded(tx, message.id, handed.map(toldTo)));
    return done({ cohort: cohort.slug, message: message.id });
  },
);
