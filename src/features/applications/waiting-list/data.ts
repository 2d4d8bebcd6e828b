import { cohortsFor } from '@/features/cohorts/data';
import { now } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { isHalf, turnsOf } from '../places/model';
import { can } from './capabilities';
import type { WaitingTurn } from './model';

/** Who is on a cohort's waiting list, in the order in which they are offered a place, for whoever runs it. */
export async function waitingOf(viewer: Viewer, cohortId: string): Promise<WaitingTurn[]> {
  const rows = await db().decision.findMany({
    where: {
      kind: 'waiting',
      application: { state: 'sent', cohort: cohortsFor(viewer, can.see, [cohortId]) },
    },
    select: { applicationId: true, place: true, application: { select: { name: true, pairId: true } } },
  });
  const waiting = rows.map(({ applicationId, place, application }) => ({
    applicationId,
    place: place ?? 0,
    ...application,
  }));
  return turnsOf(waiting).map((turn) => ({
    applicationId: turn[0]?.applicationId ?? '',
    names: turn.map(({ name }) => name),
    half: isHalf(turn),
  }));
}

/** Keeps the order of a waiting list. */
export async function saveMoved(tx: Tx, order: readonly string[]): Promise<void> {
  for (const [index, applicationId] of order.entries())
    await tx.decision.update({ where: { applicationId }, data: { place: index + 1 } });
}

/** Notes that somebody from the waiting list is offered a place. */
export async function saveOffFromList(tx: Tx, applicationId: string): Promise<void> {
  await tx.decision.update({
    where: { applicationId },
    data: { kind: 'offer', place: null, sentAt: now() },
  });
}
