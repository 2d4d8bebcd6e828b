import { execFileSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { bombs } from '../support/bombs';
import { pageOf } from '../support/browser';
import { startServer } from '../support/killable-server';
import { openCohort } from '../support/open-cohort';
import { hiddenIn } from '../support/visit';
import { freePort } from '../../scripts/port';

const printed = z.object({ links: z.array(z.string()) });
const formOf = (html: string): string =>
  html.split('<form').find((form) => form.includes('type="file"')) ?? '';

type Ready = { name: string; bytes: Uint8Array<ArrayBuffer> };
type Answer = { status: number; html: string };

/** Keeps asking for a page, one visit after the other, until it is told to stop. @returns how each went, and how long it took. */
function visitor(url: string): { stop: () => Promise<{ status: number; ms: number }[]> } {
  const visits: { status: number; ms: number }[] = [];
  const stopping = new AbortController();
  const ended = (async () => {
    while (!stopping.signal.aborted) {
      const began = performance.now();
      const page = await fetch(url);
      await page.arrayBuffer();
      visits.push({ status: page.status, ms: performance.now() - began });
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await ended;
      return visits;
    },
  };
}

test('files made to hurt are answered in words, those of a guest not at all, and whoever fills in a form goes on', async ({
  browser,
}) => {
  test.skip(
    process.platform === 'win32',
    'How much memory a process holds is asked of ps, which Windows doesn’t have.',
  );
  test.setTimeout(240_000);
  // Ready before anything is asked of the server, so that they arrive together and none of the time measured is ours.
  const ready = bombs.map(({ make, ...bomb }) => ({ ...bomb, bytes: make() }));
  const facilitator = await pageOf(browser, 'facilitator');
  const stage = await openCohort(facilitator, 'Made to hurt 2027', 2, 'Linked');
  const { links } = printed.parse(
    JSON.parse(
      execFileSync(process.execPath, ['--import', 'tsx', 'tests/support/print-links.ts', '1'], {
        encoding: 'utf8',
      }),
    ),
  );
  const cookie = (await facilitator.context().cookies())
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ');
  const port = await freePort(0);
  const server = await startServer(port);
  const died = { how: 'it lives' };
  server.once('exit', (code, signal) => {
    died.how = `it ended with ${code ?? signal}`;
  });
  const at = `http://localhost:${port}`;
  const memory = () =>
    Number(execFileSync('ps', ['-o', 'rss=', '-p', String(server.pid)], { encoding: 'utf8' })) / 1024;
  const address = `${at}${stage}/import`;
  const form = formOf(await (await fetch(address, { headers: { cookie } })).text());
  const send = async ({ name, bytes }: Ready, headers: Record<string, string>): Promise<Answer> => {
    const body = hiddenIn(form);
    body.append('file', new Blob([bytes]), name);
    // A connection of its own: one that was kept open may be closed by the server just as a file sets out on it.
    const answer = await fetch(address, {
      method: 'POST',
      body,
      redirect: 'manual',
      headers: { origin: at, connection: 'close', ...headers },
    }).catch((cause: unknown) => {
      throw new Error(`${name} had no answer from the server: ${died.how}`, { cause });
    });
    return { status: answer.status, html: await answer.text() };
  };
  try {
    const before = memory();
    const somebody = visitor(`${at}/a/${links[0] ?? ''}`);
    for (let start = 0; start < ready.length; start += 10) {
      const some = ready.slice(start, start + 10);
      const [answers, refused] = await Promise.all([
        Promise.all(some.map((bomb) => send(bomb, { cookie }))),
        Promise.all(some.map((bomb) => send(bomb, {}))),
      ]);
      for (const [index, { status, html }] of answers.entries()) {
        expect(status).toBe(200);
        expect(html).toContain(`${some[index]?.name} `);
        expect(html).toContain(some[index]?.words);
      }
      for (const { status, html } of refused) {
        expect(status).toBe(404);
        expect(html).not.toMatch(/Split it into|Copy the rows|can’t be read/);
      }
    }
    const visits = await somebody.stop();
    const times = visits.map(({ ms }) => ms).sort((a, b) => a - b);
    console.log(
      `${visits.length} visits, half within ${times[Math.floor(times.length / 2)]?.toFixed(0)} ms, the slowest ${times.at(-1)?.toFixed(0)} ms; ${(memory() - before).toFixed(0)} MB more`,
    );
    expect(visits.filter(({ status }) => status !== 200)).toEqual([]);
    expect(visits.length).toBeGreaterThan(ready.length / 10);
    expect(memory() - before).toBeLessThan(1_000);
    expect(died.how).toBe('it lives');
  } finally {
    server.kill();
  }
});
