import { appAddress } from '../../scripts/app-role';
import { migrate } from '../../scripts/migrate';
import { databaseAt, openThrowawayPostgres } from '../../scripts/postgres';
import { testSettings } from '../../scripts/test-settings';
import { tell } from '../support/postgres';
import { printSeating, printTable } from './table';
import { seatRooms } from './tables';

/**
 * npm run bench: on a Postgres of its own, never the demo's. Ratios within one run are what counts; the figures
 * themselves depend on the machine. `--json` prints them as data, `--quick` leaves the million out, `--tables` measures
 * the seating of people alone, which needs neither a build nor Postgres.
 */
const asJson = process.argv.includes('--json');
const quick = process.argv.includes('--quick');
const note = (text: string) => process.stderr.write(`${text}\n`);

if (process.argv.includes('--tables')) {
  const seated = seatRooms(note);
  if (asJson) console.log(JSON.stringify(seated, null, 2));
  else printSeating(seated);
  process.exit(0);
}

const postgres = await openThrowawayPostgres();
try {
  await tell(postgres.url, 'CREATE DATABASE bench');
  const url = databaseAt(postgres.url, 'bench');
  await migrate(url, appAddress(url));
  Object.assign(process.env, { DATABASE_URL: appAddress(url), DATABASE_OWNER_URL: '', ROUNDTABLE_SECRET: testSettings.ROUNDTABLE_SECRET, ROUNDTABLE_NOW: '2018-01-16T16:00:00Z', ROUNDTABLE_JOBS: 'off', LOG_LEVEL: 'error' });
  // After the settings are in place: these read them when they are loaded.
  const { measureAll } = await import('./measure');
  const results = await measureAll({ quick, note });
  if (asJson) console.log(JSON.stringify(results, null, 2));
  else printTable(results);
} finally {
  await postgres.stop();
}
process.exit(0);
