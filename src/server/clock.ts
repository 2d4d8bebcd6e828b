import { AsyncLocalStorage } from 'node:async_hooks';
import { env } from './env';

const travelling = new AsyncLocalStorage<Date>();

/** Of this process: all of its bundles agree on it. */
const kept: typeof globalThis & { roundtableAhead?: number | null } = globalThis;

/**
 * How far ROUNDTABLE_NOW sets the clock apart from the machine's, in milliseconds: as if the process had begun then. All
 * bundles of one process agree on it.
 */
function setOff(): number {
  const start = env().ROUNDTABLE_NOW;
  return start ? start.getTime() - performance.timeOrigin : 0;
}

/**
 * How many seconds the demo's clock was moved ahead of the machine's; null where nobody can move it, and where
 * ROUNDTABLE_NOW says what time it is.
 */
export const clockAhead = (): number | null => (env().ROUNDTABLE_NOW ? null : (kept.roundtableAhead ?? null));

/** Notes how far the demo's clock was moved. The database says so: for whoever has just read it there, or written it. */
export function setClockAhead(seconds: number | null): void {
  kept.roundtableAhead = seconds;
}

/** The present instant: the only way that Roundtable asks for it. */
export function now(): Date {
  return travelling.getStore() ?? new Date(unmovedNow().getTime() + (clockAhead() ?? 0) * 1000);
}

/** The same, wherever the demo's clock was moved: for what keeps people out, which nobody makes last longer or end. */
export function unmovedNow(): Date {
  return travelling.getStore() ?? new Date(Date.now() + setOff());
}

/** Runs `work` as if it were `instant`: for the demo, whose people answered years ago, and for tests. */
export function at<T>(instant: Date | string, work: () => Promise<T>): Promise<T> {
  return travelling.run(new Date(instant), work);
}
