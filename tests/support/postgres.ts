import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../scripts/migrate';
import { type Postgres, startPostgres } from '../../scripts/postgres';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the throwaway Postgres, with the right to make databases. */
    postgres: string;
  }
}

/** The database that every test file gets a copy of. */
export const template = 'roundtable_template';

/** A Postgres of its own in a temporary folder. `stop` ends it and removes the folder. */
export async function startThrowawayPostgres(): Promise<Postgres> {
  const folder = mkdtempSync(path.join(tmpdir(), 'roundtable-'));
  const { url, stop } = await startPostgres({ folder, hasty: true });
  return {
    url,
    stop: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Says one SQL sentence to the database at `url`. */
export async function tell(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

/** The address of another database of the same Postgres. */
export function databaseAt(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

/** For the integration tests: one Postgres for all of them, with a migrated template in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await startThrowawayPostgres();
  await tell(url, `CREATE DATABASE ${template}`);
  await migrate(databaseAt(url, template));
  project.provide('postgres', url);
  return stop;
}
