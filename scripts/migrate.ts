import pg from 'pg';
import { applyMigrations } from './schema-engine';

/** Any number, the same for everybody who migrates: two at once take turns. */
const turn = 5_209_411;

/** Brings the database up to date, one process at a time. @returns the names of the migrations that were applied. */
export async function migrate(connectionString: string): Promise<string[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [turn]);
    return await applyMigrations(connectionString);
  } finally {
    await client.end();
  }
}

async function main(): Promise<void> {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is missing: the address of the database to migrate.');
  const applied = await migrate(url);
  console.log(applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}.`);
}

if (process.argv[1]?.endsWith('migrate.ts')) {
  main().then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(`The database could not be migrated. ${error instanceof Error ? error.message : String(error)}`);
      process.exit(1);
    },
  );
}
