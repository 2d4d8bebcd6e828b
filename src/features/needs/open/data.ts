import { z } from 'zod';
import { cohortsFor } from '@/features/cohorts/data';
import { Prisma } from '@/generated/prisma/client';
import { db } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { can } from '../capabilities';
import type { NeedCount, OpenNeeds } from './model';

type OnDay = { id: string; day: number };

/** Those of these cohorts whose needs the viewer may see. */
async function seenOf(viewer: Viewer, cohorts: readonly OnDay[]): Promise<OnDay[]> {
  const ids = cohorts.map(({ id }) => id);
  const rows = await db().cohort.findMany({
    where: cohortsFor(viewer, can.see, ids),
    select: { id: true },
  });
  return cohorts.filter(({ id }) => rows.some((row) => row.id === id));
}

/** Whose a need is: the participant, for their supporter's too; nobody's who left, or isn't on the team any more. */
const whose = Prisma.sql`
  need n JOIN asked a ON a.cohort_id = n.cohort_id
  LEFT JOIN supporter s ON s.id = n.supporter_id
  LEFT JOIN participant p ON p.id = coalesce(n.participant_id, s.participant_id)
  WHERE n.settled_at IS NULL AND (p.withdrawn_at IS NULL AND p.id IS NOT NULL OR EXISTS (
    SELECT 1 FROM role r
    WHERE r.person_id = n.person_id AND r.cohort_id = n.cohort_id AND r.kind IN ('coach', 'contributor')))`;

/** Whether a need is for the day, as isFor says it: of days that the course no longer has none is left, and it is for all. */
const isFor = Prisma.sql`(
  (a.day = ANY(n.days) AND EXISTS (SELECT 1 FROM day d WHERE d.cohort_id = n.cohort_id AND d.number = a.day))
    OR NOT EXISTS (SELECT 1 FROM day d WHERE d.cohort_id = n.cohort_id AND d.number = ANY(n.days)))
  AND NOT EXISTS (SELECT 1 FROM absence b WHERE b.participant_id = p.id AND b.day = a.day)
  AND (s.id IS NULL OR cardinality(s.days) = 0 OR a.day = ANY(s.days)
    OR NOT EXISTS (SELECT 1 FROM day d WHERE d.cohort_id = n.cohort_id AND d.number = a.day))`;

/** Whether it was last said before the day that it was not met, and nobody has taken it on since. */
const isNotMet = Prisma.sql`coalesce((
  SELECT v.met = 'not' AND NOT (n.owner_id IS NOT NULL AND coalesce(n.owned_at > v.at, false))
  FROM need_review v WHERE v.need_id = n.id AND v.day < a.day ORDER BY v.day DESC LIMIT 1), false)`;

/**
 * How needs stand on the day of their cohort, and no word of them: the rules of ../model, said once more in SQL, so that what
 * is only counted isn't read. A test holds the two together.
 */
const standing = (cohorts: readonly OnDay[]): Prisma.Sql => Prisma.sql`
  WITH asked AS (
    SELECT * FROM unnest(${cohorts.map(({ id }) => id)}::uuid[], ${cohorts.map(({ day }) => day)}::int[]) AS t (cohort_id, day)
  ), stands AS (
    SELECT n.cohort_id, p.id AS participant_id, ${isFor} AS is_for, n.ended_at IS NOT NULL AS ended, ${isNotMet} AS not_met,
      n.owner_id IS NULL OR (n.adjustment = '' AND n.feature IS NULL) AS to_do
    FROM ${whose}
  )`;

const isOpen = Prisma.sql`is_for AND (ended OR not_met OR to_do)`;

const openRow = z.object({ cohort_id: z.uuid(), open: z.number(), not_met: z.number() });

/**
 * How many needs of these cohorts are open for the day given, for whoever runs them. A count shows nobody's: it leaves no line
 * of a look.
 */
export async function openNeedsOf(
  viewer: Viewer,
  cohorts: readonly OnDay[],
): Promise<ReadonlyMap<string, OpenNeeds>> {
  const seen = await seenOf(viewer, cohorts);
  const rows = z.array(openRow).parse(
    await db().$queryRaw<unknown[]>`
      ${standing(seen)} SELECT cohort_id, count(*)::int AS open, (count(*) FILTER (WHERE not_met AND NOT ended))::int AS not_met
      FROM stands WHERE ${isOpen} GROUP BY cohort_id`,
  );
  const counts = new Map(rows.map((row) => [row.cohort_id, row]));
  return new Map(
    cohorts.map(({ id }) => [id, { open: counts.get(id)?.open ?? 0, notMet: counts.get(id)?.not_met ?? 0 }]),
  );
}

const countRow = z.object({ participant_id: z.uuid(), count: z.number(), open: z.boolean() });

/** How many needs these participants have, and whose is open for a day, for whoever runs the cohort. It is no look, either. */
export async function needCounts(
  viewer: Viewer,
  cohortId: string,
  participantIds: readonly string[],
  day: number,
): Promise<NeedCount[]> {
  const seen = await seenOf(viewer, [{ id: cohortId, day }]);
  const rows = z.array(countRow).parse(
    await db().$queryRaw<unknown[]>`
      ${standing(seen)} SELECT participant_id, count(*)::int AS count, bool_or(${isOpen}) AS open
      FROM stands WHERE participant_id = ANY(${[...participantIds]}::uuid[]) GROUP BY participant_id`,
  );
  return rows.map(({ participant_id, ...counts }) => ({ participantId: participant_id, ...counts }));
}
