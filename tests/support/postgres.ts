import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { appAddress } from '../../scripts/app-role';
import { migrate } from '../../scripts/migrate';
import { databaseAt, openThrowawayPostgres } from '../../scripts/postgres';
import { buildAside } from './built';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the throwaway Postgres, with the right to make databases. */
    postgres: string;
    /** The folder of what runs aside: threads, and scripts in processes of their own. */
    built: string;
  }
}

/** The database that every test file gets a copy of. */
export const template = 'roundtable_template';

/** Says one SQL sentence to the database at `url`. */
export async function runSql(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

/** What `sql` finds in the database at `url`: a row a text, in order. */
export async function rows(url: string, sql: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const result = await client.query<string[]>({ text: sql, rowMode: 'array' }).finally(() => client.end());
  return result.rows.map((row) => row.join(' | ')).sort();
}

/** Turns a test file to another database: before anything has asked for the settings. */
function useDatabase(url: string): void {
  process.env.DATABASE_URL = url;
}

/**
 * A Postgres of a test file's own, to be killed or listened to while the others go on with theirs: migrated, and served to
 * the code under test as the app's role. Opened before anything asks for the settings. `url` is the owner's.
 */
export async function openPostgresApart(name: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const postgres = await openThrowawayPostgres();
  await runSql(postgres.url, `CREATE DATABASE ${name}`);
  const url = databaseAt(postgres.url, name);
  await migrate(url, appAddress(url));
  useDatabase(appAddress(url));
  return { url, stop: postgres.stop };
}

/** For the integration tests: one Postgres for all of them, with a migrated template in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await openThrowawayPostgres();
  await runSql(url, `CREATE DATABASE ${template}`);
  await migrate(databaseAt(url, template), databaseAt(appAddress(url), template));
  project.provide('postgres', url);
  const { folder, remove } = await buildAside();
  project.provide('built', folder);
  return async () => {
    remove();
    await stop();
  };
}
