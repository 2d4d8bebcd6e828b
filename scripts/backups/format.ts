import { z } from 'zod';

/**
 * A backup, once it is decrypted and unpacked, is a text that psql can run on an empty, migrated database, should
 * Roundtable itself be gone: comments, COPY with its rows, setval. `restore` runs none of it. It knows from the first
 * comment which lines have to come, and takes rows alone.
 */

const firstLine = '-- Roundtable backup';
export const format = 1;

/** What decides how values are written: the same when they are read again. */
export const sessionSettings = [
  "SET client_encoding = 'UTF8'",
  "SET datestyle = 'ISO, YMD'",
  "SET intervalstyle = 'postgres'",
  "SET timezone = 'UTC'",
  'SET extra_float_digits = 1',
  'SET statement_timeout = 0',
  'SET idle_in_transaction_session_timeout = 0',
] as const;

const name = z.string().min(1);

const manifest = z.object({
  format: z.literal(format),
  /** The version of Roundtable that made it. */
  roundtable: name,
  /** The instant that it shows, by the database's clock. */
  madeAt: z.iso.datetime(),
  /** What had been applied, in order, with the SHA-256 of each file. */
  migrations: z.array(z.object({ name, checksum: z.hash('sha256') })),
  /** In an order in which a table comes after those that its rows point to. */
  tables: z.array(z.object({ name, columns: z.array(name).min(1) })),
  sequences: z.array(z.object({ name, value: z.string().regex(/^\d+$/) })),
});
export type Manifest = z.infer<typeof manifest>;
export type BackedUpTable = Manifest['tables'][number];

/** What is known at the end: the rows of each table, and the SHA-256 of everything before this line. */
const closing = z.object({ rows: z.record(z.string(), z.number().int()), sha256: z.hash('sha256') });
export type Closing = z.infer<typeof closing>;

/** Why a backup isn't restored, or not made, in words for whoever asked. */
export class Refusal extends Error {
  override name = 'Refusal';
}

export const damaged = 'The backup is damaged: it was cut short or altered.';

const comment = (content: object): string => `-- ${JSON.stringify(content)}`;
const quoted = (word: string): string => `"${word.replaceAll('"', '""')}"`;
const inPublic = (word: string): string => `public.${quoted(word)}`;

/** The lines before the first table. */
export const openingLines = (contents: Manifest): string[] => [
  firstLine,
  comment(contents),
  ...sessionSettings.map((sentence) => `${sentence};`),
  'BEGIN;',
];

const columnsOf = ({ name, columns }: BackedUpTable): string =>
  `${inPublic(name)} (${columns.map(quoted).join(', ')})`;
export const copyFrom = (table: BackedUpTable): string => `COPY ${columnsOf(table)} FROM stdin`;
export const copyTo = (table: BackedUpTable): string => `COPY ${columnsOf(table)} TO stdout`;

/** The line before a table's rows, and the one after. No row is like it: COPY writes a backslash as two. */
export const tableLine = (table: BackedUpTable): string => `${copyFrom(table)};`;
export const endOfRows = '\\.';

export const setSequence = ({ name, value }: Manifest['sequences'][number]): string =>
  `SELECT pg_catalog.setval('${inPublic(name).replaceAll("'", "''")}', ${value})`;

/** The lines after the last table, but for the last one. */
export const endingLines = ({ sequences }: Manifest): string[] => [
  ...sequences.map((sequence) => `${setSequence(sequence)};`),
  'COMMIT;',
];
export const closingLine = comment as (content: Closing) => string;

/** @throws Refusal when a newer Roundtable made it */
export function readManifest(line: string): Manifest {
  const content = contentOf(line);
  const known = z.object({ format: z.number(), roundtable: name }).safeParse(content);
  if (known.success && known.data.format > format)
    throw new Refusal(
      `A newer Roundtable (${known.data.roundtable}) made this backup. Restore it with that one.`,
    );
  return parsed(manifest, content);
}

export const readClosing = (line: string): Closing => parsed(closing, contentOf(line));

function contentOf(line: string): unknown {
  try {
    return JSON.parse(line.replace(/^-- /, ''));
  } catch (cause) {
    throw new Refusal(damaged, { cause });
  }
}

function parsed<T>(shape: z.ZodType<T>, content: unknown): T {
  const read = shape.safeParse(content);
  if (!read.success) throw new Refusal(damaged, { cause: read.error });
  return read.data;
}
