import { afterEach, beforeEach, expect, test, vi } from 'vitest';

type Heard = {
  request: Request;
  respondWith: (answer: Promise<Response>) => void;
  waitUntil: (work: Promise<unknown>) => void;
};
const listeners = new Map<string, (event: Heard) => void>();
const kept = new Map<string, string>();

beforeEach(async () => {
  vi.useFakeTimers();
  kept.clear();
  vi.stubGlobal('addEventListener', (kind: string, listen: (event: Heard) => void) =>
    listeners.set(kind, listen),
  );
  vi.stubGlobal('files', ['/answer/a.js']);
  vi.stubGlobal('policy', 'default-src none');
  vi.stubGlobal('caches', {
    match: (path: string) => Promise.resolve(kept.has(path) ? new Response(kept.get(path)) : undefined),
  });
  vi.resetModules();
  await import('./worker');
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const nothing: Heard = {
  request: new Request('http://localhost'),
  respondWith: () => undefined,
  waitUntil: () => undefined,
};

/** What the worker answers; null: it lets the request pass by. */
async function ask(path: string, { mode = 'navigate', method = 'GET' } = {}): Promise<Response | null> {
  const request = Object.defineProperty(new Request(`http://localhost${path}`, { method }), 'mode', {
    value: mode,
  });
  const answers: Promise<Response>[] = [];
  listeners.get('fetch')?.({ ...nothing, request, respondWith: (given) => void answers.push(given) });
  const [answered] = await Promise.all([Promise.all(answers), vi.advanceTimersByTimeAsync(5_000)]);
  return answered[0] ?? null;
}
const line = (reply: () => Response | Promise<Response>) =>
  vi.stubGlobal('fetch', () => Promise.resolve().then(reply));
const textAt = async (path: string) => (await ask(path))?.text();

test('each part of a form comes as it lies there, and without one the page that was seen last', async () => {
  kept.set('/a/link', 'last seen').set('/a/link?part=2', 'two');
  line(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(await textAt('/a/link?part=2&language=cy')).toBe('two');
  expect(await textAt('/a/link?part=3')).toBe('last seen');
  expect(await textAt('/a/link')).toBe('last seen');
});

test('a page comes from the server while it answers, and otherwise as it was last seen', async () => {
  kept.set('/a/link', 'kept');
  line(() => new Response('fresh'));
  expect(await textAt('/a/link?part=2')).toBe('fresh');
  line(() => Promise.reject(new TypeError('Failed to fetch')));
  const page = await ask('/a/link?part=2');
  expect([await page?.text(), page?.headers.get('content-security-policy')]).toEqual([
    'kept',
    'default-src none',
  ]);
  line(() => new Response('Bad gateway', { status: 502 }));
  expect(await textAt('/a/link')).toBe('kept');
  line(() => new Promise(() => undefined));
  expect(await textAt('/a/link')).toBe('kept');
  line(() => new Response('This form has closed', { status: 200 }));
  expect(await textAt('/a/link')).toBe('This form has closed');
});

test('a page that was never seen here, and whatever is sent or belongs to nobody’s link, passes by', async () => {
  kept.set('/a/link', 'kept');
  line(() => Promise.reject(new TypeError('Failed to fetch')));
  await expect(ask('/a/other')).rejects.toThrow('Failed to fetch');
  expect(await ask('/a/link', { method: 'POST' })).toBeNull();
  expect(await ask('/a/link', { mode: 'cors' })).toBeNull();
  for (const path of ['/a/link/thanks', '/a/link/stop', '/t/answer', '/facilitate'])
    expect(await ask(path)).toBeNull();
});

test('files are asked for once', async () => {
  kept.set('/answer/a.js', 'script');
  line(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(await (await ask('/answer/a.js', { mode: 'no-cors' }))?.text()).toBe('script');
});

test('a new build lets go of the files of an earlier one, and of the pages that ask for them', async () => {
  const lying = new Map([
    ['/answer/a.js', 'script'],
    ['/answer/old.js', 'old script'],
    ['/a/link', '<script src="/answer/a.js">'],
    ['/a/other', '<script src="/answer/old.js">'],
  ]);
  const pathOf = ({ url }: { url: string }) => new URL(url).pathname;
  vi.stubGlobal('caches', {
    open: () =>
      Promise.resolve({
        keys: () => Promise.resolve([...lying.keys()].map((path) => ({ url: `http://localhost${path}` }))),
        match: (asked: { url: string }) => Promise.resolve(new Response(lying.get(pathOf(asked)))),
        delete: (asked: { url: string }) => Promise.resolve(lying.delete(pathOf(asked))),
      }),
  });
  vi.stubGlobal('clients', { claim: () => Promise.resolve() });
  const work: Promise<unknown>[] = [];
  listeners.get('activate')?.({ ...nothing, waitUntil: (done) => void work.push(done) });
  await Promise.all(work);
  expect([...lying.keys()]).toEqual(['/answer/a.js', '/a/link']);
});
