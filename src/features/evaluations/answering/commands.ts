import { type Answers } from '@/features/forms/answers/model';
import { askedAnswers } from '@/features/forms/pages/model';
import { now } from '@/server/clock';
import { NotFound } from '@/server/errors';
import { done, type Outcome, rejected } from '@/server/outcome';
import type { AnsweringViewer, Viewer } from '@/server/viewer';
import { write } from '@/server/write';
import { keep } from '../keeping/commands';
import { replaceResponse } from '../keeping/data';
import { loadIsOpen, lockStage } from '../data';
import { removeDrafts, saveDraft, sittingOf } from './data';
import { canChange, doorOf, partOf, type Sitting, sittingState, withPart } from './model';
import { mayAnswer } from './policy';
import type { SentPart } from './schema';

/** Where the person goes next: to a part of the form, or to the thanks. `again`: it had been sent before and counts once. */
export type NextStep = { part: number } | { sent: true; again: boolean };

type Holder = Viewer & AnsweringViewer;

/**
 * Takes one part of a form: keeps it and goes on or back, or, on the last part, sends the whole form. Sent twice, from
 * one device or two, it counts once. A form that was sent can be sent again with changes, where it says so.
 */
export async function answerPart(viewer: Viewer, input: SentPart): Promise<Outcome<NextStep>> {
  const { holder, sitting } = await load(viewer);
  const state = sittingState(sitting, now());
  const changing = input.change && canChange(sitting, now());
  if (state === 'finished' && !changing) return done({ sent: true, again: true });
  if (state !== 'open' && !changing) return rejected('form', state === 'closed' ? hasClosed : notYet);
  const { answers, problems } = withPart(sitting, input.part, input.sent);
  if (problems.length > 0) return { ok: false, problems };
  const here = partOf({ ...sitting, answers }, input.part);
  if (input.intent === 'send' && here.next === null) return send(holder, sitting, askedAnswers(sitting.document, answers), input);
  await write(mayAnswer(holder, sitting), (tx) =>
    saveDraft(tx, holder, sitting, (kept) => withPart({ ...sitting, answers: kept }, input.part, input.sent).answers),
  );
  const step = { continue: here.next, send: here.next, back: here.previous, keep: null }[input.intent];
  return done({ part: step ?? here.page.number });
}

const hasClosed = 'This form closed before your answers came in. Please tell your facilitator.';
const notYet = 'This form isn’t open yet. Please come back with the same link.';

async function send(holder: Holder, sitting: Sitting, answers: Answers, input: SentPart): Promise<Outcome<NextStep>> {
  if (Object.keys(answers).length === 0) return rejected('form', 'There is nothing to send yet: please answer at least one question.');
  if (sitting.finished) return sendChanged(holder, sitting, answers);
  const first = await write(mayAnswer(holder, sitting), (tx) => keep(tx, sitting, doorOf(holder), answers, input.language ?? null));
  if (first) return done({ sent: true, again: false });
  const after = await sittingOf(holder);
  return after?.finished ? done({ sent: true, again: true }) : rejected('form', hasClosed);
}

async function sendChanged(holder: Holder, sitting: Sitting, answers: Answers): Promise<Outcome<NextStep>> {
  const changed = await write(mayAnswer(holder, sitting), async (tx) => {
    // Under the lock the form can't close in between.
    await lockStage(tx, sitting.stage.id);
    if (!(await loadIsOpen(tx, sitting.stage.id, now()))) return false;
    await removeDrafts(tx, sitting.participationId);
    return replaceResponse(tx, sitting, doorOf(holder), answers);
  });
  return changed ? done({ sent: true, again: false }) : rejected('form', hasClosed);
}

async function load(viewer: Viewer): Promise<{ holder: Holder; sitting: Sitting }> {
  const sitting = await sittingOf(viewer);
  if (viewer.kind !== 'answering' || !sitting) throw new NotFound(viewer, 'answer a form', 'unknown');
  return { holder: viewer, sitting };
}
