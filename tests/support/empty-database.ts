import { randomUUID } from 'node:crypto';
import { afterEach, inject } from 'vitest';
import { databaseAt } from '../../scripts/postgres';
import { runSql } from './postgres';

/** The server that databases of a test are made on. */
export const postgres = inject('postgres');

const made: string[] = [];

/** A database without any tables, which goes with its test. */
export async function emptyDatabase(): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await runSql(postgres, `CREATE DATABASE ${name}`);
  made.push(name);
  return databaseAt(postgres, name);
}

afterEach(async () => {
  for (const name of made.splice(0)) await runSql(postgres, `DROP DATABASE ${name} WITH (FORCE)`);
});
