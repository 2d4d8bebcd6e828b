import { cohortsWithin } from '@/features/cohorts/data';
import { db, type Tx } from '@/server/db';
import { scopeOf, type Viewer } from '@/server/viewer';
import type { Absence } from './model';

/** Who and what is away from a cohort, on which days, for whoever runs it. */
export async function absencesOf(viewer: Viewer, cohortId: string): Promise<Absence[]> {
  const rows = await db().absence.findMany({
    where: { cohortId, cohort: cohortsWithin(scopeOf(viewer, ['facilitator'])) },
    orderBy: [{ day: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.flatMap(({ id, day, participantId, coachId, tableId }): Absence[] => {
    if (participantId) return [{ id, day, kind: 'participant', participantId }];
    if (coachId) return [{ id, day, kind: 'coach', coachId }];
    return tableId ? [{ id, day, kind: 'table', tableId }] : [];
  });
}

export type WhoIsAway = { participantId: string } | { coachId: string } | { tableId: string };

/** Notes that somebody or something is away on a day, once. */
export async function saveAbsence(tx: Tx, cohortId: string, day: number, who: WhoIsAway): Promise<void> {
  await tx.absence.createMany({ data: { cohortId, day, ...who }, skipDuplicates: true });
}

/** They are there after all. */
export async function removeAbsence(tx: Tx, cohortId: string, id: string): Promise<void> {
  await tx.absence.deleteMany({ where: { id, cohortId } });
}
