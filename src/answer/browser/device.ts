// What the device keeps of a form, and when it lets go.
//
// - Every change is kept at once, on one's own device in its storage, on a shared one in this page's memory alone. Storage
//   that throws (private, full) counts as a shared device.
// - Of a form whose drafts the server keeps, one copy a part: dropped when the server has said that it saved that very
//   text. Put back with what its page knew, so that the server tells what it has learnt since (merging.ts there).
// - Of an unlinkable form one copy of the whole, hidden parts too: the server keeps nothing, so the copy is the form. It
//   is dropped when the server has said that it took that very text, and not that it had answers already. A page got by GET is empty: the copy is put back, and the server draws the
//   part that the person was at from it. A page drawn from a POST (data-carried) is what the person has just sent: it
//   wins, and becomes the copy. Its place in the history is turned into a GET, so that reloading
//   asks nobody whether to send again. On a shared one reloading loses what was not sent, and the page says so.
// - The page of thanks drops no more than that: what is kept of a part that the server has not acknowledged is shown there,
//   and on every page on which a form takes nothing any more (left-over.ts).
// - Tabs of one browser share these copies: before one writes, it takes in what another wrote (tabs.ts).
// - Back and forward show the pages again as they were left, with the other parts as they are now (pages.ts).
import { isOfTheForm } from '../agreed/inputs';
import { inBrief, typedIn } from './typed';

const inPage = new Map<string, string>();

/** What stood under a name when this tab last read or wrote it. */
export const seen = new Map<string, string>();

/** The server keeps drafts of it. */
export const isSaved = (form: HTMLFormElement): boolean => form.getAttribute('data-saves') === 'yes';

/** Others use this device, too: nothing of one may be left for the next. */
export const isShared = (form: HTMLFormElement): boolean => !form.getAttribute('data-keep-as');

/** Drawn by the server from what was sent, not from what it keeps. */
export const isCarried = (form: HTMLFormElement): boolean => form.hasAttribute('data-carried');

/** What was typed, and, briefly, what was sent before without our hearing that it arrived. */
export type Copy = { typed: string; earlier: string[] };

/** What was sent from a form and may have arrived. If it did, that is no news from elsewhere. */
const earlier = new WeakMap<HTMLFormElement, string[]>();

export const earlierOf = (form: HTMLFormElement): string[] => earlier.get(form) || [];

export function setEarlier(form: HTMLFormElement, sent: string[]): void {
  earlier.set(form, latest(sent));
}

const latest = (sent: string[]): string[] => [...new Set(sent.map(inBrief))].slice(-9);

/** This goes to the server now. */
export function mayArrive(form: HTMLFormElement, typed: string): void {
  if (!isSaved(form)) return;
  setEarlier(form, [...earlierOf(form), typed]);
  remember(form);
}

const prefix = 'roundtable/';

export const nameOf = (form: HTMLFormElement): string => prefix + (form.getAttribute('data-keep-as') || '');

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
  const typed = typedIn(form);
  const copy = [typed, ...earlierOf(form)].join('\n');
  seen.set(name, typed);
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
  const found = copy ? copyIn(copy) : null;
  // On a shared device all parts go by one name.
  const isOther = found && isSaved(form) && partIn(found.typed) !== partIn(typedIn(form));
  return isOther ? null : found;
}

const partIn = (typed: string) => new URLSearchParams(typed).get('part');

const copyIn = (copy: string): Copy => {
  const [typed = '', ...sent] = copy.split('\n');
  return { typed, earlier: latest(sent) };
};

/** Drops what is kept of a form, once the server has said that it has it; but not what was typed since. */
export function forget(form: HTMLFormElement, typed: string): void {
  const copy = remembered(form);
  if (!copy || copy.typed !== typed) return;
  const name = nameOf(form);
  inPage.delete(name);
  tried(() => localStorage.removeItem(name));
}

/** What is kept of the other parts of a form, by name. */
export function others(form: HTMLFormElement): [string, Copy][] {
  return isShared(form) || !isSaved(form)
    ? []
    : keptOf(nameOf(form).slice(prefix.length)).filter(([name]) => name !== nameOf(form));
}

/** Drops the copy of another part, unless it is another by now. */
export function drop(name: string, typed: string): void {
  if (copyIn(localStorage.getItem(name) || '').typed === typed) localStorage.removeItem(name);
}

/** All that is kept of a person's form, by name; `keptAs`: the name of any part of it. */
export function keptOf(keptAs: string): [string, Copy][] {
  const [person] = keptAs.split('/');
  const names = tried(() => Object.keys(localStorage)) || [];
  return names
    .filter((name) => name.startsWith(`${prefix}${person}/`))
    .map((name) => [name, copyIn(localStorage.getItem(name) || '')]);
}

/** Whether it answers anything. */
export function isAnswered(typed: string): boolean {
  let answers = 0;
  new URLSearchParams(typed).forEach((value, name) => {
    if (value && !isOfTheForm(name)) answers += 1;
  });
  return answers > 0;
}

/** Drops what says nothing of what is kept of a form that was sent. */
export function forgetEmpty(keptAs: string): void {
  keptOf(keptAs)
    .filter(([, { typed }]) => !isAnswered(typed))
    .forEach(([name]) => localStorage.removeItem(name));
}
