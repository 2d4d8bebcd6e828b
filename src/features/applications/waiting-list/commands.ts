import { cohortById, cohortOf, lockCohort } from '@/features/cohorts/data';
import { now } from '@/server/clock';
import { command } from '@/server/command';
import type { Tx } from '@/server/db';
import { Missing } from '@/server/errors';
import { done } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { endOffer, offerPlace, tell } from '../offers/commands';
import { loadOffer, saveReminded } from '../offers/data';
import { databaseNow, listsOf, loadList } from '../places/data';
import { dueOf, expiryOf, isNothing } from '../places/model';
import { can } from './capabilities';
import { saveMoved, saveOffFromList, waitingOf } from './data';
import type { Moved } from './schema';

/** Moves somebody on the waiting list one turn up or down. */
export const moveOnList = command(can.reorder, cohortOf, async ({ cohort, viewer, write }, input: Moved) => {
  await write(async (tx) => {
    await lockCohort(tx, cohort.id);
    const order = (await waitingOf(viewer, cohort.id)).map(({ applicationId }) => applicationId);
    await saveMoved(tx, order, input.application, input.to);
  });
  return done({ cohort: cohort.slug });
});

/**
 * Ends the offers that are over, reminds once, and offers what is free to whoever is next, in order. What is due is looked for
 * first, and decided anew under the lock.
 */
export async function moveListsOn(viewer: Viewer): Promise<void> {
  for (const { cohortId, ...list } of await listsOf(viewer))
    if (!isNothing(dueOf(list, now()))) await moveListOn(viewer, { cohortId });
}

const moveListOn = command(
  can.moveOn,
  async (viewer: Viewer, { cohortId }: { cohortId: string }) => {
    const cohort = await cohortById(viewer, cohortId);
    if (!cohort) throw new Missing(cohortId);
    return { cohort };
  },
  async ({ cohort, write }) => {
    await write((tx) => moveOn(tx, cohort.id));
    return done();
  },
);

async function moveOn(tx: Tx, cohortId: string): Promise<void> {
  await lockCohort(tx, cohortId);
  const list = await loadList(tx, cohortId);
  const instant = await databaseNow(tx);
  const { end, remind, next } = dueOf(list, instant);
  for (const { id, as } of end) await endOffer(tx, await loadOffer(tx, id), as);
  for (const id of remind) await remindOf(tx, id);
  const expiresAt = expiryOf(instant, list.firstDay);
  if (!expiresAt) return;
  for (const id of next) await saveOffFromList(tx, id, await offerPlace(tx, id, expiresAt));
}

async function remindOf(tx: Tx, id: string): Promise<void> {
  const { application, expiresAt } = await loadOffer(tx, id);
  await saveReminded(tx, id);
  await tell(tx, application, 'reminder', { id, expiresAt });
}
