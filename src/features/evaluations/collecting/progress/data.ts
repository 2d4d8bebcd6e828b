import { z } from 'zod';
import { cohortsFor } from '@/features/cohorts/data';
import { failures } from '@/features/messages/model';
import { db } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { audiencesOf } from '../../audience/data';
import { boxColumns, canSeal } from '../../responses/ballots/data';
import { can } from '../../capabilities';
import { stageColumns } from '../../data';
import { isOver } from '../../model';
import { onListIn, type StageProgress } from './model';

const troubled = z.object({ stage_id: z.uuid(), bounced: z.coerce.number(), conflicts: z.coerce.number() });

/** How many people of each stage did not get their last mail and have not answered, and how many sent two forms that nobody has settled. */
async function troubleAt(
  stageIds: readonly string[],
): Promise<Record<string, { bounced: number; conflicts: number }>> {
  const rows = await db().$queryRaw<unknown[]>`
    SELECT p.stage_id,
           count(*) FILTER (WHERE p.finished_on IS NULL AND (
             SELECT m.status::text FROM message m WHERE m.person_id = p.person_id AND m.about = p.stage_id
             ORDER BY m.created_at DESC LIMIT 1) = ANY(${[...failures]})) AS bounced,
           count(*) FILTER (WHERE EXISTS (SELECT 1 FROM conflict c WHERE c.participation_id = p.id AND c.settled_on IS NULL)) AS conflicts
    FROM participation p WHERE p.stage_id = ANY(${[...stageIds]}::uuid[]) GROUP BY p.stage_id`;
  return Object.fromEntries(
    z
      .array(troubled)
      .parse(rows)
      .map(({ stage_id, bounced, conflicts }) => [stage_id, { bounced, conflicts }]),
  );
}

/** The stages of these cohorts in order, each with the ledger's count, for whoever runs the cohorts. */
export async function progressOfAll(viewer: Viewer, cohortIds: readonly string[]): Promise<StageProgress[]> {
  const rows = await db().stage.findMany({
    where: { cohortId: { in: [...cohortIds] }, cohort: cohortsFor(viewer, can.see) },
    orderBy: [{ opensAt: 'asc' }, { position: 'asc' }],
    select: {
      ...stageColumns,
      participations: { where: { finishedOn: { not: null } }, select: { personId: true } },
      imports: { where: { onList: { gt: 0 } }, select: { onList: true } },
      box: { select: boxColumns },
    },
  });
  if (rows.length === 0) return [];
  const [audiences, trouble] = await Promise.all([
    audiencesOf(viewer, cohortIds),
    troubleAt(rows.map((stage) => stage.id)),
  ]);
  return rows.map(({ participations, imports, ...stage }) => {
    const finished = participations.map(({ personId }) => personId);
    // Whoever answered and left afterwards was asked as well.
    const asked = new Set([...(audiences.get(stage.cohortId)?.[stage.audience] ?? []), ...finished]).size;
    const keysMissing = !isOver(stage) && stage.box !== null && !canSeal(stage.box);
    return {
      ...stage,
      asked,
      finished: Math.min(finished.length + onListIn(imports), asked),
      keysMissing,
      ...(trouble[stage.id] ?? { bounced: 0, conflicts: 0 }),
    };
  });
}

/** The stages of a cohort in order, each with the ledger's count, for whoever runs the cohort. */
export const progressOf = (viewer: Viewer, cohortId: string): Promise<StageProgress[]> =>
  progressOfAll(viewer, [cohortId]);

/**
 * What stands around the list of a stage, in one statement, for whoever runs the cohort: whether its tables have codes, how
 * many people's forms came in twice and wait, and how many forms of people on the list came from files.
 */
export async function aroundList(
  viewer: Viewer,
  stageId: string,
): Promise<{ hasCodes: boolean; conflicts: number; fromFiles: number } | null> {
  const twice = { conflicts: { some: { settledOn: null } } };
  const stage = await db().stage.findFirst({
    where: { id: stageId, cohort: cohortsFor(viewer, can.see) },
    select: {
      imports: { select: { onList: true } },
      _count: { select: { codes: true, participations: { where: twice } } },
    },
  });
  return (
    stage && {
      hasCodes: stage._count.codes > 0,
      conflicts: stage._count.participations,
      fromFiles: onListIn(stage.imports),
    }
  );
}
