import { AsyncLocalStorage } from 'node:async_hooks';
import { env } from './env';

const travelling = new AsyncLocalStorage<Date>();

/**
 * How far ROUNDTABLE_NOW sets the clock apart from the machine's, in milliseconds: as if the process had begun then. All
 * bundles of one process agree on it.
 */
function setOff(): number {
  const start = env().ROUNDTABLE_NOW;
  return start ? start.getTime() - performance.timeOrigin : 0;
}

/** The present instant: the only way that Roundtable asks for it. */
export function now(): Date {
  return travelling.getStore() ?? new Date(Date.now() + setOff());
}

/** Runs `work` as if it were `instant`: for the demo, whose people answered years ago, and for tests. */
export function at<T>(instant: Date | string, work: () => Promise<T>): Promise<T> {
  return travelling.run(new Date(instant), work);
}
