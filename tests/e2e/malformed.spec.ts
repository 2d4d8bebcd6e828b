import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type Browser, expect, test } from '@playwright/test';
import { freePort } from '../../scripts/port';
import { type Persona, pageOf } from '../support/browser';
import { startServer } from '../support/killable-server';
import { howMany, malformed, type Malformed, randomly } from '../support/malformed';
import { type Answer, rawRequest } from '../support/raw-request';

const refusals = [400, 403, 404, 405, 413, 415];
const fine = [200, 204, 303, 307, 308, ...refusals];

/** What is wrong with an answer, or '' when nothing is. */
function wrongWith({ refused }: Malformed, { status, type, body }: Answer): string {
  if (!(refused ? refusals : fine).includes(status)) return `answered ${status}`;
  if (/\n\s+at |node_modules|Internal Server Error/.test(body)) return 'shows how it is made';
  return type.startsWith('text/plain') && body.length > 500 ? 'says too much' : '';
}

async function cookieOf(browser: Browser, persona: Persona): Promise<string> {
  const cookies = await (await pageOf(browser, persona)).context().cookies();
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

const megabytes = (pid = 0): number =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024);

test('whatever is sent, it is answered with a refusal or a page, and the server goes on as before', async ({
  browser,
}) => {
  test.skip(
    process.platform !== 'linux',
    'How much memory a process holds is read from /proc, which Linux alone has.',
  );
  test.setTimeout(60_000 + howMany * 40);
  const port = await freePort(0);
  const server = await startServer(port);
  let said = '';
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (chunk: Buffer) => void (said += chunk.toString()));
  const cookies = [
    '',
    await cookieOf(browser, 'administrator'),
    await cookieOf(browser, 'facilitator'),
    await cookieOf(browser, 'commissioner'),
  ];
  const signIn = await (await fetch(`http://localhost:${port}/sign-in`)).text();
  const action = /&quot;id&quot;:&quot;([0-9a-f]+)/.exec(signIn)?.[1] ?? '';
  expect(action).toHaveLength(42);

  const requests = malformed(howMany, randomly(20_171_123), { port, cookies, action });
  const [complaints, statuses, memory] = [
    new Array<string>(),
    new Map<number, number>(),
    new Array<number>(),
  ];
  const one = async (request: Malformed): Promise<void> => {
    const answer = await rawRequest(port, request.bytes);
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    const wrong = wrongWith(request, answer);
    if (wrong)
      complaints.push(
        `${request.what} ${wrong}: ${request.bytes.toString('latin1').split('\r\n', 1)[0]?.slice(0, 120)}`,
      );
  };
  // The first third warms the server up.
  for (const part of [requests.slice(0, howMany / 3), requests.slice(howMany / 3)]) {
    const waiting = part.values();
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        for (const request of waiting) await one(request);
      }),
    );
    memory.push(megabytes(server.pid));
  }
  console.log(
    `${howMany} sent: ${[...statuses]
      .sort()
      .map(([status, times]) => `${status}×${times}`)
      .join(' ')}; ${memory.join(' → ')} MB`,
  );
  expect(complaints).toEqual([]);
  expect(said.split('\n').filter((line) => /⨯|uncaught|unhandled|invariant/i.test(line))).toEqual([]);
  expect((memory[1] ?? 0) - (memory[0] ?? 0)).toBeLessThan(250);
  expect(await (await fetch(`http://localhost:${port}/api/health`)).json()).toMatchObject({ status: 'ok' });
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});
