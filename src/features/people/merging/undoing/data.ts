import { z } from 'zod';
import { removeVisits } from '@/features/accounts/visits/data';
import { saveSignInsOver } from '@/features/accounts/sign-in/data';
import { freePlaces } from '@/features/applications/places/data';
import { renewLinks } from '@/features/participants/data';
import { now } from '@/server/clock';
import type { Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { CantUndo } from '../cant-undo';
import { isOneOutside } from '../data';
import { formsStand, holdPeople } from '../holding/data';
import { opened, undoSteps } from '../journal/data';
import type { Step } from '../journal/schema';
import { stricter } from '../model';

type ToUndo = { keptId: string; mergeId: string };
/** Whom to tell at which address. */
type Told = { personId: string; address: string };

/**
 * Parts two people again as they were, as long as no form of either went on since: nobody could say whose it is. What else
 * came since stays with the kept one. Both sign in anew and have new links: each may have held the other's.
 * @returns what stood in the way, or whom to tell when it is done. @throws CantUndo where it contradicts what is there now
 */
export async function saveUndone(
  tx: Tx,
  viewer: Viewer,
  { keptId, mergeId }: ToUndo,
): Promise<'gone' | 'later' | 'busy' | Told[]> {
  if ((await holdPeople(tx, [keptId])) !== null) return 'busy';
  const merges = await tx.personMerge.findMany({
    where: { keptId, undoneAt: null },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { id: true, mergedId: true, at: true, sealed: true },
  });
  const merge = merges.find(({ id }) => id === mergeId);
  if (!merge) return 'gone';
  if (merges[0]?.id !== mergeId) return 'later';
  if (await isOneOutside(tx, viewer, [keptId])) throw new CantUndo('outside');
  const steps = opened(merge.sealed);
  if (steps.length === 0) throw new CantUndo('secret');
  const stood = steps.find(({ did }) => did === 'stood');
  if (stood?.did !== 'stood' || stood.forms !== (await formsStand(tx, keptId))) throw new CantUndo('since');
  const ids = [keptId, merge.mergedId];
  const since = await wishesSince(tx, keptId, merge.at);
  await undoSteps(tx, steps);
  if (since) await holdForBoth(tx, ids, since);
  await assertRoom(tx, steps);
  // With all that is theirs again: what they had elsewhere came back with them.
  if (await isOneOutside(tx, viewer, ids)) throw new CantUndo('outside');
  return endUndone(tx, viewer, { mergeId, ids });
}

async function endUndone(
  tx: Tx,
  viewer: Viewer,
  { mergeId, ids }: { mergeId: string; ids: readonly string[] },
): Promise<Told[]> {
  for (const id of ids) {
    await removeVisits(tx, id);
    await saveSignInsOver(tx, id);
    await renewLinks(tx, id);
  }
  await tx.personMerge.update({
    where: { id: mergeId },
    data: { undoneAt: now(), undoneById: viewer.kind === 'person' ? viewer.personId : null },
  });
  const people = await tx.person.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { id: 'asc' },
    select: { id: true, email: true },
  });
  return people.flatMap(({ id: personId, email }) => (email ? [{ personId, address: email }] : []));
}

const consents = {
  noContactSince: true,
  noRemindersSince: true,
  advertsSince: true,
  noContactOwn: true,
  noRemindersOwn: true,
} as const;

/** What they say of being written to, where they said it since the two were made one; else null. */
async function wishesSince(tx: Tx, id: string, at: Date) {
  const { wishesSaidAt, ...wishes } = await tx.person.findUniqueOrThrow({
    where: { id },
    select: { ...consents, wishesSaidAt: true },
  });
  return wishesSaidAt && wishesSaidAt >= at ? wishes : null;
}

/** Nobody knows which of the two said it: a no holds for both, and a yes for neither that hadn't one before as well. */
async function holdForBoth(
  tx: Tx,
  ids: readonly string[],
  since: NonNullable<Awaited<ReturnType<typeof wishesSince>>>,
): Promise<void> {
  for (const id of ids) {
    const before = await tx.person.findUniqueOrThrow({ where: { id }, select: consents });
    await tx.person.update({
      where: { id },
      data: {
        ...stricter(before, since),
        noContactOwn: before.noContactOwn || since.noContactOwn,
        noRemindersOwn: before.noRemindersOwn || since.noRemindersOwn,
        wishesSaidAt: now(),
      },
    });
  }
}

const removedPlace = z.object({ cohort_id: z.uuid(), withdrawn_at: z.string().nullable() });
const removedSeat = z.object({ plan_id: z.uuid(), day: z.number(), table_id: z.uuid() });

/** @throws CantUndo when a place or a seat that comes back is taken by somebody else meanwhile */
async function assertRoom(tx: Tx, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    if (step.did !== 'removed') continue;
    if (step.table === 'participant') {
      const place = removedPlace.parse(step.row);
      if (place.withdrawn_at === null && (await freePlaces(tx, place.cohort_id)) < 0)
        throw new CantUndo('full');
    }
    if (step.table === 'seat' && (await isOverfull(tx, removedSeat.parse(step.row))))
      throw new CantUndo('full');
  }
}

async function isOverfull(
  tx: Tx,
  { plan_id: planId, day, table_id: tableId }: z.output<typeof removedSeat>,
): Promise<boolean> {
  const table = await tx.tableGroup.findUnique({ where: { id: tableId }, select: { places: true } });
  return table === null || (await tx.seat.count({ where: { planId, day, tableId } })) > table.places;
}
