import { createHash } from 'node:crypto';
import pg from 'pg';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyStream } from 'pg-copy-streams';
import { migrationNames, migrationSql } from '../schema-engine';
import { BackupText } from './backup-text';
import { emptied } from './empty';
import {
  type BackedUpTable,
  copyFrom,
  damaged,
  endingLines,
  type Manifest,
  openingLines,
  readClosing,
  readManifest,
  Refusal,
  sessionSettings,
  setSequence,
  tableLine,
} from './format';

/** What was restored: the backup’s manifest, and how many rows. */
export type Restored = { manifest: Manifest; rows: number };

/**
 * Puts a backup’s text into an empty database, over a connection of its owner: the tables as the backup’s migrations
 * make them, and its rows. All of it or, whatever is wrong, nothing: the rows come in one transaction, and without them
 * the tables go again. Killed in between, it leaves empty tables, which are empty to the next restore, too.
 * @throws Refusal
 */
export async function copyIn(client: pg.Client, source: AsyncIterable<Uint8Array>): Promise<Restored> {
  const text = new BackupText(readable(source));
  const manifest = await opening(text);
  await client.query(sessionSettings.join('; '));
  await emptied(client);
  try {
    await client.query(recordOfMigrations);
    // Each in a transaction of its own: before version 17 Postgres uses a new value of an enum in a later one alone.
    for (const { name } of manifest.migrations) await client.query(migrationSql(name));
    await client.query('BEGIN');
    const rows = await putRows(client, text, manifest);
    for (const sequence of manifest.sequences) await client.query(setSequence(sequence));
    await client.query('COMMIT');
    return { manifest, rows };
  } catch (error) {
    await client.query('ROLLBACK');
    await emptied(client);
    throw error;
  }
}

/** @throws Refusal when it is no backup, or one that this Roundtable can’t restore */
async function opening(text: BackupText): Promise<Manifest> {
  const first = await text.line();
  const second = await text.line();
  const manifest = readManifest(second);
  const [expected, , ...others] = openingLines(manifest);
  if (first !== expected) throw new Refusal(damaged);
  for (const line of others) await text.expect(line);
  const known = migrationNames();
  for (const { name, checksum } of manifest.migrations) {
    if (!known.includes(name))
      throw new Refusal(
        `A newer Roundtable (${manifest.roundtable}) made this backup: the migration ${name} isn’t known here. Restore it with that one.`,
      );
    if (createHash('sha256').update(migrationSql(name)).digest('hex') !== checksum)
      throw new Refusal(
        `The migration ${name} is another one than when the backup was made. Restore it with Roundtable ${manifest.roundtable}.`,
      );
  }
  return manifest;
}

/** Prisma makes this table before the first migration, not in one. A test compares it with Prisma’s. */
const recordOfMigrations = `
  CREATE TABLE public._prisma_migrations (
    id varchar(36) PRIMARY KEY NOT NULL,
    checksum varchar(64) NOT NULL,
    finished_at timestamptz,
    migration_name varchar(255) NOT NULL,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz NOT NULL DEFAULT now(),
    applied_steps_count integer NOT NULL DEFAULT 0)`;

/** Puts the rows of all tables in, and reads the backup to its very end. @returns how many rows there were */
async function putRows(client: pg.Client, text: BackupText, manifest: Manifest): Promise<number> {
  const counted = new Map<string, number>();
  for (const table of manifest.tables) counted.set(table.name, await putTable(client, text, table));
  for (const line of endingLines(manifest)) await text.expect(line);
  const sha256 = text.sha256();
  const closing = readClosing(await text.line());
  await text.finish();
  const complete = [...counted].every(([name, rows]) => closing.rows[name] === rows);
  if (closing.sha256 !== sha256 || !complete) throw new Refusal(damaged);
  return [...counted.values()].reduce((sum, rows) => sum + rows, 0);
}

async function putTable(client: pg.Client, text: BackupText, table: BackedUpTable): Promise<number> {
  await text.expect(tableLine(table));
  const copy = client.query(copyStream(copyFrom(table)));
  await pipeline(Readable.from(text.rows()), copy).catch((error: unknown) => {
    throw isAboutRows(error) ? new Refusal(`${damaged} ${error.message}.`, { cause: error }) : error;
  });
  return copy.rowCount;
}

const noSuchColumn = '42703';

/** Whether Postgres refuses what it was given (classes 22 and 23), rather than having trouble of its own. */
const isAboutRows = (error: unknown): error is pg.DatabaseError =>
  error instanceof pg.DatabaseError && (/^2[23]/.test(error.code ?? '') || error.code === noSuchColumn);

/** Whatever the bytes’ decryption or unpacking meets means that they aren’t those that were written. */
async function* readable(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* source;
  } catch (cause) {
    throw cause instanceof Refusal ? cause : new Refusal(damaged, { cause });
  }
}
