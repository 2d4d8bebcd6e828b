import { z } from 'zod';
import { londonDate } from '@/calendar/london';
import { cohortsFor, dayNow, daysInOrder, whomToAsk } from '@/features/cohorts/data';
import type { Prisma } from '@/generated/prisma/client';
import { reach } from '@/server/capability';
import { now } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import { env } from '@/server/env';
import { derivedCardCode, derivedFigures, keyedHash } from '@/server/tokens';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import { type AtTable, type CardCode, cardsEnd, cardsWork, shortName } from './model';

const codeFor = (id: string): string => derivedCardCode('table-code', id);

const staffStage = (viewer: Viewer, stageId: string) => ({
  id: stageId,
  cohort: cohortsFor(viewer, can.see),
});

/** The codes of a stage's tables, to print, for whoever runs the cohort. */
export async function codesOf(viewer: Viewer, stageId: string): Promise<CardCode[]> {
  const rows = await db().tableCode.findMany({
    where: { stageId, stage: staffStage(viewer, stageId) },
    orderBy: { table: { number: 'asc' } },
    select: { id: true, table: { select: { number: true } } },
  });
  return rows.map((row) => ({
    tableNumber: row.table.number,
    code: codeFor(row.id),
    address: `${env().ROUNDTABLE_URL}/t`,
  }));
}

/** Makes a code for each table of the cohort that has none at this stage. */
export async function saveCodes(tx: Tx, stageId: string, cohortId: string): Promise<void> {
  const tables = await tx.tableGroup.findMany({
    where: { cohortId, codes: { none: { stageId } } },
    select: { id: true },
  });
  const rows = tables.map((table) => {
    const id = crypto.randomUUID();
    return { id, stageId, tableId: table.id, codeHash: keyedHash('table-code', codeFor(id)) };
  });
  await tx.tableCode.createMany({ data: rows, skipDuplicates: true });
}

/** A table's code that was typed; null when no table has it. Whoever holds the card may ask. */
export async function codeTyped(
  _viewer: Viewer,
  code: string,
): Promise<{ id: string; stageId: string; ends: Date | null } | null> {
  const row = await db().tableCode.findUnique({
    where: { codeHash: keyedHash('table-code', code) },
    select: { id: true, stageId: true, stage: { select: { opensAt: true, cardsUntil: true } } },
  });
  return row && { id: row.id, stageId: row.stageId, ends: cardsEnd(row.stage) };
}

/** The four figures that are said in the room on this day: whoever knows them sees whole names on a table's list. */
export const codeOfTheDay = (stageId: string, day: string): string =>
  derivedFigures('code-of-the-day', `${stageId}/${day}`);

/** The code of this day for whoever runs the cohort, to say it in the room; null while the cards don't work. */
export async function codeToSay(viewer: Viewer, stageId: string): Promise<string | null> {
  const stage = await db().stage.findFirst({
    where: staffStage(viewer, stageId),
    select: { opensAt: true, cardsUntil: true },
  });
  return stage && cardsWork(stage, now()) ? codeOfTheDay(stageId, londonDate(now())) : null;
}

/** A table of a stage with everybody's seats. */
const seatedTable = {
  id: true,
  stageId: true,
  stage: {
    select: {
      opensAt: true,
      cardsUntil: true,
      cohort: {
        select: { name: true, programme: { select: { name: true } }, days: daysInOrder },
      },
    },
  },
  table: {
    select: {
      number: true,
      seats: {
        where: { participant: { withdrawnAt: null }, plan: { inUse: true } },
        select: {
          day: true,
          participant: { select: { id: true, person: { select: { id: true, name: true } } } },
        },
        orderBy: { participant: { person: { name: 'asc' } } },
      },
    },
  },
} as const satisfies Prisma.TableCodeSelect;

const seesWholeNames = (viewer: Viewer): boolean =>
  viewer.kind === 'answering' && viewer.mode === 'table' && viewer.wholeNames;

/** The people of the table whose code this device knows, while its card works: first names and an initial, unless the code of the day was given too. */
export async function peopleAtTable(viewer: Viewer): Promise<AtTable | null> {
  const { tableCodeIds } = reach(viewer, can.choose);
  const row = await db().tableCode.findFirst({
    where: { id: { in: tableCodeIds } },
    select: seatedTable,
  });
  if (!row || !cardsWork(row.stage, now())) return null;
  const named = seesWholeNames(viewer) ? (name: string) => name : shortName;
  const today = dayNow(row.stage.cohort.days);
  const seats = row.table.seats.filter(({ day }) => day === today);
  const people = seats.map(({ participant }) => ({
    personId: participant.person.id,
    participantId: participant.id,
    name: named(participant.person.name),
  }));
  return {
    codeId: row.id,
    stageId: row.stageId,
    tableNumber: row.table.number,
    cohortName: row.stage.cohort.name,
    programmeName: row.stage.cohort.programme.name,
    people,
  };
}

/** Whom to ask at the table whose code this device knows; null where nobody is known. */
export async function whomToAskAt(viewer: Viewer): Promise<string | null> {
  const { tableCodeIds } = reach(viewer, can.choose);
  const [row] = await db().$queryRaw<unknown[]>`
    SELECT ${whomToAsk} AS contact
    FROM table_code t JOIN stage s ON s.id = t.stage_id JOIN cohort c ON c.id = s.cohort_id
    WHERE t.id = ANY(${tableCodeIds}::uuid[])`;
  return row ? z.object({ contact: z.string().nullable() }).parse(row).contact : null;
}
