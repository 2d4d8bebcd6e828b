import { AsyncLocalStorage } from 'node:async_hooks';
import { env } from './env';

const travelling = new AsyncLocalStorage<Date>();

/** Of this process: all of its bundles agree on it. */
const kept: typeof globalThis & { roundtableAhead?: number | null; roundtableMoves?: number } = globalThis;

/** What the last look at ROUNDTABLE_URL told, for each bundle itself: the time is asked for all the time, and the address stays. */
let told = { url: '', own: false };

/** Whether nobody else comes by: elsewhere nobody moves the clock for everybody else, whatever the database says. */
function isOwnMachine(): boolean {
  const url = env().ROUNDTABLE_URL;
  if (told.url !== url)
    told = { url, own: ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname) };
  return told.own;
}

/**
 * How far ROUNDTABLE_NOW sets the clock apart from the machine's, in milliseconds: as if the process had begun then. All
 * bundles of one process agree on it.
 */
function setOff(): number {
  const start = env().ROUNDTABLE_NOW;
  return start ? start.getTime() - performance.timeOrigin : 0;
}

/**
 * How many seconds the demo's clock was moved ahead of the machine's; null where nobody can move it: where there is none,
 * where ROUNDTABLE_URL says that others come by, and where ROUNDTABLE_NOW says what time it is.
 */
export const clockAhead = (): number | null =>
  env().ROUNDTABLE_NOW || !isOwnMachine() ? null : (kept.roundtableAhead ?? null);

/** How often this process was told by how much the clock is ahead: what was read before is old then. */
export const clockMoved = (): number => kept.roundtableMoves ?? 0;

/** Notes how far the demo's clock was moved. The database says so: for whoever has just read it there, or written it. */
export function setClockAhead(seconds: number | null): void {
  kept.roundtableAhead = seconds;
  kept.roundtableMoves = clockMoved() + 1;
}

/** The present instant: the only way that Roundtable asks for it. */
export function now(): Date {
  return travelling.getStore() ?? new Date(unmovedNow().getTime() + (clockAhead() ?? 0) * 1000);
}

/** By how many milliseconds the present is apart from the machine's clock: for what another clock decides, such as the database's. */
export const movedBy = (): number => now().getTime() - Date.now();

/** The same, wherever the demo's clock was moved: for what keeps people out, which nobody makes last longer or end. */
export function unmovedNow(): Date {
  return travelling.getStore() ?? new Date(Date.now() + setOff());
}

/** Runs `work` as if it were `instant`: for the demo, whose people answered years ago, and for tests. */
export function at<T>(instant: Date | string, work: () => Promise<T>): Promise<T> {
  return travelling.run(new Date(instant), work);
}
