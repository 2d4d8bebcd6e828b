import { cohortOf } from '@/features/cohorts/data';
import { dropThese } from '@/features/messages/commands';
import { now } from '@/server/clock';
import { command } from '@/server/command';
import { enqueue } from '@/server/jobs';
import { done, rejected } from '@/server/outcome';
import { messageNamed } from '../commands';
import { dueOf, groupMessageJob } from '../model';
import type { MessageRef } from '../schema';
import { can } from './capabilities';
import { saveGoesOn, saveHanded, saveStopped, saveTakenOut } from './data';
import type { Handed } from './schema';

/** Stops everything of a cohort that waits to be sent to a list, what is in the queue of mail already among it. */
export const stopAll = command(can.stop, cohortOf, async ({ cohort, write }, _: { cohort: string }) => {
  await write(async (tx) => {
    const inQueue = await saveStopped(tx, cohort.id);
    await saveTakenOut(tx, await dropThese(tx, inQueue));
  });
  return done({ cohort: cohort.slug });
});

/** Sends a stopped message on to those who have not had it, at its time. */
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
  async ({ cohort, message, write }, { handed }: Handed) => {
    if (handed.length === 0) return rejected('handed', 'Tick who was told.');
    await write((tx) => saveHanded(tx, message.id, handed));
    return done({ cohort: cohort.slug, message: message.id });
  },
);
