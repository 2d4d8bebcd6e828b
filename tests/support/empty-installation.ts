import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { appAddress } from '../../scripts/app-role';
import { migrate } from '../../scripts/migrate';
import { freePort } from '../../scripts/port';
import { databaseAt, openThrowawayPostgres } from '../../scripts/postgres';
import { serve } from '../../scripts/server';
import { testBuild, testSettings } from '../../scripts/test-settings';
import { runSql } from './postgres';

/** An installation of its own in which nobody has been yet, without mail. `link` is what `set-up` prints for its first administrator. */
export type EmptyInstallation = {
  link: string;
  /** Runs a script of tests/support on it, and gives what it prints. */
  script: (name: string) => string;
  stop: () => Promise<void>;
};

export async function emptyInstallation(): Promise<EmptyInstallation> {
  const postgres = await openThrowawayPostgres();
  const url = databaseAt(postgres.url, 'roundtable');
  await runSql(postgres.url, 'CREATE DATABASE roundtable');
  await migrate(url, appAddress(url));
  const port = await freePort(0);
  const keys = mkdtempSync(path.join(tmpdir(), 'roundtable-keys-'));
  const settings = {
    ...process.env,
    ...testSettings,
    ROUNDTABLE_KEYS: path.join(keys, 'first'),
    ROUNDTABLE_SECOND_KEYS: path.join(keys, 'second'),
    DATABASE_URL: appAddress(url),
    ROUNDTABLE_URL: `http://localhost:${port}`,
    ROUNDTABLE_BUILD: testBuild,
    // A morning: at night nobody is written to.
    ROUNDTABLE_NOW: '2026-01-12T08:40:00Z',
  };
  const run = (...args: string[]) =>
    execFileSync(process.execPath, ['--import', 'tsx', ...args], { env: settings, encoding: 'utf8' });
  const said = run('scripts/roundtable.ts', 'set-up', '--name', 'Ada Example', '--email', 'ada@example.org');
  const server = await serve('start', port, settings);
  return {
    link: /https?:\S+/.exec(said)?.[0] ?? '',
    script: (name) => run(`tests/support/${name}.ts`),
    stop: async () => {
      await server.stop();
      await postgres.stop();
      rmSync(keys, { recursive: true });
    },
  };
}
