import { type ChildProcess, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { startServer } from '../support/killable-server';
import { visit } from '../support/visit';
import { freePort } from '../../scripts/port';

const printed = z.object({ slug: z.string(), links: z.array(z.string()) });
const ratings = z.array(z.object({ key: z.string(), n: z.number() }));
const tsx = ['--import', 'tsx'];
const run = (...args: string[]): string =>
  execFileSync(process.execPath, [...tsx, ...args], { encoding: 'utf8' });

async function kill(server: ChildProcess): Promise<void> {
  const ended = once(server, 'exit');
  server.kill('SIGKILL');
  await ended;
}

test('two hundred send at once while the app is killed: what was acknowledged is there once, and the others send again', async () => {
  test.setTimeout(180_000);
  const { slug, links } = printed.parse(JSON.parse(run('tests/support/print-links.ts', '200')));
  const port = await freePort(0);
  let server = await startServer(port);
  const acknowledged = new Set<string>();
  let killed = false;
  const send = async (link: string): Promise<void> => {
    const where = await visit(`http://localhost:${port}/a/${link}?part=check`, {
      recommend: '4',
      'most-useful': `Note ${links.indexOf(link)}`,
      intent: 'send',
    });
    if (where.includes('/thanks')) acknowledged.add(link);
    if (acknowledged.size !== 60 || killed) return;
    killed = true;
    await kill(server);
  };
  /** As a person would: whoever is told that too much is going on tries again, until nobody answers any more. */
  const sendUntilKilled = async (link: string): Promise<void> => {
    while (!killed && !acknowledged.has(link)) await send(link).catch(() => undefined);
  };
  await Promise.all(links.map(sendUntilKilled));
  expect(acknowledged.size).toBeGreaterThanOrEqual(60);
  expect(acknowledged.size).toBeLessThan(200);

  server = await startServer(port);
  // Whoever had got in without being told meets the thanks page in place of the form.
  const again = links.values();
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (const link of again) {
        if (!acknowledged.has(link)) await send(link).catch(() => undefined);
        const page = await fetch(`http://localhost:${port}/a/${link}`);
        expect(await page.text(), link).toContain('Your answers are in');
      }
    }),
  );
  await kill(server);
  run('tests/support/release-stage.ts', slug);
  const counted = ratings.parse(
    JSON.parse(run('scripts/roundtable.ts', 'ratings', '--cohort', slug, '--stage', 'immediate', '--json')),
  );
  expect(counted.find((row) => row.key === 'recommend')?.n).toBe(200);
  expect(run('scripts/roundtable.ts', 'verify')).toContain('every count agrees');
});
