import { isCarried, isShared } from './device';

const cacheName = 'roundtable';

/** The address of a personal link's form; undefined on other pages. */
const linkIn = (url: string): string | undefined => (/^\/a\/[^/?]+/.exec(new URL(url).pathname) || [])[0];

/** On a form of one's own, that is not sent yet and was drawn for a visit, not for what was sent. */
const mayKeep = (form: HTMLFormElement): boolean => !isShared(form) && !isCarried(form);

/**
 * Keeps the page of a personal link on the person's own device, as the server drew it, so that it opens without a line;
 * lets go of it where there is no form to answer any more.
 */
export function keepPage(page: Document, url: string): void {
  const link = linkIn(url);
  if (!link || !('caches' in window)) return;
  const form = page.querySelector<HTMLFormElement>('form[data-answers]');
  const isOver = !form || !!form.querySelector('input[name=change]');
  if (form && !isOver && (!mayKeep(form) || isKept(form))) return;
  const html = `<!doctype html>${page.documentElement.outerHTML}`.replace(
    'data-answers',
    'data-kept data-answers',
  );
  const work = async () => {
    const cache = await caches.open(cacheName);
    if (isOver) await cache.delete(link);
    else
      await cache.put(link, new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } }));
  };
  // A device that keeps nothing has pages from the server alone.
  work().catch(() => undefined);
}

/** It came from the device, since there was no line. */
export const isKept = (form: HTMLFormElement): boolean => form.hasAttribute('data-kept');

/** Lets a form of one's own open without a line from now on. */
export function openWithoutLine(form: HTMLFormElement): void {
  if (!linkIn(location.href) || isShared(form) || !('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register('/a/worker.js').catch(() => undefined);
}
