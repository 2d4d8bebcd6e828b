import { z } from 'zod';
import { cohortsByDay } from '@/features/cohorts/data';
import type { CohortNamed } from '@/features/cohorts/model';
import { Prisma } from '@/generated/prisma/client';
import { db, type Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { wordsOf } from '@/writing/plain';
import { can } from './capabilities';
import { type AskedBefore, type Helper, type HelperPage, perPage } from './model';

const row = z.object({
  person_id: z.uuid(),
  name: z.string(),
  email: z.string().nullable(),
  kind: z.enum(['coach', 'contributor']),
  part: z.string().nullable(),
  works_at: z.string(),
  cohort_id: z.uuid(),
  total: z.number(),
});

/** Who coached or contributed in these cohorts, as what they did last, by name; those alone for whom `where` holds. */
async function helpersIn(cohorts: readonly CohortNamed[], where: Prisma.Sql, page: number | null) {
  const ids = cohorts.map(({ id }) => id);
  const some = page ? Prisma.sql`LIMIT ${perPage} OFFSET ${(page - 1) * perPage}` : Prisma.empty;
  const rows = z.array(row).parse(
    await db().$queryRaw<unknown[]>`
      SELECT e.id AS person_id, e.name, e.email, r.kind, r.part, r.works_at, r.cohort_id, (count(*) OVER ())::int AS total
      FROM (
        SELECT DISTINCT ON (person_id, kind) person_id, kind::text AS kind, part, works_at, cohort_id FROM role
        WHERE cohort_id = ANY(${ids}::uuid[]) AND kind IN ('coach', 'contributor')
        ORDER BY person_id, kind, array_position(${ids}::uuid[], cohort_id)
      ) AS r JOIN person e ON e.id = r.person_id
      WHERE ${where} ORDER BY e.name, e.id, r.kind ${some}`,
  );
  const names = new Map(cohorts.map(({ id, name }) => [id, name]));
  const helpers = rows.map(({ person_id, works_at, cohort_id, total: _total, ...helper }): Helper => ({
    ...helper,
    personId: person_id,
    worksAt: works_at,
    last: names.get(cohort_id) ?? '',
  }));
  return { helpers, total: rows[0]?.total ?? 0 };
}

/** The viewer's cohorts but this one; none unless they run this one, too. */
async function othersThan(viewer: Viewer, cohortId: string): Promise<CohortNamed[]> {
  const cohorts = await cohortsByDay(viewer, can.see);
  return cohorts.some(({ id }) => id === cohortId) ? cohorts.filter(({ id }) => id !== cohortId) : [];
}

/** Who helped in another cohort that the viewer runs, and isn't on this one's team as the same, a page of them. */
export async function helpersBefore(
  viewer: Viewer,
  cohortId: string,
  { search, page }: AskedBefore,
): Promise<HelperPage> {
  const others = await othersThan(viewer, cohortId);
  const where = Prisma.join(
    [
      Prisma.sql`NOT EXISTS (
        SELECT 1 FROM role here
        WHERE here.person_id = r.person_id AND here.cohort_id = ${cohortId}::uuid AND here.kind::text = r.kind)`,
      ...wordsOf(search).map((word) => Prisma.sql`e.folded LIKE ${`%${word}%`}`),
    ],
    ' AND ',
  );
  const asked = await helpersIn(others, where, page);
  // A page after the last shows the first.
  const found =
    asked.total > 0 || page === 1 ? { ...asked, page } : { ...(await helpersIn(others, where, 1)), page: 1 };
  return { ...found, pages: Math.max(1, Math.ceil(found.total / perPage)) };
}

/** As what these people helped in the viewer's other cohorts. Of anybody else there is nothing. */
export async function helpersAmong(
  viewer: Viewer,
  cohortId: string,
  personIds: readonly string[],
): Promise<Helper[]> {
  const others = await othersThan(viewer, cohortId);
  return (await helpersIn(others, Prisma.sql`e.id = ANY(${[...personIds]}::uuid[])`, null)).helpers;
}

/** Puts somebody on a team as what they were before. @returns false when they are on it as that: then nothing changes. */
export async function saveAgain(
  tx: Tx,
  cohortId: string,
  { personId, kind, part, worksAt }: Helper,
): Promise<boolean> {
  const data = { personId, kind, cohortId, part, worksAt };
  return (await tx.role.createMany({ data, skipDuplicates: true })).count === 1;
}
