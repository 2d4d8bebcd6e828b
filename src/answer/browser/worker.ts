// Stands between the pages of personal links (/a/…) and the line, so that a form which was open once opens without one.
// The pages themselves are kept, and let go, by the page's own script (offline.ts). Everything else passes by untouched:
// whatever is sent, every other page, and what a page was led on to.

type Extendable = Event & { waitUntil: (work: Promise<unknown>) => void };
type Asking = Event & { request: Request; respondWith: (answer: Promise<Response>) => void };
declare function addEventListener(kind: 'install' | 'activate', listener: (event: Extendable) => void): void;
declare function addEventListener(kind: 'fetch', listener: (event: Asking) => void): void;
declare function skipWaiting(): Promise<void>;
declare const clients: { claim: () => Promise<void> };
/** The addresses of what every page needs, as they were built. */
declare const files: readonly string[];
/** What the server lets a page do: one that is kept here comes without it. */
declare const policy: string;

const cacheName = 'roundtable';
/** Who waits for longer is shown the page as it was; nothing is lost by that, since each page says what it was drawn with. */
const patience = 5_000;

addEventListener('install', (event) => event.waitUntil(takeUp()));
addEventListener('activate', (event) => event.waitUntil(letGo().then(() => clients.claim())));
addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const { pathname } = url;
  if (request.mode === 'navigate' && request.method === 'GET' && /^\/a\/[^/]+$/.test(pathname))
    event.respondWith(pageAt(url, request));
  else if (files.includes(pathname)) event.respondWith(fileAt(pathname, request));
});

async function takeUp(): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.addAll([...files]);
  await skipWaiting();
}

/** Lets go of the files of an earlier build, and of the pages that ask for them. */
async function letGo(): Promise<void> {
  const cache = await caches.open(cacheName);
  for (const kept of await cache.keys()) if (await isOld(cache, kept)) await cache.delete(kept);
}

async function isOld(cache: Cache, kept: Request): Promise<boolean> {
  const { pathname } = new URL(kept.url);
  if (!pathname.startsWith('/a/')) return !files.includes(pathname);
  const page = await cache.match(kept, { ignoreVary: true });
  const text = page ? await page.text() : '';
  return !files.every((file) => !/\.(js|css)$/.test(file) || text.includes(file));
}

/** The page from the server; where nobody answers, or only a proxy does, as it was last seen here. */
async function pageAt({ pathname, searchParams }: URL, request: Request): Promise<Response> {
  const page = (await found(`${pathname}?part=${searchParams.get('part')}`)) ?? (await found(pathname));
  const asked = fetch(request);
  if (!page) return asked;
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy };
  const kept = new Response(page.body, { headers });
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), patience));
  const answered = asked.then(
    (response) => (response.status >= 502 ? kept : response),
    () => kept,
  );
  return Promise.race([answered, late]);
}

const fileAt = async (path: string, request: Request): Promise<Response> =>
  (await found(path)) ?? fetch(request);

const found = (path: string): Promise<Response | undefined> =>
  caches.match(path, { cacheName, ignoreVary: true });

export {};
