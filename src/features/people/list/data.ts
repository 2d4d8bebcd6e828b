import { z } from 'zod';
import { pagesOf, rowsOnPage } from '@/features/accounts/model';
import { cohortsByDay } from '@/features/cohorts/data';
import type { CohortNamed } from '@/features/cohorts/model';
import { Prisma } from '@/generated/prisma/client';
import { holds } from '@/server/capability';
import { now } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { wordsOf } from '@/writing/plain';
import { can } from './capabilities';
import { type Asked, type KeptFilter, type Part, type PeoplePage, type PersonLine } from './model';

const idsOf = (cohorts: readonly CohortNamed[]): string[] => cohorts.map(({ id }) => id);

/** Every part that somebody has in one of these cohorts. What somebody still writes is theirs alone. */
export const partsIn = (ids: readonly string[]): Prisma.Sql => Prisma.sql`
  SELECT person_id, cohort_id, 'participant' AS kind, experience, withdrawn_at IS NOT NULL AS withdrew
    FROM participant WHERE cohort_id = ANY(${ids}::uuid[])
  UNION ALL SELECT person_id, cohort_id, kind::text, NULL, false
    FROM role WHERE cohort_id = ANY(${ids}::uuid[]) AND kind IN ('coach', 'contributor')
  UNION ALL SELECT person_id, cohort_id, 'applied', experience, false
    FROM application WHERE cohort_id = ANY(${ids}::uuid[]) AND person_id IS NOT NULL AND state <> 'begun'`;

const and = (all: readonly Prisma.Sql[]): Prisma.Sql =>
  all.length === 0 ? Prisma.sql`true` : Prisma.join([...all], ' AND ');

/** What a part has to be, so that whoever has it is in the list. */
function partFits(
  { cohort, part, experience, withdrew }: Asked,
  cohorts: readonly CohortNamed[],
): Prisma.Sql {
  const id = cohorts.find(({ slug }) => slug === cohort)?.id ?? null;
  return and([
    ...(cohort ? [Prisma.sql`cohort_id = ${id}::uuid`] : []),
    ...(part ? [Prisma.sql`kind = ${part}`] : []),
    ...(experience ? [Prisma.sql`experience = ${experience}::experience`] : []),
    ...(withdrew ? [Prisma.sql`kind = 'participant' AND withdrew = ${withdrew === 'left'}`] : []),
  ]);
}

/** The people who fit: each word is a part of what they are called, folded as src/writing/plain folds it. */
const fitting = (asked: Asked, cohorts: readonly CohortNamed[]): Prisma.Sql => Prisma.sql`
  FROM (
    SELECT person_id, min(array_position(${idsOf(cohorts)}::uuid[], cohort_id)) AS latest
    FROM (${partsIn(idsOf(cohorts))}) AS part GROUP BY person_id HAVING bool_or(${partFits(asked, cohorts)})
  ) AS fits JOIN person e ON e.id = fits.person_id
  WHERE ${and([
    ...wordsOf(asked.search).map((word) => Prisma.sql`e.folded LIKE ${`%${word}%`}`),
    ...(asked.contact ? [Prisma.sql`e.contact_by = ${asked.contact}::channel`] : []),
  ])}`;

const found = z.object({ id: z.uuid(), total: z.number(), mark: z.string() });

/** Of a list with nobody in it. */
const nobodysMark = '0';

async function foundOn(page: number | null, asked: Asked, cohorts: readonly CohortNamed[]) {
  const order = asked.sort === 'latest' ? Prisma.sql`fits.latest, e.name, e.id` : Prisma.sql`e.name, e.id`;
  const some = page ? Prisma.sql`LIMIT ${rowsOnPage} OFFSET ${(page - 1) * rowsOnPage}` : Prisma.empty;
  return z.array(found).parse(
    await db().$queryRaw<unknown[]>`
      SELECT e.id, (count(*) OVER ())::int AS total, (bit_xor(hashtextextended(e.id::text, 0)) OVER ())::text AS mark
      ${fitting(asked, cohorts)} ORDER BY ${order} ${some}`,
  );
}

/** Everybody who fits, and the mark that stands for them. */
export async function allWhoFit(viewer: Viewer, asked: Asked): Promise<{ ids: string[]; mark: string }> {
  const rows = await foundOn(null, asked, await cohortsByDay(viewer, can.see));
  return { ids: rows.map(({ id }) => id), mark: rows[0]?.mark ?? nobodysMark };
}

/** Those of these people whom the viewer may see, with their parts in the cohorts that the viewer runs, in the order of `ids`. */
export async function peopleAmong(viewer: Viewer, ids: readonly string[]): Promise<PersonLine[]> {
  const cohorts = await cohortsByDay(viewer, can.see);
  // Whoever has no part in them is nobody there.
  return (await linesOf(ids, cohorts)).filter(({ parts }) => parts.length > 0);
}

