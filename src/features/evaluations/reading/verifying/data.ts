import { z } from 'zod';
import { holds } from '@/server/capability';
import { db } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { typedModes } from '../../modes';
import { can } from './capabilities';

export type Difference = { cohort: string; stage: string; sentence: string };

const differing = z.object({
  cohort: z.string(),
  stage: z.string(),
  question: z.string(),
  mark: z.number(),
  counted: z.coerce.number(),
  kept: z.coerce.number(),
});
const overfull = z.object({
  cohort: z.string(),
  stage: z.string(),
  question: z.string(),
  counted: z.coerce.number(),
  forms: z.coerce.number(),
});

/**
 * Rebuilds the tallies of released named and linked stages from the answers that their release reads, and compares. What
 * lay in a ballot box can't be rebuilt: there no question may have more marks than the release counts forms. For the
 * system only.
 */
export async function verifyTallies(viewer: Viewer): Promise<{ stages: number; differences: Difference[] }> {
  if (!holds(viewer, can.verify)) return { stages: 0, differences: [] };
  const [stages, counts, forms] = await Promise.all([
    db().stage.count({ where: { formVersionId: { not: null } } }),
    differingCounts(),
    overfullQuestions(),
  ]);
  return { stages, differences: [...counts, ...forms] };
}

async function differingCounts(): Promise<Difference[]> {
  const rows = await db().$queryRaw<unknown[]>`
    WITH kept AS (
      SELECT r.stage_id, a.question_key, a.mark, count(*) AS n
      FROM answer a JOIN response r ON r.id = a.response_id JOIN stage s ON s.id = r.stage_id AND s.promise <> 'unlinkable'
      JOIN release e ON e.stage_id = s.id AND NOT e.carried_over
      WHERE a.mark IS NOT NULL AND (e.own > 0 OR (e.brought_in > 0 AND r.import_id IS NOT NULL) OR (e.typed > 0 AND a.mode = ANY(${typedModes}::mode[]))) GROUP BY 1, 2, 3
    ), counted AS (
      SELECT t.stage_id, t.question_key, t.mark, t.count AS n
      FROM tally t JOIN stage s ON s.id = t.stage_id
      LEFT JOIN release e ON e.stage_id = s.id WHERE s.promise <> 'unlinkable' AND e.carried_over IS NOT TRUE
    )
    SELECT c.slug AS cohort, s.key AS stage, question_key AS question, mark, COALESCE(counted.n, 0) AS counted, COALESCE(kept.n, 0) AS kept
    FROM kept FULL JOIN counted USING (stage_id, question_key, mark)
    JOIN stage s ON s.id = stage_id JOIN cohort c ON c.id = s.cohort_id
    WHERE COALESCE(counted.n, 0) <> COALESCE(kept.n, 0)`;
  return z
    .array(differing)
    .parse(rows)
    .map(({ cohort, stage, question, mark, counted, kept }) => ({
      cohort,
      stage,
      sentence: `${question} has ${kept} answers of ${mark}, and ${counted} were counted.`,
    }));
}

async function overfullQuestions(): Promise<Difference[]> {
  const rows = await db().$queryRaw<unknown[]>`
    SELECT c.slug AS cohort, s.key AS stage, t.question_key AS question, sum(t.count) AS counted, forms.n AS forms
    FROM stage s JOIN cohort c ON c.id = s.cohort_id JOIN tally t ON t.stage_id = s.id
    JOIN release e ON e.stage_id = s.id CROSS JOIN LATERAL (SELECT e.own + e.typed + e.brought_in AS n) AS forms
    GROUP BY c.slug, s.key, t.question_key, forms.n HAVING sum(t.count) > forms.n`;
  return z
    .array(overfull)
    .parse(rows)
    .map(({ cohort, stage, question, counted, forms }) => ({
      cohort,
      stage,
      sentence: `${question} has ${counted} marks, but only ${forms} forms came in.`,
    }));
}
