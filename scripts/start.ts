import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { env } from '../src/server/env';
import { buildIfStale } from './build';
import { migrate } from './migrate';
import { openOwnDatabase } from './own-database';
import { freePort } from './port';
import type { Postgres } from './postgres';
import { type Server, serve } from './server';
import { ownKeys, settings as readSettings } from './settings';
import { run, step } from './step.mjs';

/** Brings Roundtable up, says where it is, and takes it down again when asked to end. */
export async function start(command: 'start' | 'dev'): Promise<void> {
  const ending = whenAskedToEnd();
  const settings = readSettings();
  let database: Postgres | undefined;
  let server: Server | undefined;
  try {
    await run(process.execPath, ['scripts/generate.mjs'], { signal: ending });
    if (settings.DATABASE_URL) await bringUpToDate(settings.DATABASE_URL, settings.DATABASE_OWNER_URL);
    else {
      database = await openOwnDatabase(settings, ending);
      settings.DATABASE_URL = database.url;
    }
    // Empty, not missing: the server would read it from .env.
    settings.DATABASE_OWNER_URL = '';
    if (command === 'start') await buildIfStale('.next', settings, ending);
    Object.assign(process.env, settings);
    const port = await firstFreePort(env().PORT);
    ending.throwIfAborted();
    server = await step('Starting the server', () => serve(command, port, settings));
    announce(settings.ROUNDTABLE_URL ?? `http://localhost:${port}`, database !== undefined);
    if (settings.ROUNDTABLE_KEYS === ownKeys.ROUNDTABLE_KEYS)
      console.log('The keys of ballot boxes lie in .keys/, both on this disk: that is for trying out.\n');
    const code = await Promise.race([server.ended, once(ending, 'abort')]);
    if (!ending.aborted) throw new Error(`The server ended by itself (${String(code)}).`);
  } catch (error) {
    if (!ending.aborted) {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    }
  } finally {
    await server?.stop();
    await database?.stop();
  }
  process.exit();
}

const bringUpToDate = (app: string, owner = app): Promise<string[]> =>
  step('Bringing the database up to date', () => migrate(owner, app));

/** Ctrl-C, the end of the terminal, or the end of the npm that we were started with: it may die without a word. */
function whenAskedToEnd(): AbortSignal {
  const ending = new AbortController();
  const end = (): void => {
    ending.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  const parents = parentsNow();
  if (process.env.npm_lifecycle_event) setInterval(() => parentsNow() === parents || end(), 500).unref();
  return ending.signal;
}

/** Our parent and, where that is easily known, its parent: between npm and us stands a shell. */
function parentsNow(): string {
  const shell = `/proc/${process.ppid}/stat`;
  const grandparent = existsSync(shell) ? readFileSync(shell, 'utf8').replace(/.*\) \S+ (\d+).*/s, '$1') : '';
  return `${process.ppid} ${grandparent}`;
}

async function firstFreePort(wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + 100; port += 1) {
    const free = await freePort(port)
      .then(() => freePort(port, '127.0.0.1'))
      .catch(() => null);
    if (free) return free;
    console.error(`Port ${port} is taken. Trying the next one.`);
  }
  throw new Error(`The ports from ${wanted} on are all taken. Set PORT to a free one.`);
}

function announce(address: string, demo: boolean): void {
  console.log(`\nRoundtable is at ${address}`);
  console.log(
    demo ? `Sign in as anybody of the demo at ${address}/sign-in/demo` : `Sign in at ${address}/sign-in`,
  );
  console.log('Ctrl-C ends it.\n');
}
