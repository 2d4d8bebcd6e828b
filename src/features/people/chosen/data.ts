import { z } from 'zod';
import { pagesOf, rowsOnPage } from '@/features/accounts/model';
import { cohortsByDay } from '@/features/cohorts/data';
import { Prisma } from '@/generated/prisma/client';
import { holds } from '@/server/capability';
import { now } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import { recordLooks } from '@/server/looks';
import type { Viewer } from '@/server/viewer';
import { can as canSee } from '../list/capabilities';
import { partsIn, peopleAmong } from '../list/data';
import type { PersonLine } from '../list/model';
import { can } from './capabilities';
import type { Chosen, ChosenPage } from './model';

const aDay = 24 * 60 * 60 * 1000;

/** Since when a choice has to stand, so that it still does. */
const earliest = (): Date => new Date(now().getTime() - aDay);

/** A choice of the viewer's, a row for each whom they chose, in order, with what they see of them; null where there can be none. */
async function choice(viewer: Viewer, id: string): Promise<Prisma.Sql | null> {
  if (viewer.kind !== 'person' || !holds(viewer, can.choose) || !z.uuid().safeParse(id).success) return null;
  const cohorts = (await cohortsByDay(viewer, canSee.see)).map((cohort) => cohort.id);
  return Prisma.sql`
    FROM people_chosen c CROSS JOIN unnest(c.person_ids) WITH ORDINALITY AS one (person_id, n)
    LEFT JOIN (
      SELECT person_id, bool_or(kind IN ('coach', 'contributor')) AS helped FROM (${partsIn(cohorts)}) AS part GROUP BY person_id
    ) AS seen ON seen.person_id = one.person_id
    WHERE c.id = ${id}::uuid AND c.chooser_id = ${viewer.personId}::uuid AND c.chosen_at >= ${earliest()}`;
}

const counts = z.array(z.object({ chosen: z.number(), total: z.number(), helped: z.number() }));

/** How many the viewer chose, as they may see them now; null for a choice that isn't theirs, or is older than a day. */
async function countsOf(from: Prisma.Sql, id: string): Promise<Chosen | null> {
  const [row] = counts.parse(
    await db().$queryRaw<unknown[]>`
      SELECT count(*)::int AS chosen, count(seen.person_id)::int AS total,
        (count(*) FILTER (WHERE seen.helped))::int AS helped ${from}`,
  );
  return row && row.chosen > 0
    ? { id, total: row.total, gone: row.chosen - row.total, helped: row.helped }
    : null;
}

const ids = z.array(z.object({ person_id: z.uuid() }));

async function idsOf(from: Prisma.Sql, some: Prisma.Sql): Promise<string[]> {
  const rows = ids.parse(
    await db().$queryRaw<unknown[]>`
      SELECT one.person_id ${from} AND seen.person_id IS NOT NULL ORDER BY one.n ${some}`,
  );
  return rows.map(({ person_id }) => person_id);
}

/** What the viewer chose, and how many of them they still see; null for a choice that isn't theirs, or is older than a day. */
export async function chosenBy(viewer: Viewer, id: string): Promise<Chosen | null> {
  const from = await choice(viewer, id);
  return from && countsOf(from, id);
}

/** Whom the viewer chose, as far as they still see them, in order. */
export async function chosenIds(viewer: Viewer, id: string): Promise<string[]> {
  const from = await choice(viewer, id);
  return from ? idsOf(from, Prisma.empty) : [];
}

/**
 * All whom the viewer chose, for a file, as long as they see each of them; null where they don't any more. Whose data left is
 * kept, a line for each.
 */
export async function chosenInFull(
  viewer: Viewer,
  { id, total, gone }: Chosen,
): Promise<PersonLine[] | null> {
  const lines = await peopleAmong(viewer, await chosenIds(viewer, id));
  if (gone > 0 || lines.length < total) return null;
  await recordLooks(
    viewer,
    can.takeAway.verb,
    lines.map((line) => line.id),
  );
  return lines;
}

/** A choice of the viewer's with a page of those whom they chose; a page after the last shows the first. */
export async function chosenPage(viewer: Viewer, id: string, asked: number): Promise<ChosenPage | null> {
  const from = await choice(viewer, id);
  const chosen = from && (await countsOf(from, id));
  if (!from || !chosen) return null;
  const pages = pagesOf(chosen.total);
  const page = asked <= pages ? asked : 1;
  const some = Prisma.sql`LIMIT ${rowsOnPage} OFFSET ${(page - 1) * rowsOnPage}`;
  return { ...chosen, page, pages, lines: await peopleAmong(viewer, await idsOf(from, some)) };
}

/** Holds still whom somebody chose. */
export async function saveChosen(tx: Tx, chooserId: string, personIds: string[]): Promise<string> {
  const { id } = await tx.peopleChosen.create({
    data: { chooserId, personIds, chosenAt: now() },
    select: { id: true },
  });
  return id;
}

/** Whether something was chosen more than a day ago, by whomever. */
export const hasOld = async (viewer: Viewer): Promise<boolean> =>
  holds(viewer, can.letGo) &&
  (await db().peopleChosen.count({ where: { chosenAt: { lt: earliest() } } })) > 0;

/** Removes what was chosen more than a day ago. */
export async function removeOld(tx: Tx): Promise<void> {
  await tx.peopleChosen.deleteMany({ where: { chosenAt: { lt: earliest() } } });
}
