import { existsSync } from 'node:fs';
import { applyMigrations } from './schema-engine';
import { inTurn } from './in-turn';

/** Brings a database up to date, one process at a time. @returns the names of the migrations that were applied. */
export const migrate = (url: string): Promise<string[]> => inTurn(url, () => applyMigrations(url));

/** `npm run migrate` */
async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is missing: the address of the database to migrate.');
  const applied = await migrate(url);
  console.log(applied.length === 0 ? 'The database is up to date.' : `Applied ${applied.join(', ')}.`);
}

if (process.argv[1] === import.meta.filename) {
  main().catch((error: unknown) => {
    console.error(`The database could not be brought up to date. ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  });
}
