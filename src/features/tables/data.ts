import { storedDay } from '@/calendar/days';
import { londonInstant } from '@/calendar/london';
import { cohortsFor, dayNow, daysInOrder, lockCohort } from '@/features/cohorts/data';
import { calledName, nameInFull } from '@/features/accounts/preferences/model';
import type { Feature } from '@/features/needs/table-features';
import type { Prisma } from '@/generated/prisma/client';
import { reach } from '@/server/capability';
import { db, type Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import type { Coaching } from './coaching';
import type { OwnTable, Table } from './model';

/** A table and who sits there in the plan in use, as Prisma reads them. */
export const seatedTable = {
  coach: { select: { id: true, name: true } },
  seats: {
    where: { plan: { inUse: true } },
    orderBy: { participant: { person: { name: 'asc' } } },
    select: {
      day: true,
      participant: {
        select: {
          id: true,
          experience: true,
          supporter: { select: { name: true, days: true } },
          person: { select: { name: true, knownAs: true, saidAs: true } },
        },
      },
    },
  },
} as const satisfies Prisma.TableGroupInclude;

type Row = Prisma.TableGroupGetPayload<{ include: typeof seatedTable }>;
type Days = Parameters<typeof dayNow>[0];

/** What people at one table are called; two who are called the same by their whole names as well. */
function namesAt(people: readonly { id: string; name: string; knownAs: string }[]): Map<string, string> {
  const called = people.map(calledName);
  return new Map(
    people.map((one) => {
      const alone = called.filter((name) => name === calledName(one)).length === 1;
      return [one.id, alone ? calledName(one) : nameInFull(one)];
    }),
  );
}

export const toTable = (row: Row, days: Days): Table => {
  const seated = seatsOn(dayNow(days), row.seats).map(({ participant }) => participant);
  const names = namesAt(seated.map(({ id, person }) => ({ id, name: person.name, knownAs: person.knownAs })));
  return {
    id: row.id,
    number: row.number,
    places: row.places,
    features: row.features,
    coach: row.coach && { personId: row.coach.id, name: row.coach.name },
    seated: seated.map((participant) => ({
      participantId: participant.id,
      name: names.get(participant.id) ?? participant.person.name,
      saidAs: participant.person.saidAs,
      experience: participant.experience,
      supporter: comingOn(dayNow(days), participant.supporter),
    })),
  };
};

/** Who comes with somebody on a day, by name; empty: nobody. */
const comingOn = (day: number, supporter: { name: string; days: number[] } | null): string =>
  supporter && (supporter.days.length === 0 || supporter.days.includes(day)) ? supporter.name : '';

const seatsOn = <S extends { day: number }>(today: number, seats: readonly S[]): S[] =>
  seats.filter(({ day }) => day === today);

/** The tables of a cohort with who sits where, for whoever runs it. */
export async function tablesOf(viewer: Viewer, cohortId: string): Promise<Table[]> {
  const cohort = await db().cohort.findFirst({
    where: cohortsFor(viewer, can.see, [cohortId]),
    select: { days: daysInOrder, tables: { orderBy: { number: 'asc' }, include: seatedTable } },
  });
  return (cohort?.tables ?? []).map((table) => toTable(table, cohort?.days ?? []));
}

/** The days of a cohort, each with when it begins. */
const daysBegun = {
  orderBy: { number: 'asc' },
  select: {
    number: true,
    date: true,
    sessions: { orderBy: { startMinute: 'asc' }, take: 1, select: { startMinute: true } },
  },
} as const satisfies Prisma.Cohort$daysArgs;

/** The tables that this viewer coaches, newest cohort first. */
export async function tablesCoachedBy(viewer: Viewer): Promise<OwnTable[]> {
  const rows = await db().tableGroup.findMany({
    where: { id: { in: reach(viewer, can.seeCoached).tableIds } },
    orderBy: { cohort: { createdAt: 'desc' } },
    include: { ...seatedTable, cohort: { select: { name: true, slug: true, venue: true, days: daysBegun } } },
  });
  return rows.map(({ cohort, ...row }) => ({
    ...toTable(row, cohort.days),
    cohortId: row.cohortId,
    cohortName: cohort.name,
    cohortSlug: cohort.slug,
    venue: cohort.venue,
    days: cohort.days.map(({ number, date, sessions: [first] }) => ({
      number,
      date: storedDay(date),
      begins: first ? londonInstant(storedDay(date), first.startMinute) : null,
    })),
  }));
}

/** The table at which this viewer sits in a cohort: its number, and who coaches it. */
export async function ownSeat(
  viewer: Viewer,
  cohortId: string,
): Promise<{ number: number; coach: string | null } | null> {
  const { personIds } = reach(viewer, can.seeOwnSeat);
  const rows = await db().seat.findMany({
    where: {
      plan: { inUse: true, cohortId },
      participant: { personId: { in: personIds }, withdrawnAt: null },
    },
    select: {
      day: true,
      table: { select: { number: true, coach: { select: { name: true } } } },
      plan: { select: { cohort: { select: { days: daysInOrder } } } },
    },
  });
  const [seat] = seatsOn(dayNow(rows[0]?.plan.cohort.days ?? []), rows);
  return seat ? { number: seat.table.number, coach: seat.table.coach?.name ?? null } : null;
}

/** Adds tables after those that are there. @returns the id of the last one. */
export async function saveTables(
  tx: Tx,
  cohortId: string,
  count: number,
  { places, coachId, features = [] }: { places: number; coachId: string | null; features?: Feature[] },
): Promise<string> {
  await lockCohort(tx, cohortId);
  const last = await tx.tableGroup.aggregate({ where: { cohortId }, _max: { number: true } });
  const from = (last._max.number ?? 0) + 1;
  const data = Array.from({ length: count }, (_, index) => ({
    id: crypto.randomUUID(),
    cohortId,
    number: from + index,
    places,
    coachId,
    features,
  }));
  await tx.tableGroup.createMany({ data });
  return data.at(-1)?.id ?? '';
}

/** Whether this person coaches in the cohort. */
export async function isCoach(tx: Tx, cohortId: string, personId: string): Promise<boolean> {
  return (await tx.role.count({ where: { cohortId, personId, kind: 'coach' } })) > 0;
}

/** Sets a table's seats, coach and features. @returns false when more people sit there than it would have seats, in whichever plan. */
export async function saveTable(
  tx: Tx,
  tableId: string,
  { places, coachId, features }: { places: number; coachId: string | null; features: Feature[] },
): Promise<boolean> {
  await lockTable(tx, tableId);
  const days = await tx.seat.groupBy({ by: ['planId', 'day'], where: { tableId }, _count: true });
  if (days.some((day) => day._count > places)) return false;
  await tx.tableGroup.update({ where: { id: tableId }, data: { places, coachId, features } });
  return true;
}

/** How a cohort's tables are coached now. Nobody else changes it, and nobody leaves the team, until the end. */
export async function loadCoaching(tx: Tx, cohortId: string): Promise<Coaching> {
  await lockCohort(tx, cohortId);
  await tx.$queryRaw`SELECT 1 FROM table_group WHERE cohort_id = ${cohortId}::uuid ORDER BY id FOR UPDATE`;
  const tables = await tx.tableGroup.findMany({
    where: { cohortId },
    orderBy: { number: 'asc' },
    select: { id: true, number: true, coachId: true },
  });
  const coaches = await tx.role.findMany({
    where: { cohortId, kind: 'coach' },
    select: { personId: true, person: { select: { name: true } } },
  });
  return {
    tables: new Map(tables.map(({ id, ...table }) => [id, table])),
    coaches: new Map(coaches.map(({ personId, person }) => [personId, person.name])),
  };
}

/** Gives a table another coach, or none. */
export async function saveCoach(tx: Tx, tableId: string, coachId: string | null): Promise<void> {
  await tx.tableGroup.update({ where: { id: tableId }, data: { coachId } });
}

/** Takes an empty table away. @returns false when somebody sits there. */
export async function removeTable(tx: Tx, tableId: string): Promise<boolean> {
  await lockTable(tx, tableId);
  if ((await tx.seat.count({ where: { tableId } })) > 0) return false;
  await tx.tableGroup.delete({ where: { id: tableId } });
  return true;
}

/** Holds a table still until the end of the transaction: nobody sits down, nobody takes it away. */
async function lockTable(tx: Tx, tableId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM table_group WHERE id = ${tableId}::uuid FOR UPDATE`;
}
