import { daysInOrder } from '@/features/cohorts/data';
import { storedDay } from '@/calendar/days';
import { holds } from '@/server/capability';
import { clockAhead, now } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import { type DemoClock, firstDay, type Leading, momentsOf } from './model';

/** Whether the database itself says that this is a demo whose clock moves, and that ROUNDTABLE_NOW doesn't hold it. */
export async function clockMoves(_viewer: Viewer): Promise<boolean> {
  if (clockAhead() === null) return false;
  const row = await db().installation.findUnique({
    where: { id: 1 },
    select: { demo: true, clockAhead: true },
  });
  return row !== null && row.demo && row.clockAhead !== null;
}

/** The cohort that the demo's clock goes along. */
export async function leadingCohort(viewer: Viewer): Promise<Leading | null> {
  if (!holds(viewer, can.moveClock)) return null;
  const row = await db().cohort.findFirst({
    where: { days: { some: { date: new Date(firstDay) } } },
    orderBy: { createdAt: 'asc' },
    select: { name: true, days: daysInOrder },
  });
  return row && { name: row.name, days: row.days.map(({ date }) => storedDay(date)) };
}

/** The demo's clock, for those who may move it. Null everywhere else; then the database isn't asked for it either. */
export async function demoClock(viewer: Viewer): Promise<DemoClock | null> {
  if (clockAhead() === null || !holds(viewer, can.moveClock)) return null;
  const cohort = await leadingCohort(viewer);
  return cohort && { says: now(), cohort: cohort.name, moments: momentsOf(cohort.days) };
}

/** Notes how many seconds the demo's clock is ahead of the machine's. @returns false where it has none. */
export async function saveClockAhead(tx: Tx, seconds: number): Promise<boolean> {
  const where = { id: 1, demo: true, clockAhead: { not: null } };
  return (await tx.installation.updateMany({ where, data: { clockAhead: seconds } })).count === 1;
}
