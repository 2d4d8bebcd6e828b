import { cohortsWithin } from '@/features/cohorts/data';
import type { Prisma } from '@/generated/prisma/client';
import { db, type Tx } from '@/server/db';
import { scopeOf, type Viewer } from '@/server/viewer';
import type { OwnTable, Table } from './model';

const whole = {
  coach: { select: { id: true, name: true } },
  seats: {
    orderBy: { participant: { person: { name: 'asc' } } },
    select: { participant: { select: { id: true, experience: true, person: { select: { name: true } } } } },
  },
} as const satisfies Prisma.TableGroupInclude;

type Row = Prisma.TableGroupGetPayload<{ include: typeof whole }>;

const toTable = ({ id, number, places, coach, seats }: Row): Table => ({
  id,
  number,
  places,
  coach: coach && { personId: coach.id, name: coach.name },
  seated: seats.map(({ participant }) => ({ participantId: participant.id, name: participant.person.name, experience: participant.experience })),
});

/** The tables of a cohort with who sits where, for whoever runs it. */
export async function tablesOf(viewer: Viewer, cohortId: string): Promise<Table[]> {
  const cohort = { AND: [{ id: cohortId }, cohortsWithin(scopeOf(viewer, ['facilitator']))] };
  const rows = await db().tableGroup.findMany({ where: { cohort }, orderBy: { number: 'asc' }, include: whole });
  return rows.map(toTable);
}

/** The tables that this viewer coaches, newest cohort first. */
export async function tablesCoachedBy(viewer: Viewer): Promise<OwnTable[]> {
  if (viewer.kind !== 'person') return [];
  const rows = await db().tableGroup.findMany({
    where: { coachId: viewer.personId },
    orderBy: { cohort: { createdAt: 'desc' } },
    include: { ...whole, cohort: { select: { name: true } } },
  });
  return rows.map(({ cohort, ...row }) => ({ ...toTable(row), cohortName: cohort.name }));
}

/** The table at which this viewer sits in a cohort: its number, and who coaches it. */
export async function ownSeat(viewer: Viewer, cohortId: string): Promise<{ number: number; coach: string | null } | null> {
  if (viewer.kind !== 'person') return null;
  const row = await db().tableGroup.findFirst({
    where: { cohortId, seats: { some: { participant: { personId: viewer.personId, withdrawnAt: null } } } },
    select: { number: true, coach: { select: { name: true } } },
  });
  return row && { number: row.number, coach: row.coach?.name ?? null };
}

/** Adds tables after those that are there. @returns the id of the last one. */
export async function saveTables(tx: Tx, cohortId: string, count: number, places: number, coachId: string | null): Promise<string> {
  await tx.$queryRaw`SELECT 1 FROM cohort WHERE id = ${cohortId}::uuid FOR NO KEY UPDATE`;
  const last = await tx.tableGroup.aggregate({ where: { cohortId }, _max: { number: true } });
  const from = (last._max.number ?? 0) + 1;
  const data = Array.from({ length: count }, (_, index) => ({ id: crypto.randomUUID(), cohortId, number: from + index, places, coachId }));
  await tx.tableGroup.createMany({ data });
  return data.at(-1)?.id ?? '';
}

/** Whether this person coaches in the cohort. */
export async function isCoach(tx: Tx, cohortId: string, personId: string): Promise<boolean> {
  return (await tx.role.count({ where: { cohortId, personId, kind: 'coach' } })) > 0;
}

/** Sets a table's seats and coach. @returns false when more people sit there than it would have seats. */
export async function saveTable(tx: Tx, tableId: string, places: number, coachId: string | null): Promise<boolean> {
  await lockTable(tx, tableId);
  if ((await tx.seat.count({ where: { tableId } })) > places) return false;
  await tx.tableGroup.update({ where: { id: tableId }, data: { places, coachId } });
  return true;
}

/** Takes an empty table away. @returns false when somebody sits there. */
export async function removeTable(tx: Tx, tableId: string): Promise<boolean> {
  await lockTable(tx, tableId);
  if ((await tx.seat.count({ where: { tableId } })) > 0) return false;
  await tx.tableGroup.delete({ where: { id: tableId } });
  return true;
}

/** Seats somebody, or moves them. @returns false when no seat is free there. */
export async function saveSeat(tx: Tx, participantId: string, tableId: string): Promise<boolean> {
  const places = await lockTable(tx, tableId);
  const others = await tx.seat.count({ where: { tableId, participantId: { not: participantId } } });
  if (others >= places) return false;
  await tx.seat.upsert({ where: { participantId }, create: { participantId, tableId }, update: { tableId } });
  return true;
}

export async function removeSeat(tx: Tx, participantId: string): Promise<void> {
  await tx.seat.deleteMany({ where: { participantId } });
}

async function lockTable(tx: Tx, tableId: string): Promise<number> {
  const rows = await tx.$queryRaw<{ places: number }[]>`SELECT places FROM table_group WHERE id = ${tableId}::uuid FOR UPDATE`;
  return rows[0]?.places ?? 0;
}