/** The cohorts that the viewer runs and hasn't put away, the last to begin first. */
export const cohortsToChoose = (viewer: Viewer): Promise<CohortNamed[]> =>
  cohortsByDay(viewer, can.see, { archivedAt: null });

/** The people of the cohorts that the viewer runs who fit what is asked, a page of them. */
export async function peoplePage(viewer: Viewer, asked: Asked): Promise<PeoplePage> {
  const cohorts = await cohortsByDay(viewer, can.see);
  const there = await foundOn(asked.page, asked, cohorts);
  // A page after the last shows the first.
  const page = there.length > 0 ? asked.page : 1;
  const rows = there.length > 0 || asked.page === 1 ? there : await foundOn(1, asked, cohorts);
  const [first] = rows;
  const total = first?.total ?? 0;
  return {
    lines: await linesOf(
      rows.map(({ id }) => id),
      cohorts,
    ),
    total,
    mark: first?.mark ?? nobodysMark,
    page,
    pages: pagesOf(total),
    cohorts,
  };
}

const columns = (ids: string[]) =>
  ({
    id: true,
    name: true,
    knownAs: true,
    email: true,
    phone: true,
    contactBy: true,
    noContactSince: true,
    participants: {
      where: { cohortId: { in: ids } },
      select: {
        id: true,
        cohortId: true,
        experience: true,
        organisation: true,
        area: true,
        withdrawnAt: true,
      },
    },
    roles: {
      where: { cohortId: { in: ids }, kind: { in: ['coach', 'contributor'] } },
      orderBy: { kind: 'asc' },
      select: { kind: true, cohortId: true, part: true, worksAt: true },
    },
    applications: {
      where: { cohortId: { in: ids }, state: { not: 'begun' } },
      orderBy: { startedAt: 'asc' },
      select: { id: true, cohortId: true, experience: true, organisation: true, area: true },
    },
  }) as const satisfies Prisma.PersonSelect;

type Row = Prisma.PersonGetPayload<{ select: ReturnType<typeof columns> }>;

/** Who has parts in these cohorts, in the order of `people`. */
async function linesOf(people: readonly string[], cohorts: readonly CohortNamed[]): Promise<PersonLine[]> {
  if (people.length === 0) return [];
  const rows = await db().person.findMany({
    where: { id: { in: [...people] } },
    select: columns(idsOf(cohorts)),
  });
  const lines = new Map(rows.map((row) => [row.id, toLine(row, cohorts)]));
  return people.flatMap((id) => lines.get(id) ?? []);
}

function toLine(
  { participants, roles, applications, noContactSince, ...person }: Row,
  cohorts: readonly CohortNamed[],
): PersonLine {
  const none = { id: null, as: null, area: '', experience: null, withdrew: false };
  const parts = [
    ...participants.map(({ withdrawnAt, ...part }) => ({
      ...{ ...none, ...part, kind: 'participant' as const, withdrew: withdrawnAt !== null },
    })),
    ...roles.map(({ kind, cohortId, part, worksAt }) => ({
      ...{ ...none, cohortId, organisation: worksAt },
      ...(kind === 'coach' ? { kind } : { kind: 'contributor' as const, as: part }),
    })),
    ...applications.map((part) => ({ ...none, ...part, kind: 'applied' as const })),
  ];
  return {
    ...person,
    noContact: noContactSince !== null,
    // The cohorts stand in order: the newest part comes first.
    parts: cohorts.flatMap(({ id, slug, name }): Part[] =>
      parts
        .filter(({ cohortId }) => cohortId === id)
        .map(({ cohortId: _cohortId, ...part }) => ({ ...part, cohort: { id, slug, name } })),
    ),
  };
}

/** What the viewer kept for themselves, by name. Nobody else sees it. */
export async function filtersOf(viewer: Viewer): Promise<KeptFilter[]> {
  if (viewer.kind !== 'person' || !holds(viewer, can.keepFilter)) return [];
  return db().savedFilter.findMany({
    where: { personId: viewer.personId },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, asked: true },
  });
}

/** Keeps a filter; one of the same name is replaced. */
export async function saveFilter(
  tx: Tx,
  personId: string,
  { name, asked }: Pick<KeptFilter, 'name' | 'asked'>,
): Promise<void> {
  const said = { asked, savedAt: now() };
  await tx.savedFilter.upsert({
    where: { personId_name: { personId, name } },
    create: { personId, name, ...said },
    update: said,
  });
}

/** Removes a filter. */
export async function removeFilter(tx: Tx, id: string): Promise<void> {
  await tx.savedFilter.deleteMany({ where: { id } });
}
