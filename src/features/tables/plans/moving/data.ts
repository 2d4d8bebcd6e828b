import { now } from '@/server/clock';
import type { Tx } from '@/server/db';
import type { PlanMove, SmallerTable } from '../../seats';

/** Holds a plan still. @returns false when somebody else changed it since `version`, or it is gone. */
export async function lockPlan(tx: Tx, planId: string, version: number): Promise<boolean> {
  const { count } = await tx.seatingPlan.updateMany({
    where: { id: planId, version, state: 'ready' },
    data: { version: { increment: 1 } },
  });
  return count === 1;
}

/** Makes moves in a plan that is held still at `version` + 1. Whoever moves leaves their lock behind. */
export async function saveMoves(tx: Tx, planId: string, planMoves: readonly PlanMove[]): Promise<void> {
  const goals = [...new Set(planMoves.flatMap(({ to }) => to ?? []))].sort();
  // Whoever makes a table smaller or takes it away waits for this, and then counts.
  if (goals.length > 0)
    await tx.$queryRaw`SELECT 1 FROM table_group WHERE id = ANY(${goals}::uuid[]) ORDER BY id FOR UPDATE`;
  for (const { participantId, days } of planMoves)
    await tx.seat.deleteMany({ where: { planId, participantId, day: { in: days } } });
  const data = planMoves.flatMap(({ participantId, days, to }) =>
    to ? days.map((day) => ({ planId, participantId, day, tableId: to })) : [],
  );
  await tx.seat.createMany({ data });
}

/** Writes down who changed what. */
export async function saveChange(
  tx: Tx,
  planId: string,
  version: number,
  authorId: string | null,
  planMoves: readonly PlanMove[],
): Promise<void> {
  await tx.planChange.create({
    data: { planId, version, at: now(), authorId, moves: planMoves.map((move) => ({ ...move })) },
  });
}

/** Notes tables that may have fewer people on a day, with the change that brought them. */
export async function saveSmaller(
  tx: Tx,
  planId: string,
  version: number,
  smaller: readonly SmallerTable[],
): Promise<void> {
  await tx.smallerTable.createMany({ data: smaller.map((table) => ({ ...table, planId, version })) });
}

/** Notes that a change was taken back: tables that were smaller by it no longer may be. */
export async function saveUndone(tx: Tx, planId: string, version: number): Promise<void> {
  await tx.smallerTable.deleteMany({ where: { planId, version } });
  await tx.planChange.update({ where: { planId_version: { planId, version } }, data: { undone: true } });
}

/** Notes that those who moved were told. @returns false when they were told before. */
export async function saveTold(tx: Tx, planId: string, version: number): Promise<boolean> {
  const { count } = await tx.planChange.updateMany({
    where: { planId, version, told: false, undone: false },
    data: { told: true },
  });
  return count === 1;
}

/** Locks somebody's seat on some days, or frees it. */
export async function saveLocked(
  tx: Tx,
  planId: string,
  participantId: string,
  days: readonly number[],
  locked: boolean,
): Promise<void> {
  await tx.seat.updateMany({ where: { planId, participantId, day: { in: [...days] } }, data: { locked } });
}
