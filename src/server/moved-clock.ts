import { at, clockAhead, clockMoved, now, setClockAhead } from './clock';
import { db } from './db';
import { isUnderWay } from './jobs';
import { log } from './log';

const lookEveryMs = 1_000;

/** Does what falls due in the time that somebody skipped. */
export const passTimeJob = { name: 'pass-time' };

/**
 * Runs what is due by itself, all of it at one instant. While skipped time passes in the demo it stands aside: what falls due
 * on the way is done in its turn, and none of it late.
 */
export async function inItsTime(work: () => Promise<void>): Promise<void> {
  const instant = now();
  if (clockAhead() === null) return work();
  if (!(await isUnderWay(passTimeJob))) await at(instant, work);
}

/** Sets this process's clock as the database says. @returns whether anybody can move it, as far as that is settled */
export async function readClock(): Promise<boolean> {
  const before = clockMoved();
  const row = await db().installation.findUnique({ where: { id: 1 }, select: { clockAhead: true } });
  // Somebody may have moved it here since the look began.
  if (clockMoved() === before) setClockAhead(row?.clockAhead ?? null);
  return row?.clockAhead !== null;
}

/** The same, and again each second, since another process may move it. Where nobody can, one look is enough: it stays so. */
export async function followClock(): Promise<void> {
  let again = true;
  try {
    again = await readClock();
  } catch (error) {
    log().debug({ problem: error instanceof Error ? error.message : 'unknown' }, 'the clock was not read');
  }
  if (again) setTimeout(() => void followClock(), lookEveryMs).unref();
}
