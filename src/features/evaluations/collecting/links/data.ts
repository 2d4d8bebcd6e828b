import { cohortsFor } from '@/features/cohorts/data';
import { linkOf } from '@/features/participants/data';
import { reach } from '@/server/capability';
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

/**
 * Where a link leads that was merged into another one: the link that is kept of its holder. Null: nowhere, as soon as a form
 * is begun there. What was begun is opened by its own link alone, or one that was sent to an address of theirs.
 */
export async function linkLedOn(viewer: Viewer): Promise<string | null> {
  const row = await db().otherLink.findFirst({
    where: {
      linkHash: { in: reach(viewer, can.follow).linkHashes },
      participation: { startedOn: null, finishedOn: null, drafts: { none: {} } },
    },
    select: { participation: { select: { id: true, linkNumber: true } } },
  });
  return row && linkOf(row.participation.id, row.participation.linkNumber);
}
