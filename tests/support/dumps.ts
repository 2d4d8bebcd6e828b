import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { env } from '@/server/env';
import { databaseAt } from '../../scripts/postgres';

/** A row as a copy of the database shows it: with its place on disk and its version. Bytes are written as "\x0a1b". */
export type Row = { table: string; place: string; version: number; cells: Record<string, string> };
export type Dump = readonly Row[];

/** Every row of every table, those of the queue included, as of now: what the owner of the database backs up. */
export async function dump(): Promise<Dump> {
  const client = new pg.Client({
    connectionString: databaseAt(inject('postgres'), new URL(env().DATABASE_URL).pathname.slice(1)),
  });
  await client.connect();
  try {
    const tables = await client.query<{ schema: string; name: string }>(
      `SELECT schemaname AS schema, tablename AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    const rows: Row[] = [];
    for (const { schema, name } of tables.rows) {
      const found = await client.query<{ place: string; version: string; cells: Record<string, unknown> }>(
        `SELECT t.ctid::text AS place, t.xmin::text AS version, to_jsonb(t) AS cells FROM "${schema}"."${name}" t ORDER BY t.ctid`,
      );
      rows.push(
        ...found.rows.map(({ place, version, cells }) => ({
          table: name,
          place,
          version: Number(version),
          cells: asText(cells),
        })),
      );
    }
    return rows;
  } finally {
    await client.end();
  }
}

const asText = (cells: Record<string, unknown>): Row['cells'] =>
  Object.fromEntries(
    Object.entries(cells).map(([key, value]) => [
      key,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );

export const isBytes = (cell: string): boolean => /^\\x[0-9a-f]*$/.test(cell);
export const bytesIn = (cell: string): Buffer =>
  isBytes(cell) ? Buffer.from(cell.slice(2), 'hex') : Buffer.from(cell);

/** Where a marker stands in a dump, as "note.text": as text, within bytes, and as both are written in hex or base64. */
export const placesOf = (rows: Dump, marker: string): string[] =>
  rows.flatMap(({ table, cells }) =>
    Object.entries(cells)
      .filter(([, cell]) => holds(bytesIn(cell), marker))
      .map(([column]) => `${table}.${column}`),
  );

export const holds = (bytes: Buffer, marker: string): boolean =>
  facesOf(marker).some((face) => bytes.includes(face));

function facesOf(marker: string): Buffer[] {
  const hex = Buffer.from(marker).toString('hex');
  // In the middle of something in base64 a marker looks one of three ways; its ends depend on its neighbours.
  const base64 = [0, 1, 2].map((before) =>
    Buffer.from(' '.repeat(before) + marker)
      .toString('base64')
      .slice(before === 0 ? 0 : 4, -4),
  );
  return [
    Buffer.from(marker),
    Buffer.from(marker, 'utf16le'),
    Buffer.from(hex),
    Buffer.from(hex.toUpperCase()),
    ...base64.map((face) => Buffer.from(face)),
  ];
}

/** Every file below a folder that was written since `since` (in milliseconds). */
function filesBelow(folder: string, since = 0): string[] {
  const left = new Set(['node_modules', '.git']);
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) return left.has(entry.name) ? [] : filesBelow(place, since);
    return entry.isFile() && statSync(place).mtimeMs >= since ? [place] : [];
  });
}

/** The files below a folder in which a marker stands. */
export const filesWith = (folder: string, marker: string, since = 0): string[] =>
  filesBelow(folder, since).filter((file) => holds(readFileSync(file), marker));
