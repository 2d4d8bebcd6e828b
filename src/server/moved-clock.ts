import { setClockAhead } from './clock';
import { db } from './db';
import { log } from './log';

const lookEveryMs = 1_000;

/** Sets this process's clock as the database says. @returns whether anybody can move it, as far as that is settled */
export async function readClock(): Promise<boolean> {
  const row = await db().installation.findUnique({ where: { id: 1 }, select: { clockAhead: true } });
  setClockAhead(row?.clockAhead ?? null);
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
