import { cohortById, cohortOf, lockCohort } from '@/features/cohorts/data';
import { now } from '@/server/clock';
import { command } from '@/server/command';
import type { Tx } from '@/server/db';
import { Missing } from '@/server/errors';
import { done } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { endOffer, offerPlace, takePlace, tell } from '../offers/commands';
import { loadOffer, saveReminded } from '../offers/data';
import { databaseNow, listsOf, loadList } from '../places/data';
import { dueOf, expiryOf, isNothing, turnsOf } from '../places/model';
import { can } from './capabilities';
import { saveMoved, saveOffFromList } from './data';
import { moved } from './model';
import type { Moved } from './schema';

/** Moves somebody on the waiting list one turn up or down. */
export const moveOnList = command(can.reorder, cohortOf, async ({ cohort, write }, input: Moved) => {
  await write(async (tx) => {
    await lockCohort(tx, cohort.id);
    const turns = turnsOf((await loadList(tx, cohort.id)).waiting);
    await saveMoved(tx, moved(turns, input.application, input.to).flat());
  });
  return done({ cohort: cohort.slug });
});

/**
 * Ends the offers that are over, reminds once, and offers what is free to whoever is next, in order. What is due is looked for
 * first, and decided anew under the lock. A cohort where that fails holds up no other one.
 */
export async function moveListsOn(viewer: Viewer): Promise<void> {
  const failed: unknown[] = [];
  for (const { cohortId, ...list } of await listsOf(viewer))
    if (!isNothing(dueOf(list, now())))
      await moveListOn(viewer, { cohortId }).catch((error: unknown) => failed.push(error));
  if (failed.length > 0) throw new AggregateError(failed, 'waiting lists that could not move on');
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
  const { end, take, remind, next } = dueOf(list, instant);
  for (const { id, as } of end) await endOffer(tx, await loadOffer(tx, id), as);
  for (const id of take) await takePlace(tx, await loadOffer(tx, id));
  for (const id of remind) await remindOf(tx, id);
  const expiresAt = expiryOf(instant, list.firstDay);
  if (!expiresAt) return;
  for (const id of next) {
    await saveOffFromList(tx, id);
    await offerPlace(tx, id, expiresAt);
  }
}

async function remindOf(tx: Tx, id: string): Promise<void> {
  const { application, expiresAt } = await loadOffer(tx, id);
  await saveReminded(tx, id);
  await tell(tx, application, 'reminder', { id, expiresAt });
}
