import type pg from 'pg';
import { z } from 'zod';
import type { BackedUpTable, Manifest } from './format';

/** Tables whose rows are worth nothing on another day or another machine, and why. They come back empty. */
export const leftOut: Record<string, string> = {
  visit: 'who is signed in: a copied database must open no door, so everybody signs in again',
  sign_in: 'links and codes to sign in, which last an hour at most',
  people_chosen: 'whom somebody chose from the list of people a moment ago: they choose again',
  rate_limit: 'tries that were counted in the last minutes',
};
// Nor the schema `jobs`: the queue is pg-boss’s own and changes with its version. What is to be sent or opened stands in
// our tables as well, and is put into the queue again by `restore`. Somebody’s asking for a message to sign in, or for a
// lost link, stands in the queue alone: they ask again.

const catalogue = z.array(
  z.object({ name: z.string(), columns: z.array(z.string()), needs: z.array(z.string()) }),
);
type Catalogued = z.infer<typeof catalogue>[number];

const allTables = `
  SELECT relname AS name,
    ARRAY(SELECT attname::text FROM pg_attribute
      WHERE attrelid = t.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum) AS columns,
    ARRAY(SELECT DISTINCT relname::text FROM pg_constraint JOIN pg_class o ON o.oid = confrelid
      WHERE conrelid = t.oid AND contype = 'f' AND confrelid <> conrelid ORDER BY 1) AS needs
  FROM pg_class t WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY relname`;

/** The tables of a database that belong into its backup, each after those that its rows point to. */
export async function tablesOf(client: pg.Client): Promise<BackedUpTable[]> {
  const { rows } = await client.query(allTables);
  const kept = catalogue.parse(rows).filter(({ name }) => !(name in leftOut));
  return inOrder(kept).map(({ name, columns }) => ({ name, columns }));
}

/** @throws when tables point to each other in a circle: rows of them can’t be put in one table at a time */
export function inOrder<T extends Pick<Catalogued, 'name' | 'needs'>>(tables: readonly T[]): T[] {
  const ordered: T[] = [];
  let left = [...tables];
  while (left.length > 0) {
    const waiting = new Set(left.map(({ name }) => name));
    const ready = left.filter(({ needs }) => !needs.some((name) => waiting.has(name)));
    if (ready.length === 0) throw new Error(`These tables point to each other: ${[...waiting].join(', ')}.`);
    ordered.push(...ready);
    left = left.filter((table) => !ready.includes(table));
  }
  return ordered;
}

/** The values of a database’s sequences. Read after a snapshot was taken they are never behind its rows. */
export async function sequencesOf(client: pg.Client): Promise<Manifest['sequences']> {
  const { rows } = await client.query<{ name: string; value: string }>(
    `SELECT sequencename AS name, last_value::text AS value FROM pg_sequences
     WHERE schemaname = 'public' AND last_value IS NOT NULL ORDER BY 1`,
  );
  return rows;
}

/** The migrations that a database has, in the order of their names, which is that of their making. */
export async function migrationsOf(client: pg.Client): Promise<Manifest['migrations']> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    `SELECT migration_name AS name, checksum FROM public._prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows;
}
