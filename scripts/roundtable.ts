import { openOwnDatabase } from './own-database';
import { settings as readSettings } from './settings';

/** npm run roundtable: a command on the database that is set, or on Roundtable's own, whether `npm start` has it up or not. */
const settings = readSettings();
const needsDatabase = process.argv[2] !== 'tables';
const database =
  settings.DATABASE_URL || !needsDatabase ? null : await openOwnDatabase(settings).catch(giveUp);
Object.assign(process.env, settings, {
  ROUNDTABLE_JOBS: 'off',
  ...(database && { DATABASE_URL: database.url }),
});
// Only now: what it imports reads the settings.
const { main } = await import('../src/command-line/main');
const ending = await main(process.argv);
await database?.leave();
process.exit(ending);

function giveUp(error: unknown): never {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
