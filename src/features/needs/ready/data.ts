import { cohortsFor } from '@/features/cohorts/data';
import { now } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import type { ReadyDay } from './model';

/** The days of a cohort that somebody said are ready, for whoever runs it. */
export async function readyDays(viewer: Viewer, cohortId: string): Promise<ReadyDay[]> {
  const rows = await db().dayReady.findMany({
    where: { cohort: cohortsFor(viewer, can.see, [cohortId]) },
    orderBy: { day: 'asc' },
    include: { by: { select: { name: true } } },
  });
  return rows.map(({ day, at, by }) => ({ day, at, by: by?.name ?? 'Roundtable' }));
}

/** Says that a day is ready. */
export async function saveReady(tx: Tx, cohortId: string, day: number, byId: string | null): Promise<void> {
  const said = { at: now(), byId };
  await tx.dayReady.upsert({
    where: { cohortId_day: { cohortId, day } },
    create: { cohortId, day, ...said },
    update: said,
  });
}

/** Says that a day is not ready after all. */
export async function removeReady(tx: Tx, cohortId: string, day: number): Promise<void> {
  await tx.dayReady.deleteMany({ where: { cohortId, day } });
}
