import { execFileSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { pageOf } from '../support/browser';
import { startServer } from '../support/killable-server';
import { everybody, pages } from '../support/pages';
import { visit } from '../support/visit';
import { freePort } from '../../scripts/port';

/** Never one for each person: the demo's cohorts have up to forty. One is the header's: this cohort's name, and the others'. */
const most = 10;

const printed = z.object({ links: z.array(z.string()) });
const line = z.looseObject({ statement: z.string().optional() });

/** A server of its own, whose log names every statement. */
async function listenedServer(): Promise<{
  at: string;
  countedIn: (ask: () => Promise<unknown>) => Promise<number>;
  stop: () => void;
}> {
  const port = await freePort(0);
  const server = await startServer(port, { LOG_LEVEL: 'trace' });
  const at = `http://localhost:${port}`;
  let said = '';
  server.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const statements = () =>
    said
      .split('\n')
      .slice(0, -1)
      .flatMap((text) => (text.startsWith('{') ? (line.parse(JSON.parse(text)).statement ?? []) : []));
  const last = 'SELECT 1';
  const countedIn = async (ask: () => Promise<unknown>): Promise<number> => {
    said = '';
    await ask();
    // The health check's own statement comes after all of the page's.
    await fetch(`${at}/api/health`);
    await expect.poll(() => statements().includes(last)).toBe(true);
    return statements().indexOf(last);
  };
  return { at, countedIn, stop: () => server.kill() };
}

test('no page asks the database more than ten things, however many people it shows', async ({ browser }) => {
  test.setTimeout(240_000);
  const server = await listenedServer();
  const counts: Record<string, number> = {};
  for (const visitor of everybody) {
    const page =
      visitor === 'guest' ? await (await browser.newContext()).newPage() : await pageOf(browser, visitor);
    for (const { address } of pages.filter(({ open }) => open[0] === visitor))
      counts[address] = await server.countedIn(() => page.request.get(server.at + address));
    await page.context().close();
  }
  server.stop();
  expect(Object.keys(counts)).toHaveLength(pages.filter(({ open }) => open.length > 0).length);
  expect(counts['/facilitate']).toBeGreaterThan(1);
  expect(Object.entries(counts).filter(([, count]) => count > most)).toEqual([]);
});

test('nor does a form that somebody opens and sends', async () => {
  test.setTimeout(120_000);
  const { links } = printed.parse(
    JSON.parse(
      execFileSync(process.execPath, ['--import', 'tsx', 'tests/support/print-links.ts', '3'], {
        encoding: 'utf8',
      }),
    ),
  );
  const server = await listenedServer();
  const [opened = '', sent = '', before = ''] = links;
  // Whoever comes first settles who is on the list and has the ballot box made, unless the job of the minute was there before.
  await visit(`${server.at}/a/${before}?part=check`, { recommend: '4', intent: 'send' });
  const toOpen = await server.countedIn(() => fetch(`${server.at}/a/${opened}`));
  const toSend = await server.countedIn(() =>
    visit(`${server.at}/a/${sent}?part=check`, { recommend: '4', intent: 'send' }),
  );
  server.stop();
  // What a form asks is read once by each process: opening it takes as little as one statement.
  expect(toOpen).toBeGreaterThanOrEqual(1);
  expect(toOpen).toBeLessThanOrEqual(most);
  expect(toSend).toBeLessThanOrEqual(most);
});
