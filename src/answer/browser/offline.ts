import { isCarried, isShared } from './device';
import { formIn, partIn } from './pages';

const cacheName = 'roundtable';

/** The address of a personal link's form; undefined on other pages. */
export const linkIn = (url: string): string | undefined =>
  (/^\/a\/[^/?]+/.exec(new URL(url).pathname) || [])[0];

/** Where one part of a link's form lies, beside the page that was shown last. */
export const partAt = (link: string, part: string): string => `${link}?part=${part}`;

/** What was sent and is changed is no page to open again. */
const isOver = (form: HTMLFormElement): boolean => !!form.querySelector('input[name=change]');

/** On a form of one's own, that is not sent yet and was drawn for a visit, not for what was sent. */
const mayKeep = (form: HTMLFormElement): boolean => !isShared(form) && !isCarried(form);

/** The numbers of a form's parts, in their order, where it has several that its person may open without a line. */
export const partsOf = (form: HTMLFormElement): string[] =>
  isShared(form) || isOver(form) || !('caches' in window)
    ? []
    : (form.getAttribute('data-parts') || '').split(' ').filter(Boolean);

/**
 * Keeps the page of a personal link on the person's own device, as the server drew it, so that it opens without a line;
 * lets go of it, and of its parts, where there is no form to answer any more.
 */
export function keepPage(page: Document, url: string): void {
  const link = linkIn(url);
  if (!link || !('caches' in window)) return;
  const form = formIn(page);
  if (!form || isOver(form)) {
    within((cache) => cache.delete(link, { ignoreSearch: true }));
    return;
  }
  if (!mayKeep(form) || isKept(form)) return;
  const html = `<!doctype html>${page.documentElement.outerHTML}`;
  const part = partIn(page);
  keep(link, html);
  if (partsOf(form).includes(part)) keep(partAt(link, part), html);
}

/** Keeps a page under its address; what is got from there says so. */
export const keep = (address: string, html: string): void =>
  within((cache) =>
    cache.put(
      address,
      new Response(html.replace('data-answers', 'data-kept data-answers'), {
        headers: { 'Content-Type': 'text/html; charset=utf-8' },
      }),
    ),
  );

/** A device that keeps nothing has pages from the server alone. */
function within(work: (cache: Cache) => Promise<unknown>): void {
  caches
    .open(cacheName)
    .then(work)
    .catch(() => undefined);
}

/** A page that lies on the device. */
export async function keptPage(address: string): Promise<Document | null> {
  const page = await caches.match(address, { cacheName }).catch(() => undefined);
  return page ? new DOMParser().parseFromString(await page.text(), 'text/html') : null;
}

/** It came from the device, since there was no line. */
export const isKept = (form: HTMLFormElement): boolean => form.hasAttribute('data-kept');

let opens = false;

/** Whether pages open without a line here, and their person pays for no more than is needed where they have said so. */
export const mayFetchAhead = (): boolean => opens && !savesData();

function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection');
  return typeof connection === 'object' && !!connection && Reflect.get(connection, 'saveData') === true;
}

/** Lets a form of one's own open without a line from now on. */
export async function openWithoutLine(form: HTMLFormElement): Promise<void> {
  if (!linkIn(location.href) || isShared(form) || !('serviceWorker' in navigator)) return;
  opens = await navigator.serviceWorker.register('/a/worker.js').then(
    () => true,
    () => false,
  );
}
