import { formIn, isCheck } from './pages';
import { leaveOthers, type Settled, settleOthers, tellOthers } from './others';
import { keepParts, keptNext } from './parts';
import { earlierOf, forget, isSaved, mayArrive, remember } from './device';
import { changeButton, say, sayAbove, sentence } from './line';
import { isOnItsWay, press, release } from './pressing';
import { post, type Trouble, wait, withEarlier } from './request';
import type { Saving } from './saving';
import { meet } from './tabs';
import { chosenIn, typedIn } from './typed';

/** A page that the server has answered with. `moved`: it took the form, and led here. `instead`: it is the page that is shown, drawn again. `at`: the id of what the button asked for in it. */
export type Answer = { page: Document; url: string; moved: boolean; instead?: boolean; at?: string };

/** Shows what came for a form. Whether the browser has left the page for it. */
export type Show = (form: HTMLFormElement, answer: Answer) => boolean;

export type Sending = {
  send: (button: Element | null) => Promise<void>;
  /** Sends at once what waits for the line, if anything does. */
  again: () => void;
  /** The form is on its way, or waits to be. */
  isWaiting: () => boolean;
  /** Sends nothing any more that has not gone yet: the person is elsewhere. */
  stop: () => void;
};

/**
 * Sends a form without leaving its page before the server has answered. Without an answer the form stays as it is, says
 * so, and goes by itself, once, when there is a line again; the server counts a form once, however often it arrives.
 */
export function sendingOf(form: HTMLFormElement, saving: Saving, show: Show): Sending {
  let waiting: { button: Element | null } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const stop = () => {
    waiting = null;
    clearTimeout(timer);
  };
  const send = async (button: Element | null) => {
    if (!press(form, button)) return;
    stop();
    const isNews = meet(form);
    await saving.settled();
    // Nobody sends what they don't see: another tab's answers are shown first.
    if (isNews && isCheck(form) && !isSaved(form)) return drawAnew(form, show);
    const settled = await settleOthers(form);
    if (settled.saved.length > 0 && isSentBy(button)) return lookAgain(form, show);
    if (isSentBy(button) && tellOthers(form, settled)) {
      release(form);
      leadTo(settled);
      return;
    }
    const answer = await answerTo(form, button, settled);
    const isTaken = typeof answer !== 'string';
    if (isTaken && show(form, answer)) return;
    release(form);
    if (isTaken) {
      // The pages of these parts that lie on the device don't have it yet.
      void keepParts(form, settled.saved);
      return;
    }
    waiting = { button };
    say(form, (answer === 'no-answer' && sentence(form, 'not-taken')) || sentence(form, 'held-back'));
    timer = setTimeout(again, wait());
  };
  const again = () => {
    if (waiting) void send(waiting.button);
  };
  return { send, again, isWaiting: () => waiting !== null || isOnItsWay(form), stop };
}

/** Goes to where the first of what can't be taken is mended. */
function leadTo({ wrong }: Settled): void {
  const [button] = wrong.map(({ field }) => changeButton(field)).filter(Boolean);
  if (button) button.focus();
}

/** Shows what has come into the list since the press, and says that nothing was sent. */
async function lookAgain(form: HTMLFormElement, show: Show): Promise<void> {
  const message = sentence(form, 'changed');
  await drawAnew(form, show);
  const drawn = formIn(document);
  if (drawn && drawn !== form && message) sayAbove(drawn, [{ message }]);
}

const isSentBy = (button: Element | null): boolean =>
  button !== null && button.getAttribute('value') === 'send';

/** What came of it. Without a line it leads on to the next part that lies on the device, if one does. */
async function answerTo(
  form: HTMLFormElement,
  button: Element | null,
  settled: Settled,
): Promise<Answer | Trouble> {
  if (settled.trouble) remember(form);
  const answer = settled.trouble || (await takenBy(form, button));
  if (typeof answer === 'string') return (answer === 'no-line' && (await keptNext(form, button))) || answer;
  const isIn = isSentBy(button) && answer.moved && !formIn(answer.page);
  if (isIn && isSentIn(form, typedIn(form), answer)) leaveOthers(settled);
  return answer;
}

/** What went to be sent, and no answer was heard. */
const unheard = new WeakMap<HTMLFormElement, string>();

/** Whether the server has said that it took this text, all of it; of what may have arrived before, also that it was there. */
const isSentIn = (form: HTMLFormElement, typed: string, { url }: Answer): boolean =>
  !/[?&]again=yes/.test(url) || unheard.get(form) === typed;

async function takenBy(form: HTMLFormElement, button: Element | null): Promise<Answer | Trouble> {
  const typed = typedIn(form);
  const body = withEarlier(chosenIn(typed), earlierOf(form));
  const [name, value] = ['name', 'value'].map((one) => (button && button.getAttribute(one)) || '');
  remember(form);
  mayArrive(form, typed);
  const pressed = name ? `&${name}=${encodeURIComponent(value || '')}` : '';
  const answer = await post(form, body + pressed, 'text/html', answerOf);
  if (typeof answer === 'string') {
    if (isSentBy(button)) unheard.set(form, typed);
    return answer;
  }
  // What was typed while the form was on its way is not in the page that came back: it goes once more.
  if (!answer.moved && typedIn(form) !== typed) return takenBy(form, button);
  // Led elsewhere, it was turned away: to the code, or to the names.
  const isTaken = answer.moved && new URL(answer.url).pathname.startsWith(form.getAttribute('action') || '/');
  const isIn = isSentBy(button) && !formIn(answer.page) && isSentIn(form, typed, answer);
  if (isTaken && (isSaved(form) || isIn)) forget(form, typed);
  const [, at] = ((button && button.getAttribute('formaction')) || '').split('#');
  return { ...answer, at };
}

/** A page of ours; null for anything else, such as a proxy's own. */
export async function answerOf(response: Response): Promise<Answer | null> {
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  return page.querySelector('main') && { page, url: response.url, moved: response.redirected };
}

/** Draws the page of a form anew as it stands, and tries again until it can. */
export async function drawAnew(form: HTMLFormElement, show: Show): Promise<void> {
  const drawn = await post(form, `${typedIn(form)}&intent=keep`, 'text/html', answerOf);
  if (typeof drawn !== 'string') {
    release(form);
    show(form, { ...drawn, instead: true });
    return;
  }
  say(form, sentence(form, drawn === 'no-line' ? 'no-line' : 'no-answer'));
  setTimeout(() => void drawAnew(form, show), wait());
}
