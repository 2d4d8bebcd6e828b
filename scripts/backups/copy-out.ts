import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type pg from 'pg';
import { to as copyStream } from 'pg-copy-streams';
import { z } from 'zod';
import { inTurn } from '../in-turn';
import {
  closingLine,
  copyTo,
  endingLines,
  endOfRows,
  format,
  type Manifest,
  openingLines,
  sessionSettings,
  tableLine,
} from './format';
import { migrationsOf, sequencesOf, tablesOf } from './tables';

/** Begins one snapshot of the database, to which all that is read afterwards belongs, and says what is in it. */
async function beginSnapshot(client: pg.Client): Promise<Manifest> {
  await client.query(sessionSettings.join('; '));
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY');
  const { rows } = await client.query<{ at: string }>(
    `SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at`,
  );
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync('package.json', 'utf8')));
  return {
    format,
    roundtable: version,
    madeAt: rows[0]?.at ?? '',
    migrations: await migrationsOf(client),
    tables: await tablesOf(client),
    sequences: await sequencesOf(client),
  };
}

const lines = (...all: string[]): Buffer => Buffer.from(all.map((line) => `${line}\n`).join(''));

/** `rows` is filled while the backup is read. */
async function* body(
  client: pg.Client,
  manifest: Manifest,
  rows: Record<string, number>,
): AsyncGenerator<Buffer> {
  yield lines(...openingLines(manifest));
  for (const table of manifest.tables) {
    yield lines(tableLine(table));
    const copy = client.query(copyStream(copyTo(table)));
    // Broken off, it is told once more when the connection goes; the loop has heard already.
    copy.on('error', () => undefined);
    for await (const chunk of copy) yield chunk as Buffer;
    // Only by its next answer we know that Postgres has said how many rows there were.
    await client.query('SELECT 1');
    rows[table.name] = copy.rowCount;
    yield lines(endOfRows);
  }
  yield lines(...endingLines(manifest));
}

/** A backup that is being read: what it shows is settled, `rows` is known at its end. */
export type Outgoing = { manifest: Manifest; rows: Record<string, number>; content: AsyncGenerator<Buffer> };

async function* closed(content: AsyncIterable<Buffer>, rows: Record<string, number>): AsyncGenerator<Buffer> {
  const digest = createHash('sha256');
  for await (const chunk of content) {
    digest.update(chunk);
    yield chunk;
  }
  yield lines(closingLine({ rows, sha256: digest.digest('hex') }));
}

/**
 * Hands `use` the database at `url`, as it stands at one moment, as a backup’s text. The address is that of its owner.
 * Nobody migrates it meanwhile.
 */
export const copyOut = <T>(url: string, use: (backup: Outgoing) => Promise<T>): Promise<T> =>
  inTurn(url, async (client) => {
    const manifest = await beginSnapshot(client);
    const rows: Record<string, number> = {};
    return use({ manifest, rows, content: closed(body(client, manifest, rows), rows) });
  });
