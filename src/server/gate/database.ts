import pg from 'pg';
import { env } from '../env';

/** Long enough that a busy process doesn't take its own hurry for a database that is away. */
const patience = 3_000;
const staysTrue = 500;

type Watch = { pool: pg.Pool; checked: number; asking: Promise<boolean> | undefined };
/** Survives the module reloads of `next dev`. */
const kept: typeof globalThis & { roundtableWatch?: Watch } = globalThis;

function watch(): Watch {
  kept.roundtableWatch ??= { pool: open(), checked: -Infinity, asking: undefined };
  return kept.roundtableWatch;
}

/** A connection of its own: a busy pool is not a database that is away. */
function open(): pg.Pool {
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: 1,
    connectionTimeoutMillis: patience,
    query_timeout: patience,
    idleTimeoutMillis: 0,
    allowExitOnIdle: true,
    keepAlive: true,
  });
  // The pool lets go of a broken connection by itself; the next question opens another.
  pool.on('error', () => undefined);
  return pool;
}

/** Whether the database answers. Asked at most twice a second, however many requests come; a "no" is asked again each time. */
export async function isDatabaseUp(): Promise<boolean> {
  const state = watch();
  if (performance.now() - state.checked < staysTrue) return true;
  state.asking ??= ask(state).finally(() => {
    state.asking = undefined;
  });
  return state.asking;
}

async function ask(state: Watch): Promise<boolean> {
  try {
    await state.pool.query('SELECT 1');
    state.checked = performance.now();
    return true;
  } catch {
    // Any reason means the same to whoever waits for a page, and the page says so.
    return false;
  }
}
