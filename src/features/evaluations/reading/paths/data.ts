import { z } from 'zod';
import { cohortsFor } from '@/features/cohorts/data';
import { documentOf } from '@/features/forms/data';
import { fromKept, type Kept } from '@/features/forms/answers';
import { db } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { stageColumns } from '../../data';
import { stageTitle } from '../../model';
import { threshold } from '../tallies/model';
import { can } from './capabilities';
import type { Path, PathStage } from './model';

/** The linked stages of a cohort that were released with people's own forms, in order, for whoever runs it. */
export async function pathStagesOf(viewer: Viewer, cohortId: string): Promise<PathStage[]> {
  const rows = await db().stage.findMany({
    where: {
      cohortId,
      promise: 'linked',
      audience: 'participants',
      formVersionId: { not: null },
      release: { own: { gte: threshold } },
      cohort: cohortsFor(viewer, can.see),
    },
    orderBy: [{ opensAt: 'asc' }, { position: 'asc' }],
    select: stageColumns,
  });
  return Promise.all(
    rows.map(async (stage) => ({
      id: stage.id,
      title: stageTitle(stage),
      document: await documentOf(viewer, stage.formVersionId ?? ''),
    })),
  );
}

const row = z.object({
  owner: z.string(),
  stage_id: z.uuid(),
  key: z.string(),
  mark: z.number().nullable(),
  text: z.string().nullable(),
});

/**
 * What the same people said at these stages: those who answered at least two. Who they are is not asked: pseudonyms are
 * read, never whose they are, and the order is that of a hash.
 */
export async function pathsOf(
  viewer: Viewer,
  cohortId: string,
): Promise<{ stages: PathStage[]; paths: Path[] }> {
  const stages = await pathStagesOf(viewer, cohortId);
  const ids = stages.map((stage) => stage.id);
  const rows = z.array(row).parse(
    await db().$queryRaw<unknown[]>`
      WITH asked AS (
        SELECT r.id, r.stage_id, md5(r.pseudonym_id::text) AS owner, count(*) OVER (PARTITION BY r.pseudonym_id) AS forms
        FROM response r WHERE r.stage_id = ANY(${ids}::uuid[]) AND r.pseudonym_id IS NOT NULL
      )
      SELECT asked.owner, asked.stage_id, a.question_key AS key, a.mark, CASE WHEN a.hidden IS NULL THEN a.text ELSE '(hidden)' END AS text
      FROM asked JOIN answer a ON a.response_id = asked.id WHERE asked.forms >= 2
      ORDER BY asked.owner, a.question_key`,
  );
  const owners = [...new Set(rows.map((known) => known.owner))];
  const paths = owners.map((owner): Path => {
    const answers = stages.map(({ id, document }) => {
      const kept: Kept[] = rows
        .filter((known) => known.owner === owner && known.stage_id === id)
        .map(({ key, mark, text }) => ({ key, mark, text }));
      return [id, fromKept(document, kept)] as const;
    });
    return { answers: Object.fromEntries(answers) };
  });
  return { stages, paths };
}
