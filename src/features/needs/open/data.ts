import { cohortsFor } from '@/features/cohorts/data';
import { db } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { can } from '../capabilities';
import { here, toNeeds, whole, without } from '../data';
import { openOn } from '../model';
import type { OpenNeeds } from './model';

/**
 * How many needs of these cohorts are open for the day given, for whoever runs them. A count shows nobody's: it leaves no line
 * of a look.
 */
export async function openNeedsOf(
  viewer: Viewer,
  cohorts: readonly { id: string; day: number }[],
): Promise<ReadonlyMap<string, OpenNeeds>> {
  const ids = cohorts.map(({ id }) => id);
  const rows = await db().need.findMany({
    where: { AND: [{ cohort: cohortsFor(viewer, can.see, ids) }, here] },
    include: whole,
    omit: without,
  });
  const needs = rows.flatMap(toNeeds);
  return new Map(
    cohorts.map(({ id, day }) => {
      const open = openOn(
        needs.filter(({ cohortId }) => cohortId === id),
        day,
      );
      const notMet = open.filter(({ standing }) => standing === 'not met').length;
      return [id, { open: open.length, notMet }];
    }),
  );
}
