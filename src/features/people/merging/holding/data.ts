import { z } from 'zod';
import { lockCohort } from '@/features/cohorts/data';
import { lockForRelease } from '@/features/evaluations/data';
import type { Tx } from '@/server/db';

const tried = z.tuple([z.object({ free: z.boolean() })]);

/** Mail about forms is held back, unless it goes just now. */
async function holdsMail(tx: Tx): Promise<boolean> {
  const rows = await tx.$queryRaw<
    unknown[]
  >`SELECT pg_try_advisory_xact_lock(hashtext('evaluations/mailing')) AS free`;
  return tried.parse(rows)[0].free;
}

const formsOf = (tx: Tx, ids: readonly string[]) =>
  tx.participation.findMany({
    where: { personId: { in: [...ids] } },
    orderBy: { id: 'asc' },
    select: { id: true, stageId: true },
  });

/**
 * Holds people still, with their places, the ledgers that they are in, and what is about to be sent to them: in the one order
 * in which everybody else takes these. Whoever answers holds the form's release and their place in the ledger before the
 * person: they are waited for, and what they sent is seen. Nobody adds anything to any of it until the end.
 * @returns what stands in the way: mail that goes just now, or a form that they were asked for meanwhile
 */
export async function holdPeople(tx: Tx, ids: readonly string[]): Promise<'busy' | 'changed' | null> {
  const people = [...ids];
  const places = await tx.participant.findMany({
    where: { personId: { in: people } },
    orderBy: { cohortId: 'asc' },
    select: { cohortId: true },
  });
  for (const cohortId of new Set(places.map((place) => place.cohortId))) await lockCohort(tx, cohortId);
  if (!(await holdsMail(tx))) return 'busy';
  const forms = await formsOf(tx, ids);
  for (const stageId of [...new Set(forms.map((form) => form.stageId))].sort())
    await lockForRelease(tx, stageId);
  // Not against whoever adds to them yet: they may hold what is asked for next.
  await tx.$queryRaw`SELECT 1 FROM person WHERE id = ANY(${people}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  await tx.$queryRaw`SELECT 1 FROM participation WHERE person_id = ANY(${people}::uuid[]) ORDER BY id FOR UPDATE`;
  await tx.$queryRaw`SELECT 1 FROM group_message_recipient WHERE person_id = ANY(${people}::uuid[]) ORDER BY id FOR UPDATE`;
  await tx.$queryRaw`SELECT 1 FROM person WHERE id = ANY(${people}::uuid[]) ORDER BY id FOR UPDATE`;
  return JSON.stringify(await formsOf(tx, ids)) === JSON.stringify(forms) ? null : 'changed';
}

const standing = z.tuple([z.object({ stands: z.string() })]);

/**
 * How far all forms of somebody are, and which of those that two records were asked for are released: what differs later was
 * sent, begun or released since. Of answers there is no more than a mark, and all of it is kept sealed.
 */
export async function formsStand(tx: Tx, personId: string): Promise<string> {
  const rows = await tx.$queryRaw<unknown[]>`
    WITH mine AS (SELECT * FROM participation WHERE person_id = ${personId}::uuid),
    marked AS (
      SELECT r.participation_id, r.pseudonym_id, r.id,
        md5(string_agg(concat_ws('/', a.question_key, a.mark, a.text), '|' ORDER BY a.question_key)) AS mark
      FROM response r LEFT JOIN answer a ON a.response_id = r.id
      WHERE r.participation_id IN (SELECT id FROM mine)
        OR r.pseudonym_id IN (SELECT id FROM pseudonym WHERE person_id = ${personId}::uuid)
      GROUP BY r.id),
    stands (what) AS (
      SELECT concat_ws(' ', 'form', m.id, m.started_on, 'to', m.finished_on) FROM mine m
        WHERE m.started_on IS NOT NULL OR m.finished_on IS NOT NULL
      UNION ALL SELECT concat_ws(' ', 'draft', d.participation_id, d.key_hash, d.saved_at)
        FROM draft d JOIN mine m ON m.id = d.participation_id
      UNION ALL SELECT concat_ws(' ', 'answers', id, mark) FROM marked
      UNION ALL SELECT DISTINCT concat_ws(' ', 'released', r.stage_id) FROM release r JOIN mine m ON m.stage_id = r.stage_id
        JOIN other_link o ON o.participation_id = m.id)
    SELECT COALESCE(string_agg(what, ', ' ORDER BY what), '') AS stands FROM stands`;
  return standing.parse(rows)[0].stands;
}
