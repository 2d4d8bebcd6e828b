import { cohortsFor } from '@/features/cohorts/data';
import { db } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';

/** The names of those among `ids` who were asked by a stage, or are of its cohort, and may have left since; for whoever runs it. */
export function namesAmong(
  viewer: Viewer,
  stageId: string,
  ids: readonly string[],
): Promise<{ id: string; name: string }[]> {
  const stage = { id: stageId, cohort: cohortsFor(viewer, can.see) };
  return db().person.findMany({
    where: {
      id: { in: [...ids] },
      OR: [
        { participations: { some: { stage } } },
        { participants: { some: { cohort: { stages: { some: stage } } } } },
      ],
    },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  });
}
