import { cohortsWithin } from '@/features/cohorts/data';
import { db, type Tx } from '@/server/db';
import { scopeOf, type Viewer } from '@/server/viewer';
import { usualWishes, type Wishes } from './model';

/** How a cohort is to be seated, for whoever runs it. The usual way when nothing was said. */
export async function wishesOf(viewer: Viewer, cohortId: string): Promise<Wishes> {
  return toWishes(
    await db().seating.findFirst({
      where: { cohortId, cohort: cohortsWithin(scopeOf(viewer, ['facilitator'])) },
    }),
  );
}

export function toWishes(row: (Wishes & { cohortId: string }) | null): Wishes {
  if (!row) return usualWishes;
  const { cohortId: _cohort, ...wishes } = row;
  return wishes;
}

/** Keeps what is wished for, as it was at `version`. @returns false when somebody else changed it since. */
export async function saveWishes(
  tx: Tx,
  cohortId: string,
  version: number,
  change: Partial<Omit<Wishes, 'version'>>,
): Promise<boolean> {
  await tx.seating.createMany({ data: { ...usualWishes, cohortId }, skipDuplicates: true });
  const { count } = await tx.seating.updateMany({
    where: { cohortId, version },
    data: { ...change, version: { increment: 1 } },
  });
  return count === 1;
}
