import { existsSync } from 'node:fs';
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

/** Makes the demo: one that was broken off half-way is made again, not half shown. */
const makeDemo = (
  client: pg.Client,
  postgres: string,
  settings: NodeJS.ProcessEnv,
  signal?: AbortSignal,
): Promise<void> =>
  madeAside(client, postgres, async (url) => {
    await migrate(url, appAddress(url));
    // With an address of its own it is for others as well, and nobody moves the clock for everybody else.
    const clock = settings.ROUNDTABLE_URL ? [] : ['--clock-moves'];
    const seed = ['--import', 'tsx', 'prisma/seed.ts', ...clock];
    await run(process.execPath, seed, {
      env: { ...settings, ROUNDTABLE_NOW: '', DATABASE_URL: appAddress(url) },
      signal,
    });
  });

/** Has a database made that gets its name when all is there. */
async function madeAside<T>(
  client: pg.Client,
  postgres: string,
  make: (url: string) => Promise<T>,
): Promise<T> {
  await client.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${unfinished}`);
  const made = await make(databaseAt(postgres, unfinished));
  await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`);
  return made;
}

/** The database that came with Roundtable, as it is, for whoever owns it. @throws when there is none */
export async function openOwnDatabaseAsItIs(): Promise<Postgres> {
  if (!existsSync('.data/postgres'))
    throw new Error('There is no database yet: set DATABASE_URL, or make the one that comes with npm start.');
  const postgres = await step('Starting Postgres', openPostgres);
  return { ...postgres, url: databaseAt(postgres.url, name) };
}

/**
 * Has `fill` fill a new database, which then is the one that `npm start` opens, and `settle` finish it there.
 * @throws when there is one with people in it
 */
export async function makeOwnDatabase<Filled, T>(
  fill: (url: string) => Promise<Filled>,
  settle: (filled: Filled, url: string) => Promise<T>,
): Promise<T> {
  const postgres = await step('Starting Postgres', openPostgres);
  const url = databaseAt(postgres.url, name);
  try {
    return await inTurn(postgres.url, async (client) => {
      if (await hasPeople(url)) throw new Error(alreadyThere);
      return settle(await madeAside(client, postgres.url, fill), url);
    });
  } finally {
    await postgres.stop();
  }
}

const alreadyThere =
  'There is a database in .data already. Set DATABASE_URL to an empty one, or end Roundtable and move .data/postgres away.';
