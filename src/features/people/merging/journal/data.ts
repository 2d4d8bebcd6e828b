import { z } from 'zod';
import { Prisma } from '@/generated/prisma/client';
import type { Tx } from '@/server/db';
import { databaseCode } from '@/server/errors';
import { seal, unseal } from '@/server/seal';
import { CantUndo } from '../cant-undo';
import type { Hanging, Listed } from '../hanging';
import { type Row, type Step, steps as written } from './schema';

type Table = { key: string[]; columns: string[] };
type Catalogue = ReadonlyMap<string, Table>;

const catalogued = z.array(
  z.object({ name: z.string(), key: z.array(z.string()), columns: z.array(z.string()) }),
);

/** The key of each table, and the columns that can be written. */
async function loadCatalogue(tx: Tx): Promise<Catalogue> {
  const rows = catalogued.parse(
    await tx.$queryRaw<unknown[]>`
      SELECT c.relname::text AS name,
        ARRAY(SELECT a.attname::text FROM pg_index i JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
          WHERE i.indrelid = c.oid AND i.indisprimary) AS key,
        ARRAY(SELECT a.attname::text FROM pg_attribute a
          WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns
      FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'`,
  );
  return new Map(rows.map(({ name, ...table }) => [name, table]));
}

const purpose = 'person-merge';

/** What was written down, sealed as it is kept. */
export const sealedSteps = (steps: readonly Step[]) => seal(JSON.stringify(steps), purpose);

/** What was written down, opened. Nothing, where the server's secret was changed since. */
export function opened(sealed: Uint8Array): Step[] {
  const text = unseal(sealed, purpose);
  return text === null ? [] : written.parse(JSON.parse(text));
}

/** What the record was called that went. */
export function nameIn(steps: readonly Step[]): string {
  const gone = steps.find((one) => one.did === 'removed' && one.table === 'person');
  return gone?.did === 'removed' && typeof gone.row.name === 'string' ? gone.row.name : 'Somebody';
}

/** A name of ours, from hanging.ts or the catalogue, within a statement. */
const name = (one: string) => Prisma.raw(`"${one.replaceAll('"', '')}"`);
const names = (all: readonly string[]) => Prisma.join(all.map(name));

const rowOf = z.array(z.object({ row: z.record(z.string(), z.unknown()) }));

const pick = (row: Row, columns: readonly string[]): Row =>
  Object.fromEntries(columns.map((column) => [column, row[column]]));

/** A row of a table by values of some of its columns. */
const matches = (table: string, row: Row) => {
  const columns = Object.keys(row);
  const same = columns.map((column) => Prisma.sql`t.${name(column)} IS NOT DISTINCT FROM k.${name(column)}`);
  return Prisma.sql`EXISTS (SELECT 1 FROM jsonb_populate_record(NULL::${name(table)}, ${JSON.stringify(row)}::jsonb) AS k WHERE ${Prisma.join(same, ' AND ')})`;
};

/** What a merge has done so far, step by step, and what it knows of the tables. */
export type Journal = { tx: Tx; catalogue: Catalogue; steps: Step[] };

/** Begins to write down what a merge does. */
export const beginJournal = async (tx: Tx): Promise<Journal> => ({
  tx,
  catalogue: await loadCatalogue(tx),
  steps: [],
});

const keyOf = ({ catalogue }: Journal, table: string): string[] => catalogue.get(table)?.key ?? [];

async function take({ tx, steps }: Journal, table: string, where: Prisma.Sql): Promise<Row[]> {
  const rows = rowOf.parse(
    await tx.$queryRaw<
      unknown[]
    >`DELETE FROM ${name(table)} AS t WHERE ${where} RETURNING to_jsonb(t) AS row`,
  );
  steps.push(...rows.map(({ row }) => ({ did: 'removed' as const, table, row })));
  return rows.map(({ row }) => row);
}

