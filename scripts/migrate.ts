import { existsSync } from 'node:fs';
import { prepareQueue } from '../src/server/jobs';
import { confineAppRole, prepareAppRole } from './app-role';
import { inTurn } from './in-turn';
import { applyMigrations } from './schema-engine';

/**
 * Brings a database up to date, one process at a time: as its owner, for an app that comes with the address `app` and a
 * role of its own. With one address for both, the app owns its tables.
 * @returns the names of the migrations that were applied.
 */
export const migrate = (owner: string, app: string = owner): Promise<string[]> =>
  inTurn(owner, async (client) => {
    const role = app === owner ? null : await prepareAppRole(client, app);
    const applied = await applyMigrations(owner).catch((error: unknown) => {
      throw role === null && String(error).includes('permission denied')
        ? new Error(notTheOwner, { cause: error })
        : error;
    });
    await prepareQueue(client);
    if (role !== null) await confineAppRole(client, role);
    return applied;
  });

const notTheOwner =
  'The user of DATABASE_URL may not change its tables. Give the address of whoever owns them in DATABASE_OWNER_URL.';

const oneRole = `DATABASE_OWNER_URL is not set, so the app owns its tables: whoever takes it over can change the audit log.
In production, give migrate an owner’s address as well (see .env.example).`;

/** `npm run migrate` */
async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { DATABASE_URL: app, DATABASE_OWNER_URL: owner } = process.env;
  if (!app) throw new Error('DATABASE_URL is missing: the address of the database to migrate.');
  const applied = await migrate(owner || app, app);
  console.log(applied.length === 0 ? 'The database is up to date.' : `Applied ${applied.join(', ')}.`);
  if (!owner) console.log(oneRole);
}

if (process.argv[1] === import.meta.filename) {
  main().catch((error: unknown) => {
    console.error(
      `The database could not be brought up to date. ${error instanceof Error ? error.message : String(error)}`,
    );
    process.exitCode = 1;
  });
}
