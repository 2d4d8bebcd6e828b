import { z } from 'zod';
import { pagesOf, rowsOnPage, type SearchAndPage } from '@/features/accounts/model';
import { cohortsByDay } from '@/features/cohorts/data';
import type { CohortNamed } from '@/features/cohorts/model';
import { Prisma } from '@/generated/prisma/client';
import { db } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { wordsOf } from '@/writing/plain';
import { can } from './capabilities';
import type { Helper, HelperPage } from './model';

const row = z.object({
  person_id: z.uuid(),
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  kind: z.enum(['coach', 'contributor']),
  part: z.string().nullable(),
  works_at: z.string(),
  cohort_id: z.uuid(),
  cant: z.enum(['here', 'takes part', 'no contact', 'no address']).nullable(),
  total: z.number(),
});

/** The viewer's cohorts but this one; none unless they run this one, too. */
async function othersThan(viewer: Viewer, cohortId: string): Promise<CohortNamed[]> {
  const cohorts = await cohortsByDay(viewer, can.see);
  return cohorts.some(({ id }) => id === cohortId) ? cohorts.filter(({ id }) => id !== cohortId) : [];
}

const isHere = (cohortId: string): Prisma.Sql => Prisma.sql`EXISTS (
  SELECT 1 FROM role here
  WHERE here.person_id = r.person_id AND here.cohort_id = ${cohortId}::uuid AND here.kind::text = r.kind)`;

/** Why somebody can't be added to this cohort's team. Who takes part in it is seated in it. */
const cantAdd = (cohortId: string): Prisma.Sql => Prisma.sql`CASE
  WHEN ${isHere(cohortId)} THEN 'here'
  WHEN EXISTS (SELECT 1 FROM participant p WHERE p.person_id = r.person_id AND p.cohort_id = ${cohortId}::uuid
    AND p.withdrawn_at IS NULL) THEN 'takes part'
  WHEN e.no_contact_since IS NOT NULL THEN 'no contact'
  WHEN e.email IS NULL THEN 'no address' END`;

/** Who coached or contributed in these cohorts, as what they did last, by name; those alone for whom `where` holds. */
async function helpersIn(
  cohortId: string,
  cohorts: readonly CohortNamed[],
  where: Prisma.Sql,
  page: number | null,
) {
  const ids = cohorts.map(({ id }) => id);
  const some = page ? Prisma.sql`LIMIT ${rowsOnPage} OFFSET ${(page - 1) * rowsOnPage}` : Prisma.empty;
  const rows = z.array(row).parse(
    await db().$queryRaw<unknown[]>`
      SELECT e.id AS person_id, e.name, e.email, e.phone, r.kind, r.part, r.works_at, r.cohort_id,
        ${cantAdd(cohortId)} AS cant, (count(*) OVER ())::int AS total
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

const fits = (search: string): Prisma.Sql[] =>
  wordsOf(search).map((word) => Prisma.sql`e.folded LIKE ${`%${word}%`}`);

/** Who helped in another cohort that the viewer runs, and isn't on this one's team as the same, a page of them. */
export async function helpersBefore(
  viewer: Viewer,
  cohortId: string,
  { search, page }: SearchAndPage,
): Promise<HelperPage> {
  const others = await othersThan(viewer, cohortId);
  const where = Prisma.join([Prisma.sql`NOT ${isHere(cohortId)}`, ...fits(search)], ' AND ');
  const asked = await helpersIn(cohortId, others, where, page);
  // A page after the last shows the first.
  const found =
    asked.total > 0 || page === 1
      ? { ...asked, page }
      : { ...(await helpersIn(cohortId, others, where, 1)), page: 1 };
  return { ...found, pages: pagesOf(found.total) };
}

/** As what these people helped in the viewer's other cohorts, and who of them can't be added here. Of anybody else there is nothing. */
export async function helpersAmong(
  viewer: Viewer,
  cohortId: string,
  personIds: readonly string[],
): Promise<Helper[]> {
  const others = await othersThan(viewer, cohortId);
  const among = Prisma.sql`e.id = ANY(${[...personIds]}::uuid[])`;
  return (await helpersIn(cohortId, others, among, null)).helpers;
}
