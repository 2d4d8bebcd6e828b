import type { Answers } from '@/features/forms/model';
import { now } from '@/server/clock';
import { NotFound } from '@/server/errors';
import { done, type Outcome, rejected } from '@/server/outcome';
import type { AnsweringViewer, Viewer } from '@/server/viewer';
import { write } from '@/server/write';
import { lockStage } from '../data';
import { saveDraft, saveFinished, sittingOf } from './data';
import { saveResponse, saveUnlinkable } from './keeping/data';
import { partOf, type Sitting, sittingState, withPart } from './model';
import { mayAnswer } from './policy';
import type { SentPart } from './schema';

/** Where the person goes next: to a part of the form, or to the thanks. `again`: it had been sent before and counts once. */
export type NextStep = { part: number } | { sent: true; again: boolean };

/**
 * Takes one part of a form: keeps it and goes on or back, or, on the last part, sends the whole form. Sent twice, from
 * one device or two, it counts once.
 */
export async function answerPart(viewer: Viewer, input: SentPart): Promise<Outcome<NextStep>> {
  const { holder, sitting } = await load(viewer);
  const state = sittingState(sitting, now());
  if (state === 'finished') return done({ sent: true, again: true });
  if (state !== 'open') return rejected('form', state === 'closed' ? hasClosed : notYet);
  const { answers, problems } = withPart(sitting, input.part, input.sent);
  if (problems.length > 0) return { ok: false, problems };
  if (input.intent === 'send') return send(holder, sitting, answers);
  await write(mayAnswer(holder, sitting), (tx) =>
    saveDraft(tx, holder, sitting, (kept) => withPart({ ...sitting, answers: kept }, input.part, input.sent).answers),
  );
  const step = { continue: 1, back: -1, keep: 0 }[input.intent];
  return done({ part: partOf(sitting.document, input.part + step).number });
}

const hasClosed = 'This form closed before your answers came in. Please tell your facilitator.';
const notYet = 'This form isn’t open yet. Please come back with the same link.';

async function send(holder: Viewer & AnsweringViewer, sitting: Sitting, answers: Answers): Promise<Outcome<NextStep>> {
  if (Object.keys(answers).length === 0) return rejected('form', 'There is nothing to send yet: please answer at least one question.');
  const unlinkable = sitting.stage.promise === 'unlinkable';
  const first = await write(mayAnswer(holder, sitting), async (tx) => {
    if (unlinkable) await lockStage(tx, sitting.stage.id);
    if (!(await saveFinished(tx, holder, sitting.participationId))) return false;
    await (unlinkable ? saveUnlinkable : saveResponse)(tx, sitting, answers);
    return true;
  });
  if (first) return done({ sent: true, again: false });
  const after = await sittingOf(holder);
  return after?.finished ? done({ sent: true, again: true }) : rejected('form', hasClosed);
}

async function load(viewer: Viewer): Promise<{ holder: Viewer & AnsweringViewer; sitting: Sitting }> {
  const sitting = await sittingOf(viewer);
  if (viewer.kind !== 'answering' || !sitting) throw new NotFound(viewer, 'answer a form', 'unknown');
  return { holder: viewer, sitting };
}
