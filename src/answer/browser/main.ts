// Everything here only adds: without it the pages work by POST, redirect, GET.
import { type Answering, answeringIn, bringUpToDate } from './answering';
import { countIn } from './counting';
import { forgetEmpty, isSaved, isShared, remember } from './device';
import { answerByKey } from './keys';
import { showLeftOver } from './left-over';
import { isKept, keepPage, openWithoutLine } from './offline';
import { begin, formIn, partIn, show, showFromHistory } from './pages';
import { keepParts } from './parts';
import { isOnItsWay, press, release } from './pressing';
import type { Answer } from './sending';
import { meet } from './tabs';
import { drawnIn, sayTheSame, typedIn } from './typed';

const answerings = new WeakMap<HTMLFormElement, Answering>();
let pressed: Element | null = null;

/** The form on the page, taken up the first time that it is asked for. */
function current(): Answering | null {
  const form = formIn(document);
  if (!form) return null;
  const known = answerings.get(form) || answeringIn(form, onAnswer);
  answerings.set(form, known);
  return known;
}

function takeUp(): void {
  current();
  showLeftOver(document);
  document
    .querySelectorAll<HTMLTextAreaElement>('textarea[data-limit]')
    .forEach((text) => countIn(text, false));
}

function onAnswer(form: HTMLFormElement, { page, url, moved, instead = false, at }: Answer): boolean {
  // Past the form the browser goes itself, and takes nothing of it along.
  const next = formIn(page);
  if (moved && !next) {
    // The line may be gone before that page is there: what is kept of a form that was sent goes now.
    letGo(page, url);
    location.assign(url);
    return true;
  }
  // Whoever has gone back meanwhile is not torn away.
  if (form !== formIn(document)) return false;
  if (moved) keepPage(page, url);
  if (next && !moved) next.setAttribute('data-carried', '');
  const left = partIn(document);
  show(page, moved ? url : location.href, instead, at);
  takeUp();
  // What was just answered there is not in the page of it that lies on the device.
  if (next && moved && !isKept(next)) void keepParts(next, [left]);
  return false;
}

/** Keeps a page that has a form; of one that says that the form is in, drops what the device had of it and says nothing. */
function letGo(page: Document, url: string): void {
  keepPage(page, url);
  page
    .querySelectorAll('[data-forget]')
    .forEach((sent) => forgetEmpty(sent.getAttribute('data-forget') || ''));
}

/** Takes up the page that the browser has loaded. */
export function start(): void {
  letGo(document, location.href);
  begin();
  document.querySelectorAll<HTMLElement>('form [role=alert]').forEach((problem) => problem.focus());
  takeUp();
}

document.addEventListener('input', ({ target }) => {
  if (!(target instanceof Element)) return;
  if (target instanceof HTMLTextAreaElement) countIn(target, true);
  const form = target.closest('form');
  if (!form) return;
  const answering = answerings.get(form);
  if (answering) answering.typed();
});
document.addEventListener('click', ({ target }) => {
  pressed = target instanceof Element ? target.closest('button') : null;
});
document.addEventListener('keydown', answerByKey);
document.addEventListener('submit', (event) => {
  if (!(event.target instanceof HTMLFormElement)) return;
  // Older browsers don't say which button it was.
  const button = event.submitter || pressed;
  const answering = answerings.get(event.target);
  if (answering) void answering.send(button);
  // Any other form the browser sends itself, once.
  if (answering || !press(event.target, button)) event.preventDefault();
});

function goOn(): void {
  const answering = current();
  if (answering) answering.goOn();
}
addEventListener('online', () => {
  const form = formIn(document);
  // A page as it was, on which nothing was typed since and nothing waits, has had its time.
  const answering = form && answerings.get(form);
  const isIdle = form && isKept(form) && !(answering && answering.isWaiting());
  if (isIdle && sayTheSame(typedIn(form), drawnIn(form))) location.reload();
  else goOn();
});
// After all that the person waits for.
addEventListener('load', () => {
  const form = formIn(document);
  if (form) void openWithoutLine(form);
  setTimeout(() => form && void keepParts(form), 3_000);
});
// Another tab of this browser has kept something.
addEventListener('storage', () => {
  const form = formIn(document);
  if (form) meet(form);
});
// Before the page may go away, and when somebody comes back to it.
document.addEventListener('visibilitychange', goOn);
addEventListener('popstate', ({ state }) => {
  const left = formIn(document);
  const isThere = showFromHistory(state);
  const form = formIn(document);
  const answering = left && left !== form && answerings.get(left);
  if (answering) answering.stop();
  if (!isThere) {
    if (form && !isSaved(form)) remember(form);
    location.reload();
  } else if (form) bringUpToDate(form, onAnswer);
});
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return;
  const form = formIn(document);
  // What was sent, and what others could see, is asked for anew.
  if (form && (isShared(form) || isOnItsWay(form))) {
    location.reload();
    return;
  }
  document.querySelectorAll('form').forEach(release);
  if (form) bringUpToDate(form, onAnswer);
  goOn();
});

start();
