import { daysInOrder } from '@/features/cohorts/data';
import { storedDay } from '@/calendar/days';
import { holds } from '@/server/capability';
import { clockAhead, now } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import { type Course, type DemoClock, momentsOf, slugs } from './model';

/** Whether the database itself says that this is a demo whose clock moves, and nothing in the settings is against it. */
export async function clockMoves(_viewer: Viewer): Promise<boolean> {
  if (clockAhead() === null) return false;
  const row = await db().installation.findUnique({
    where: { id: 1 },
    select: { demo: true, clockAhead: true },
  });
  return row !== null && row.demo && row.clockAhead !== null;
}

/** The cohorts that the demo's clock goes along, on the days that they have now. */
export async function leadingCourses(viewer: Viewer): Promise<Course[]> {
  if (!holds(viewer, can.moveClock)) return [];
  const rows = await db().cohort.findMany({
    where: { slug: { in: Object.values(slugs) } },
    select: { slug: true, name: true, days: daysInOrder },
  });
  return rows.map(({ days, ...course }) => ({ ...course, days: days.map(({ date }) => storedDay(date)) }));
}

/** The demo's clock, for those who may move it. Null everywhere else; then the database isn't asked for it either. */
export async function demoClock(viewer: Viewer): Promise<DemoClock | null> {
  const ahead = clockAhead();
  if (ahead === null || !holds(viewer, can.moveClock)) return null;
  return { says: now(), ahead, moments: momentsOf(await leadingCourses(viewer)) };
}

/** Notes how many seconds the demo's clock is ahead of the machine's. @returns false where it has none. */
export async function saveClockAhead(tx: Tx, seconds: number): Promise<boolean> {
  const where = { id: 1, demo: true, clockAhead: { not: null } };
  return (await tx.installation.updateMany({ where, data: { clockAhead: seconds } })).count === 1;
}
