import { cohortsFor } from '@/features/cohorts/data';
import { now } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import type { WaitingLine } from './model';

/** Who is on a cohort's waiting list and has heard so, in order, for whoever runs it. */
export async function waitingOf(viewer: Viewer, cohortId: string): Promise<WaitingLine[]> {
  const rows = await db().decision.findMany({
    where: {
      kind: 'waiting',
      sentAt: { not: null },
      application: { state: 'sent', cohort: cohortsFor(viewer, can.see, [cohortId]) },
    },
    orderBy: { place: 'asc' },
    select: { applicationId: true, application: { select: { name: true, pairId: true } } },
  });
  return rows.map(({ applicationId, application: { name, pairId } }) => ({
    applicationId,
    name,
    paired: pairId !== null,
  }));
}

/** Changes places on the waiting list of one who moves and the neighbour whom they pass. */
export async function saveMoved(
  tx: Tx,
  order: readonly string[],
  applicationId: string,
  to: 'up' | 'down',
): Promise<void> {
  const from = order.indexOf(applicationId);
  const other = from + (to === 'up' ? -1 : 1);
  if (from < 0 || other < 0 || other >= order.length) return;
  const moved = order.with(from, order[other] ?? '').with(other, applicationId);
  for (const [index, id] of moved.entries())
    await tx.decision.update({ where: { applicationId: id }, data: { place: index + 1 } });
}

/** Notes that somebody from the waiting list has been offered a place. */
export async function saveOffFromList(tx: Tx, applicationId: string, told: boolean): Promise<void> {
  await tx.decision.update({
    where: { applicationId },
    data: { kind: 'offer', sentAt: now(), toldAt: told ? now() : null },
  });
}
