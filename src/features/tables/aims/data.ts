import { cohortsFor } from '@/features/cohorts/data';
import { db, type Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { can } from '../capabilities';
import { usualAims, type SeatingAims } from './model';

/** How a cohort is to be seated, for whoever runs it. The usual way when nothing was said. */
export async function aimsOf(viewer: Viewer, cohortId: string): Promise<SeatingAims> {
  return toAims(
    await db().seating.findFirst({
      where: { cohortId, cohort: cohortsFor(viewer, can.see) },
    }),
  );
}

export function toAims(row: (SeatingAims & { cohortId: string }) | null): SeatingAims {
  if (!row) return usualAims;
  const { cohortId: _cohort, ...aims } = row;
  return aims;
}

/** Keeps the aims, as it was at `version`. @returns false when somebody else changed it since. */
export async function saveAims(
  tx: Tx,
  cohortId: string,
  version: number,
  change: Partial<Omit<SeatingAims, 'version'>>,
): Promise<boolean> {
  await tx.seating.createMany({ data: { ...usualAims, cohortId }, skipDuplicates: true });
  const { count } = await tx.seating.updateMany({
    where: { cohortId, version },
    data: { ...change, version: { increment: 1 } },
  });
  return count === 1;
}
