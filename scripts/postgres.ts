import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { freePort } from './port';
import { ownPlace, type Place, throwawayPlace } from './postgres-place';
import { alive, isPostgresOf } from './processes';

const onWindows = process.platform === 'win32';

/**
 * A Postgres of our own, from the packages: nothing to install, and listening to this machine alone. `url` leads to its
 * database "postgres". `stop` ends it if this process owns it; `leave` first lets others who use it finish.
 */
export type Postgres = { url: string; stop: () => Promise<void>; leave: () => Promise<void> };

/** The Postgres that keeps this project's data. Where another process has it up, this one joins in. */
export const openPostgres = (): Promise<Postgres> =>
  open(ownPlace(), { throwaway: false, throughControl: onWindows });

/** A Postgres in a temporary folder, which goes when this process goes. It doesn't wait for the disk. */
export const openThrowawayPostgres = ({ throughControl = onWindows } = {}): Promise<Postgres> =>
  open(throwawayPlace(), { throwaway: true, throughControl });

/** The address of another database of the same Postgres. */
export function databaseAt(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

/** `throughControl`: started and ended by pg_ctl, as it has to be on Windows. */
type Manner = { throwaway: boolean; throughControl: boolean };
type Cluster = Place & Manner & { data: string; password: string };

/** A process's share in the running Postgres: a connection that says so and, for the one that started it, its guard. */
type Share = { url: string; client: pg.Client; guard: ChildProcess | null };

async function open(place: Place, manner: Manner): Promise<Postgres> {
  const cluster = { ...place, ...initialised(place), ...manner };
  let stopping = false;
  let share = await comeUp(cluster);
  /** Postgres was killed, or whoever owned it has left: bring it back where those who use it look for it. */
  const revive = async (): Promise<void> => {
    if (stopping) return;
    const { url } = share;
    share = (await reconnected(cluster, share)) ?? (await comeUp(cluster));
    if (share.url !== url) throw new Error('Postgres had to move to another port. Start again.');
    share.client.once('end', () => void revive());
  };
  share.client.once('end', () => void revive());
  const stop = async (): Promise<void> => {
    stopping = true;
    await end(cluster, share);
  };
  const leave = async (): Promise<void> => {
    while (share.guard && (await shares(share.client, 'guest')) > 0) await pause(200);
    await stop();
  };
  return { url: share.url, stop, leave };
}

async function end(cluster: Cluster, { client, guard }: Share): Promise<void> {
  await client.end();
  if (!guard || over(guard)) return;
  const ended = once(guard, 'exit');
  guard.stdin?.destroy();
  const patience = setTimeout(() => hurry(running(cluster.data)), patienceMs);
  await ended;
  clearTimeout(patience);
}

/** Asked to end while it recovers from a crash, Postgres may wait for ever. Then it ends at once, and recovers next time. */
const patienceMs = 5_000;
const hurry = (found: Running | null): boolean => found !== null && process.kill(found.pid, 'SIGQUIT');

const over = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

/** Makes the data folder at the first start; completely or not at all. */
function initialised({ programs, home, account }: Place): { data: string; password: string } {
  const data = path.join(home, 'data');
  const secret = path.join(home, 'password');
  if (!existsSync(data)) {
    const unfinished = path.join(home, 'data-unfinished');
    rmSync(unfinished, { recursive: true, force: true });
    writeFileSync(secret, randomBytes(18).toString('base64url'), { mode: 0o600 });
    if (account) execFileSync('chown', [String(account.uid), secret]);
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=en-GB'];
    const access = ['--username=roundtable', '--auth=scram-sha-256', `--pwfile=${secret}`];
    const as = { ...account, cwd: home, env: plainEnvironment };
    execFileSync(path.join(programs, 'initdb'), ['-D', unfinished, ...locale, ...access], {
      ...as,
      stdio: 'pipe',
    });
    renameSync(unfinished, data);
  }
  return { data, password: readFileSync(secret, 'utf8') };
}

/** Nothing of ours: a PGDATA or PGPORT that somebody set for another Postgres would be obeyed. */
const plainEnvironment = {
  NODE_ENV: process.env.NODE_ENV,
  PATH: process.env.PATH,
  LC_ALL: 'C',
  TZ: 'UTC',
  // What no program on Windows does without.
  SYSTEMROOT: process.env.SYSTEMROOT,
  COMSPEC: process.env.COMSPEC,
  TEMP: process.env.TEMP,
};

async function comeUp(cluster: Cluster): Promise<Share> {
  const begun = performance.now();
  let state = '';
  let since = begun;
  while (performance.now() < begun + 60_000) {
    const found = running(cluster.data);
    const share = found ? await joined(cluster, found) : await launched(cluster);
    if (share) return share;
    if (found?.state !== state) since = performance.now();
    state = found?.state ?? '';
    const lasts = performance.now() - since;
    // One that nobody owns was left behind by somebody who was killed. Its owner would have said so by now.
    // On Windows it ends at once, and recovers from its log.
    if (found && state === 'ready' && lasts > 2_000) process.kill(found.pid, 'SIGINT');
    if (state === 'stopping' && lasts > patienceMs) hurry(found);
    await pause(100);
  }
  throw new Error(`Postgres did not come up within a minute. Its own words are in ${logFile(cluster)}`);
}

/** When one of its processes is killed, Postgres drops every connection and takes up its work again by itself. */
async function reconnected(cluster: Cluster, { url, guard }: Share): Promise<Share | null> {
  while (guard && !over(guard)) {
    const found = running(cluster.data);
    const client = found && (await connected(cluster, found.port, 'owner').catch(() => null));
    if (client) return { url, client, guard };
    await pause(100);
  }
  return null;
}

type Running = { pid: number; port: number; state: string };

/** What Postgres says of itself in its data folder, if it is true. */
function running(data: string): Running | null {
  const file = path.join(data, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const [pid, , , port, , , , state] = readFileSync(file, 'utf8').split('\n');
  const said = { pid: Number(pid), port: Number(port), state: state?.trim() ?? '' };
  if (!alive(said.pid)) return null;
  if (isPostgresOf(data, said.pid)) return said;
  // Its number belongs to another process by now, which Postgres would take for itself.
  rmSync(file);
  return null;
}

async function joined(cluster: Cluster, { port, state }: Running): Promise<Share | null> {
  if (state !== 'ready') return null;
  const client = await connected(cluster, port, 'guest').catch(() => null);
  if (!client) return null;
  if ((await shares(client, 'owner')) > 0) return { url: urlOf(cluster, port), client, guard: null };
  await client.end();
  return null;
}

/** @returns null when there is something in the way that will pass */
async function launched(cluster: Cluster): Promise<Share | null> {
  const port = await lastPort(cluster);
  const guard = guarded(cluster, port);
  while (!over(guard)) {
    const found = running(cluster.data);
    if (found?.state === 'ready' && found.port === port) {
      writeFileSync(portFile(cluster), String(port));
      return { url: urlOf(cluster, port), client: await connected(cluster, port, 'owner'), guard };
    }
    await pause(50);
  }
  guard.stdin?.destroy();
  const said = readFileSync(logFile(cluster), 'utf8');
  if (/lock file|shared memory block|could not bind|in use/.test(said)) return null;
  throw new Error(`Postgres could not start. It said:\n${said}`);
}

/** Its settings, and the guard that ends it when we are gone. */
function guarded({ throughControl, throwaway, ...cluster }: Cluster, port: number): ChildProcess {
  const log = logFile(cluster);
  writeFileSync(log, '', { mode: 0o600 });
  const careless = ['fsync=off', 'full_page_writes=off', 'max_connections=300'];
  const set = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...(throwaway ? careless : [])];
  const settings = ['-p', String(port), ...set.flatMap((setting) => ['-c', setting])];
  const { programs, home, data, account } = cluster;
  const order = { programs, home, data, account, log, settings, throwaway, throughControl };
  return spawn(process.execPath, [guard, JSON.stringify(order)], {
    cwd: home,
    env: plainEnvironment,
    // In a group of its own: Ctrl-C is for us, who let the server finish before the database goes.
    detached: true,
    windowsHide: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
}

const guard = fileURLToPath(new URL('guard.mjs', import.meta.url));
const logFile = ({ home }: { home: string }): string => path.join(home, 'log');
const portFile = ({ home }: { home: string }): string => path.join(home, 'port');

/** The port of last time, if it is free: those who were connected find it again. */
async function lastPort(cluster: Cluster): Promise<number> {
  const file = portFile(cluster);
  const last = existsSync(file) && statSync(file).size > 0 ? Number(readFileSync(file, 'utf8')) : 0;
  return freePort(last, '127.0.0.1').catch(() => freePort(0, '127.0.0.1'));
}

const urlOf = ({ password }: Cluster, port: number): string =>
  `postgresql://roundtable:${password}@127.0.0.1:${port}/postgres`;

async function connected(cluster: Cluster, port: number, part: 'owner' | 'guest'): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: urlOf(cluster, port),
    application_name: `roundtable ${part}`,
  });
  // What goes wrong with this connection later ends it, and its end is heard.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** How many processes take part in this Postgres as its owner, or as guests. */
async function shares(client: pg.Client, part: 'owner' | 'guest'): Promise<number> {
  const sql = 'SELECT 1 FROM pg_stat_activity WHERE application_name = $1';
  return (await client.query(sql, [`roundtable ${part}`])).rowCount ?? 0;
}
