import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { appAddress } from '../../scripts/app-role';
import { buildIfStale } from '../../scripts/build';
import { migrate } from '../../scripts/migrate';
import { freePort } from '../../scripts/port';
import { databaseAt, openThrowawayPostgres } from '../../scripts/postgres';
import { serve } from '../../scripts/server';
import { run, step } from '../../scripts/step.mjs';
import { runSql } from './postgres';
import { testBuild, testSettings } from '../../scripts/test-settings';

/** For the browser tests: the built pages, served from a port and a database of their own, with the demo in it. */
export default async function setup(): Promise<() => Promise<void>> {
  const postgres = await step('Starting Postgres', openThrowawayPostgres);
  const url = databaseAt(postgres.url, 'roundtable');
  const port = await freePort(0);
  const address = `http://localhost:${port}`;
  const keys = mkdtempSync(path.join(tmpdir(), 'roundtable-keys-'));
  const stores = {
    ROUNDTABLE_KEYS: path.join(keys, 'first'),
    ROUNDTABLE_SECOND_KEYS: path.join(keys, 'second'),
  };
  const settings = {
    ...process.env,
    ...testSettings,
    ...stores,
    DATABASE_URL: appAddress(url),
    ROUNDTABLE_URL: address,
    ROUNDTABLE_BUILD: testBuild,
  };
  try {
    await step('Making the demo', async () => {
      await runSql(postgres.url, 'CREATE DATABASE roundtable');
      await migrate(url, appAddress(url));
      await run(process.execPath, ['--import', 'tsx', 'prisma/seed.ts'], { env: settings });
    });
    await buildIfStale(testBuild, settings);
    const server = await step('Starting the server', () => serve('start', port, settings));
    // The tests run in processes of their own, which inherit this.
    Object.assign(process.env, settings);
    return async () => {
      await server.stop();
      await postgres.stop();
      rmSync(keys, { recursive: true });
    };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}
