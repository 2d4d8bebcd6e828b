import { isCarried, isSaved, nameOf, remember, remembered, seen, setEarlier } from './device';
import { say, sentence } from './line';
import { isKept } from './offline';
import { settleOthers, tellOthers } from './others';
import { isCheck } from './pages';
import { keepParts } from './parts';
import { press } from './pressing';
import { post } from './request';
import { type Saving, savingOf } from './saving';
import { answerOf, drawAnew, type Sending, sendingOf, type Show } from './sending';
import { meet } from './tabs';
import { carry, drawnIn, putBack, sayTheSame, setUndecided, typedIn, undecidedIn } from './typed';

export type Answering = Pick<Sending, 'send' | 'stop' | 'isWaiting'> & {
  /** Something was typed or chosen. */
  typed: () => void;
  /** Sends what waits to be sent, or else saves what is not saved yet, at once. */
  goOn: () => void;
};

/** Takes up a form that was just drawn: what the device kept stands in it again, and what nobody has yet is saved. */
export function answeringIn(form: HTMLFormElement, show: Show): Answering {
  const saving = savingOf(form);
  const sending = sendingOf(form, saving, show);
  const typed = () => {
    meet(form);
    // What waits to be sent takes with it what is typed now.
    if (sending.isWaiting()) remember(form);
    else saving.soon();
  };
  const shownTwice = form.getAttribute('data-undecided');
  if (shownTwice) setUndecided(form, shownTwice);
  if (!isCarried(form)) seen.set(nameOf(form), drawnIn(form));
  // Without this script it stays in the page alone.
  if (!isSaved(form)) say(form, sentence(form, 'on-device'));
  if (isKept(form)) say(form, sentence(form, 'no-page'));
  if (isSaved(form)) takeUpSaved(form, saving, show);
  else void takeUpWhole(form, show);
  const goOn = () => {
    meet(form);
    // What waits settles all of it on its way.
    if (sending.isWaiting()) {
      sending.again();
      return;
    }
    saving.now();
    if (isSaved(form)) void settle(form, show);
  };
  const { send, stop, isWaiting } = sending;
  return { send, stop, isWaiting, typed, goOn };
}

function takeUpSaved(form: HTMLFormElement, saving: Saving, show: Show): void {
  // What the server drew from a form that it could not take is as new as can be, and nowhere kept.
  const copy = isCarried(form) || isCheck(form) ? null : remembered(form);
  if (copy) {
    putBack(form, copy.typed, typedIn(form));
    setEarlier(form, copy.earlier);
    if (undecidedIn(copy.typed)) setUndecided(form, undecidedIn(copy.typed));
  }
  void settle(form, show);
  if (isCheck(form)) return;
  // Also what was chosen before this script was there.
  if (!isCarried(form) && !copy && sayTheSame(typedIn(form), drawnIn(form))) return;
  saving.soon();
  // Of two answers that are shown the person has chosen none yet.
  if (!undecidedIn(typedIn(form))) saving.now();
}

/** What the device keeps of parts that were left without a line is saved from any other; where all is checked it is seen, or said. */
async function settle(form: HTMLFormElement, show: Show): Promise<void> {
  const settled = await settleOthers(form);
  // The pages of these parts that lie on the device don't have it yet.
  void keepParts(form, settled.saved);
  if (!isCheck(form) || !form.isConnected) return;
  if (settled.saved.length > 0 && press(form, null)) await drawAnew(form, show);
  else tellOthers(form, settled);
}

async function takeUpWhole(form: HTMLFormElement, show: Show): Promise<void> {
  const early = !sayTheSame(typedIn(form), drawnIn(form));
  const copy = isCarried(form) ? null : remembered(form);
  if (!copy) {
    meet(form);
    if (early || isCarried(form)) remember(form);
    return;
  }
  if (sayTheSame(copy.typed, typedIn(form))) return;
  putBack(form, copy.typed, typedIn(form));
  carry(form, copy.typed);
  if (early) {
    remember(form);
    return;
  }
  const standing = typedIn(form);
  const drawn = await post(form, `${copy.typed}&intent=keep`, 'text/html', answerOf);
  // Who has begun to type meanwhile is left in peace: all of it travels with the form as it is.
  if (typeof drawn !== 'string' && typedIn(form) === standing) show(form, { ...drawn, instead: true });
}

/**
 * A form shown again: the questions and the hidden parts of an unlinkable one say what was typed last. Where all is
 * checked it is drawn anew, and can't be sent before that: nobody sends what they don't see.
 */
export function bringUpToDate(form: HTMLFormElement, show: Show): void {
  const copy = isSaved(form) ? null : remembered(form);
  if (copy) {
    putBack(form, copy.typed);
    carry(form, copy.typed);
  }
  if (isCheck(form) && press(form, null)) void drawAnew(form, show);
}