/** Points what hangs on `from` to `to`; what `to` has already goes. */
export async function saveMoved(journal: Journal, hanging: Hanging, from: string, to: string): Promise<void> {
  const { table, column } = hanging;
  const mine = Prisma.sql`t.${name(column)} = ${from}::uuid`;
  if (hanging.how === 'once') {
    const same = hanging.by.map((by) => Prisma.sql`k.${name(by)} IS NOT DISTINCT FROM t.${name(by)}`);
    const other = Prisma.sql`EXISTS (SELECT 1 FROM ${name(table)} AS k WHERE k.${name(column)} = ${to}::uuid AND ${Prisma.join(same, ' AND ')})`;
    await take(journal, table, Prisma.sql`${mine} AND ${other}`);
  }
  const rows = rowOf.parse(
    await journal.tx.$queryRaw<
      unknown[]
    >`UPDATE ${name(table)} AS t SET ${name(column)} = ${to}::uuid WHERE ${mine} RETURNING to_jsonb(t) AS row`,
  );
  const keys = rows.map(({ row }) => pick(row, keyOf(journal, table)));
  if (keys.length > 0) journal.steps.push({ did: 'moved', table, column, from, to, keys });
}

/** Takes a row away. */
export async function saveTaken(journal: Journal, table: string, id: string): Promise<void> {
  await take(journal, table, Prisma.sql`t.id = ${id}::uuid`);
}

/** Writes down how far the forms of both are. */
export const noteStood = ({ steps }: Journal, forms: string): number => steps.push({ did: 'stood', forms });

/** Adds a row, unless it is there. */
export async function saveAdded(journal: Journal, table: string, row: Row): Promise<void> {
  if (await saveRow(journal.tx, table, Object.keys(row), row))
    journal.steps.push({ did: 'added', table, row });
}

/** Changes some columns of the row that has this key. */
export async function saveChanged(
  { tx, steps }: Journal,
  table: string,
  key: Row,
  after: Row,
): Promise<void> {
  const [found] = rowOf.parse(
    await tx.$queryRaw<
      unknown[]
    >`SELECT to_jsonb(t) AS row FROM ${name(table)} AS t WHERE ${matches(table, key)}`,
  );
  const changed = Object.keys(after).filter(
    (column) => JSON.stringify(after[column]) !== JSON.stringify(found?.row[column]),
  );
  if (!found || changed.length === 0) return;
  await saveChange(tx, table, key, pick(after, changed));
  steps.push({ did: 'changed', table, key, before: pick(found.row, changed), after: pick(after, changed) });
}

/** Moves the rules about two people, who stand in them in the order of their ids. */
export async function savePairsMoved(journal: Journal, from: string, to: string): Promise<void> {
  const mine = Prisma.sql`t.other_id IS NOT NULL AND ${from}::uuid IN (t.participant_id, t.other_id)`;
  for (const row of await take(journal, 'seating_rule', mine)) {
    const other = row.participant_id === from ? row.other_id : row.participant_id;
    const [first, second] = [String(other), to].sort();
    await saveAdded(journal, 'seating_rule', { ...row, participant_id: first, other_id: second });
  }
}

const ids = z.array(z.uuid());
/** A list of people with each of them once: two who are one now stood there as two. */
const eachOnce = (one: unknown): unknown => {
  const list = ids.safeParse(one);
  return list.success ? [...new Set(list.data)] : one;
};

/** Names somebody anew in lists of ids: what was moved in a plan, whom somebody chose, whom a message is to. */
export async function saveRenamed(
  journal: Journal,
  { table, column }: Listed,
  from: string,
  to: string,
): Promise<void> {
  const rows = rowOf.parse(
    await journal.tx.$queryRaw<
      unknown[]
    >`SELECT to_jsonb(t) AS row FROM ${name(table)} AS t WHERE t.${name(column)}::text LIKE ${`%${from}%`} ORDER BY 1 FOR UPDATE`,
  );
  for (const { row } of rows) {
    const renamed = JSON.stringify(row[column]).replaceAll(from, to);
    const after: unknown = JSON.parse(renamed, (_key, value: unknown) => eachOnce(value));
    await saveChanged(journal, table, pick(row, keyOf(journal, table)), { [column]: after });
  }
}

async function saveChange(tx: Tx, table: string, key: Row, values: Row): Promise<void> {
  const set = Object.keys(values).map((column) => Prisma.sql`${name(column)} = r.${name(column)}`);
  await tx.$executeRaw`UPDATE ${name(table)} AS t SET ${Prisma.join(set)}
    FROM jsonb_populate_record(NULL::${name(table)}, ${JSON.stringify(values)}::jsonb) AS r WHERE ${matches(table, key)}`;
}

