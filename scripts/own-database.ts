import pg from 'pg';
import { appAddress } from './app-role';
import { inTurn } from './in-turn';
import { migrate } from './migrate';
import { databaseAt, openPostgres, type Postgres } from './postgres';
import { run, step } from './step.mjs';

const name = 'roundtable';
const unfinished = 'roundtable_unfinished';

/**
 * Opens the database that comes with Roundtable, up to date, and with the demo in it if there was nobody in it yet.
 * `url` leads to it as the app, which does not own it.
 */
export async function openOwnDatabase(settings: NodeJS.ProcessEnv, signal?: AbortSignal): Promise<Postgres> {
  const postgres = await step('Starting Postgres', openPostgres);
  const url = databaseAt(postgres.url, name);
  try {
    await inTurn(postgres.url, async (client) => {
      if (await hasPeople(url))
        await step('Bringing the database up to date', () => migrate(url, appAddress(url)));
      else await step('Making the demo', () => makeDemo(client, postgres.url, settings, signal));
    });
  } catch (error) {
    await postgres.stop();
    throw error;
  }
  return { ...postgres, url: appAddress(url) };
}

async function hasPeople(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return (await client.query('SELECT 1 FROM person LIMIT 1')).rowCount === 1;
  } catch (error) {
    const [noDatabase, noTable] = ['3D000', '42P01'];
    if (error instanceof pg.DatabaseError && (error.code === noDatabase || error.code === noTable))
      return false;
    throw error;
  } finally {
    await client.end();
  }
}

/** In a database that gets its name when all is there: a demo broken off half-way is made again, not half shown. */
async function makeDemo(
  client: pg.Client,
  postgres: string,
  settings: NodeJS.ProcessEnv,
  signal?: AbortSignal,
): Promise<void> {
  const url = databaseAt(postgres, unfinished);
  await client.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${unfinished}`);
  await migrate(url, appAddress(url));
  const seed = ['--import', 'tsx', 'prisma/seed.ts'];
  await run(process.execPath, seed, { env: { ...settings, DATABASE_URL: appAddress(url) }, signal });
  await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`);
}
