import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { appAddress } from '../../scripts/app-role';
import { migrate } from '../../scripts/migrate';
import { databaseAt, openThrowawayPostgres } from '../../scripts/postgres';
import { testSettings } from '../../scripts/test-settings';
import { runSql } from '../support/postgres';
import { printAnswering, printBallots, printPeople, printSeating, printTable } from './table';
import { seatRooms } from './tables';

/**
 * npm run bench: on a Postgres of its own, never the demo's. Ratios within one run are what counts; the figures
 * themselves depend on the machine. `--json` prints them as data, `--quick` leaves large ones out, `--tables` measures
 * the seating of people alone, which needs neither a build nor Postgres; `--answering` measures forms alone, `--people`
 * lists of people alone, `--ballots`
 * ballot boxes alone, which needs no build, and `--million` has one of a million ballots among them.
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

const sizes = quick
  ? [500, 2_000]
  : process.argv.includes('--million')
    ? [20_000, 1_000_000]
    : [2_000, 20_000];
const keys = mkdtempSync(path.join(tmpdir(), 'roundtable-keys-'));
const postgres = await openThrowawayPostgres();
try {
  await runSql(postgres.url, 'CREATE DATABASE bench');
  const url = databaseAt(postgres.url, 'bench');
  await migrate(url, appAddress(url));
  Object.assign(process.env, {
    DATABASE_URL: appAddress(url),
    DATABASE_OWNER_URL: '',
    ROUNDTABLE_SECRET: testSettings.ROUNDTABLE_SECRET,
    ROUNDTABLE_NOW: '2018-01-16T16:00:00Z',
    ROUNDTABLE_JOBS: 'off',
    LOG_LEVEL: 'error',
    ROUNDTABLE_KEYS: path.join(keys, 'first'),
    ROUNDTABLE_SECOND_KEYS: path.join(keys, 'second'),
  });
  // After the settings are in place: these read them when they are loaded.
  const { measureAll, measureBallots, measureForms, measurePeople } = await import('./measure');
  if (process.argv.includes('--ballots')) {
    const results = await measureBallots(sizes, note);
    if (asJson) console.log(JSON.stringify(results, null, 2));
    else printBallots(results);
  } else if (process.argv.includes('--people')) {
    const results = await measurePeople(note);
    if (asJson) console.log(JSON.stringify(results, null, 2));
    else printPeople(results);
  } else if (process.argv.includes('--answering')) {
    const results = await measureForms(note);
    if (asJson) console.log(JSON.stringify(results, null, 2));
    else printAnswering(results);
  } else {
    const results = await measureAll({ quick, sizes, note });
    if (asJson) console.log(JSON.stringify(results, null, 2));
    else printTable(results);
  }
} finally {
  await postgres.stop();
  rmSync(keys, { recursive: true, force: true });
}
process.exit(0);
