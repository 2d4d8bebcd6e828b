import { isSaved } from './device';
import { keep, keptPage, linkIn, mayFetchAhead, partAt, partsOf } from './offline';
import { formIn, partIn } from './pages';
import type { Answer } from './sending';
import { carry, putBack, typedIn } from './typed';

// The other parts of a form of one's own lie on the device as well, each as the server last drew it, so that all of it can
// be filled in without a line. What is typed there is merged by question once it arrives, as from any other page.

/** Gets parts of a form, the others of it unless some are named, to lie there. */
export async function keepParts(form: HTMLFormElement, parts = partsOf(form)): Promise<void> {
  const link = mayFetchAhead() && linkIn(location.href);
  const language = form.querySelector<HTMLInputElement>('input[name=language]');
  for (const part of parts) {
    if (!link || part === partIn(document) || !partsOf(form).includes(part)) continue;
    const address = partAt(link, part);
    const html = await got(address + (language ? `&language=${encodeURIComponent(language.value)}` : ''));
    if (partIn(new DOMParser().parseFromString(html, 'text/html')) === part) keep(address, html);
  }
}

const got = (address: string): Promise<string> =>
  fetch(address, { priority: 'low' }).then(
    (page) => (page.ok ? page.text() : ''),
    () => '',
  );

/** Without a line a press leads on to the part that lies on the device; null where none does. */
export async function keptNext(form: HTMLFormElement, button: Element | null): Promise<Answer | null> {
  const link = linkIn(location.href);
  const parts = partsOf(form);
  const step = button && { continue: 1, back: -1 }[button.getAttribute('value') || ''];
  const part = step && parts[parts.indexOf(partIn(document)) + step];
  // Whoever changes one answer comes from the check, and goes back there.
  if (!link || !part || form.querySelector('[name=checking]')) return null;
  const page = await keptPage(partAt(link, part));
  const next = page && formIn(page);
  if (!page || !next) return null;
  if (!isSaved(form)) takeAlong(next, typedIn(form));
  return { page, url: location.origin + partAt(link, part), moved: true };
}

/** All of an unlinkable form travels from part to part. */
function takeAlong(form: HTMLFormElement, typed: string): void {
  putBack(form, typed);
  carry(form, typed);
  form.setAttribute('data-carried', '');
}
