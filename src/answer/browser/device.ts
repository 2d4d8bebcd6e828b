// What the device keeps of a form, and when it lets go.
//
// - Every change is kept at once, on one's own device in its storage, on a shared one in this page's memory alone. Storage
//   that throws (private, full) counts as a shared device.
// - Of a form whose drafts the server keeps, one copy a part: dropped when the server has said that it saved that very
//   text. Put back question by question, and never over what the server has learnt since (typed.ts).
// - Of an unlinkable form one copy of the whole, hidden parts too: the server keeps nothing, so the copy is the form. It
//   is dropped by the page of thanks alone. A page got by GET is empty: the copy is put back, and the server draws the
//   part that the person was at from it. A page drawn from a POST (data-carried) is what the person has just sent: it
//   wins, and becomes the copy. Its place in the history is turned into a GET, so that reloading
//   asks nobody whether to send again. On a shared one reloading loses what was not sent, and the page says so.
// - Back and forward show the pages again as they were left, with the other parts as they are now (pages.ts).
import { type Copy, drawnIn, typedIn } from './typed';

const inPage = new Map<string, string>();

/** The server keeps drafts of it. */
export const isSaved = (form: HTMLFormElement): boolean => form.getAttribute('data-saves') === 'yes';

/** Others use this device, too: nothing of one may be left for the next. */
export const isShared = (form: HTMLFormElement): boolean => !form.getAttribute('data-keep-as');

/** Drawn by the server from what was sent, not from what it keeps. */
export const isCarried = (form: HTMLFormElement): boolean => form.hasAttribute('data-carried');

/** All that the server may know of a form from this page: what it drew, and what was sent since, answered or not. */
const known = new WeakMap<HTMLFormElement, string[]>();

const knownOf = (form: HTMLFormElement): string[] =>
  known.get(form) || (isSaved(form) && !isCarried(form) ? [drawnIn(form)] : []);

/** This goes to the server now. If its answer is lost, what it then draws is no news from elsewhere. */
export function mayKnow(form: HTMLFormElement, typed: string): void {
  const before = knownOf(form);
  if (before.length === 0 || before.includes(typed)) return;
  known.set(form, [...before, typed].slice(-9));
  remember(form);
}

const prefix = 'roundtable/';

const nameOf = (form: HTMLFormElement): string => prefix + (form.getAttribute('data-keep-as') || '');

/** What a device that refuses its storage says is nothing. */
function tried<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch {
    return null;
  }
}

/** Keeps what stands in the form. Whether it outlives the page. */
export function remember(form: HTMLFormElement): boolean {
  const name = nameOf(form);
  const copy = [typedIn(form), ...knownOf(form)].join('\n');
  inPage.set(name, copy);
  const isKept = () => {
    localStorage.setItem(name, copy);
    return inPage.delete(name);
  };
  return !isShared(form) && tried(isKept) === true;
}

/** What is kept of the form; null when it is nothing. */
export function remembered(form: HTMLFormElement): Copy | null {
  const name = nameOf(form);
  // Under the name of a shared device nothing is ever stored.
  const copy = inPage.get(name) || tried(() => localStorage.getItem(name));
  if (!copy) return null;
  const [typed = '', ...others] = copy.split('\n');
  return { typed, known: others };
}

/** Drops what is kept of a form, once the server has said that it has it; but not what was typed since. */
export function forget(form: HTMLFormElement, typed: string): void {
  known.set(form, [typed]);
  const copy = remembered(form);
  if (!copy || copy.typed !== typed) return;
  const name = nameOf(form);
  inPage.delete(name);
  tried(() => localStorage.removeItem(name));
}

/** Drops all that is kept of a person's form; `keptAs`: the name of any part of it. */
export function forgetAll(keptAs: string): void {
  const [person] = keptAs.split('/');
  const names = tried(() => Object.keys(localStorage)) || [];
  names
    .filter((name) => name.startsWith(`${prefix}${person}/`))
    .forEach((name) => localStorage.removeItem(name));
}
