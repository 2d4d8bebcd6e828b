import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';
import { env } from '@/server/env';
import { copyIn, type Restored } from '../../scripts/backups/copy-in';
import { writeIdentity } from '../../scripts/backups/encryption';
import { type Made, makeBackup } from '../../scripts/backups/make-backup';
import { readBackup } from '../../scripts/backups/read-backup';
import { inTurn } from '../../scripts/in-turn';
import { databaseAt } from '../../scripts/postgres';
import { rows, runSql } from './postgres';

/** The address of this test file's own database, for whoever owns it. */
export const ownerAddress = (): string =>
  databaseAt(inject('postgres'), new URL(env().DATABASE_URL).pathname.slice(1));

export const newFolder = (): string => mkdtempSync(path.join(tmpdir(), 'roundtable-backups-'));

/** A database with nothing in it. */
export async function emptyDatabase(): Promise<string> {
  const name = `restored_${randomUUID().replaceAll('-', '')}`;
  await runSql(inject('postgres'), `CREATE DATABASE ${name}`);
  return databaseAt(inject('postgres'), name);
}

export const removeDatabase = (url: string): Promise<void> =>
  runSql(inject('postgres'), `DROP DATABASE ${new URL(url).pathname.slice(1)} WITH (FORCE)`);

/** A new key to make and open backups with. */
export async function newKey(): Promise<{ identity: string; recipient: string }> {
  const identity = path.join(newFolder(), 'key');
  return { identity, recipient: await writeIdentity(identity) };
}

/** A backup of this test file's database as it is now, in a new folder. */
export const backUp = (...recipients: string[]): Promise<Made> =>
  makeBackup(ownerAddress(), { ...orderInto(newFolder()), recipients });

/** An order for a backup that isn't encrypted, with what is set for this test file. */
export const orderInto = (folder: string) => ({ folder, recipients: [], settings: process.env });

/** Puts a backup into the database at `url`, without what `npm run restore` does afterwards. */
export const putBack = (url: string, file: string, identity?: string): Promise<Restored> =>
  readBackup(file, identity, (text) => inTurn(url, (client) => copyIn(client, text)));

/** A backup's text, whole. */
export async function textOf(file: string, identity?: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  await readBackup(file, identity, async (text) => {
    for await (const chunk of text) chunks.push(chunk);
  });
  return Buffer.concat(chunks);
}

const tables = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'";

export const tablesIn = (url: string): Promise<string[]> => rows(url, tables);

/** Every row of every table, as Postgres writes it, by the table's name. */
export async function everyRow(url: string): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const table of await tablesIn(url)) found[table] = await rows(url, `SELECT t::text FROM "${table}" t`);
  return found;
}

/** How the tables are made: columns, keys, checks, indexes, triggers, functions and kinds. */
export const made = (url: string): Promise<string[]> =>
  rows(
    url,
    `SELECT table_name, column_name, udt_name, is_nullable, column_default, character_maximum_length, datetime_precision, ordinal_position FROM information_schema.columns WHERE table_schema = 'public'
     UNION ALL SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid), contype::text, NULL, NULL, NULL, NULL FROM pg_constraint WHERE connamespace = 'public'::regnamespace
     UNION ALL SELECT tablename, indexname, indexdef, NULL, NULL, NULL, NULL, NULL FROM pg_indexes WHERE schemaname = 'public'
     UNION ALL SELECT tgrelid::regclass::text, tgname, pg_get_triggerdef(oid), tgenabled::text, NULL, NULL, NULL, NULL FROM pg_trigger WHERE NOT tgisinternal
     UNION ALL SELECT proname, prosrc, NULL, NULL, NULL, NULL, NULL, NULL FROM pg_proc WHERE pronamespace = 'public'::regnamespace
     UNION ALL SELECT typname, enumlabel, NULL, NULL, NULL, NULL, NULL, enumsortorder::int FROM pg_enum JOIN pg_type ON pg_type.oid = enumtypid WHERE typnamespace = 'public'::regnamespace`,
  );

/** A command of `npm run`, with what is set for this test file and `more`. */
export function command(
  script: 'backup.ts' | 'restore.mjs',
  args: readonly string[],
  more: Record<string, string>,
): { child: ChildProcess; said: () => string; ended: Promise<number | null> } {
  const child = spawn(process.execPath, ['--import', 'tsx', `scripts/${script}`, ...args], {
    env: { ...process.env, ...more },
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  return { child, said: () => said.join(''), ended: once(child, 'close').then(() => child.exitCode) };
}