/** Puts a row into a table. @returns false where another stands in its way */
async function saveRow(tx: Tx, table: string, columns: readonly string[], row: Row): Promise<boolean> {
  const count = await tx.$executeRaw`INSERT INTO ${name(table)} (${names(columns)})
    SELECT ${names(columns)} FROM jsonb_populate_record(NULL::${name(table)}, ${JSON.stringify(row)}::jsonb)
    ON CONFLICT DO NOTHING`;
  return count === 1;
}

/** What a row hung on is gone, such as a cohort; or another stands in its place, such as an address. Anything else is a fault. */
const contradicting = new Set(['23503', '23505']);

/** Undoes what was written down, backwards. What was added or changed since stays. @throws CantUndo where something stands in the way */
export async function undoSteps(tx: Tx, steps: readonly Step[]): Promise<void> {
  const catalogue = await loadCatalogue(tx);
  for (const one of steps.toReversed()) {
    try {
      await undoStep(tx, catalogue, one);
    } catch (error) {
      if (!contradicting.has(databaseCode(error) ?? '')) throw error;
      throw new CantUndo('contradicts', { cause: error });
    }
  }
}

async function undoStep(tx: Tx, catalogue: Catalogue, one: Step): Promise<void> {
  switch (one.did) {
    case 'moved':
      for (const key of one.keys)
        await tx.$executeRaw`UPDATE ${name(one.table)} AS t SET ${name(one.column)} = ${one.from}::uuid
          WHERE ${matches(one.table, { ...key, [one.column]: one.to })}`;
      return;
    case 'removed': {
      const columns = (catalogue.get(one.table)?.columns ?? []).filter((column) => column in one.row);
      if (!(await saveRow(tx, one.table, columns, one.row))) throw new CantUndo('contradicts');
      return;
    }
    case 'changed':
      for (const column of Object.keys(one.after))
        await saveChange(
          tx,
          one.table,
          { ...one.key, [column]: one.after[column] },
          { [column]: one.before[column] },
        );
      return;
    case 'stood':
      return;
    case 'added':
      await tx.$executeRaw`DELETE FROM ${name(one.table)} AS t WHERE ${matches(one.table, one.row)}`;
  }
}

const keys = z.array(z.object({ child: z.string(), column: z.string(), parent: z.string() }));

/** Every foreign key to one of these tables, as the database has it. */
export async function foreignKeys(
  tx: Pick<Tx, '$queryRaw'>,
  parents: readonly string[],
): Promise<{ table: string; column: string; parent: string }[]> {
  const rows = keys.parse(
    await tx.$queryRaw<unknown[]>`
      SELECT c.relname::text AS child, a.attname::text AS column, p.relname::text AS parent
      FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class p ON p.oid = k.confrelid
        JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)
      WHERE k.contype = 'f' AND p.relname = ANY(${[...parents]}) AND k.connamespace = 'public'::regnamespace
      ORDER BY 1, 2`,
  );
  return rows.map(({ child, ...others }) => ({ table: child, ...others }));
}

/** @throws when something still hangs on what is about to go, which would go with it unseen */
export async function assertNothingHangs(tx: Tx, parent: string, id: string): Promise<void> {
  for (const { table, column } of await foreignKeys(tx, [parent])) {
    const rows = await tx.$queryRaw<
      unknown[]
    >`SELECT 1 FROM ${name(table)} WHERE ${name(column)} = ${id}::uuid LIMIT 1`;
    if (rows.length > 0) throw new Error(`Merging doesn't know what to do with ${table}.${column}`);
  }
}

/** How many rows hang on somebody, by what it is. */
export async function countHanging(
  tx: Pick<Tx, '$queryRaw'>,
  hanging: readonly Hanging[],
  id: string,
): Promise<{ hanging: Hanging; count: number }[]> {
  const counts = hanging.map(
    ({ table, column }, index) =>
      Prisma.sql`SELECT ${index}::int AS index, count(*)::int AS count FROM ${name(table)} WHERE ${name(column)} = ${id}::uuid`,
  );
  const rows = z
    .array(z.object({ index: z.number(), count: z.number() }))
    .parse(await tx.$queryRaw<unknown[]>`${Prisma.join(counts, ' UNION ALL ')}`);
  return rows.flatMap(({ index, count }) => {
    const one = hanging[index];
    return one && count > 0 ? [{ hanging: one, count }] : [];
  });
}
