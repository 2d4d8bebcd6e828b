import { type Answers } from '@/features/forms/answers';
import { askedAnswers } from '@/features/forms/pages';
import { now } from '@/server/clock';
import { NotFound } from '@/server/errors';
import { KeysMissing } from '@/server/key-store';
import { done, type Outcome, rejected } from '@/server/outcome';
import type { AnsweringViewer, Viewer } from '@/server/viewer';
import { write } from '@/server/write';
import { makeReady } from '../ballots/commands';
import { type SealedBallot, sealedBallot } from '../ballots/data';
import { keep, whileKeysLast } from '../keeping/commands';
import { replaceResponse } from '../keeping/data';
import { loadIsOpen } from '../data';
import { joinSenders, loadTakesForms } from '../releases/data';
import { removeDrafts, saveDraft, sittingOf } from './data';
import { canChange, carried, doorOf, partOf, type Sitting, sittingState, withPart } from './model';
import { mayAnswer } from './policy';
import type { SentPart } from './schema';

/** Where the person goes next: to a part of the form, or to the thanks. `again`: it had been sent before and counts once. */
export type NextStep = { part: number; carried: boolean } | { sent: true; again: boolean };

type Holder = Viewer & AnsweringViewer;

/**
 * Takes one part of a form: keeps it and goes on or back, or, on the last part, sends the whole form. Sent twice, from
 * one device or two, it counts once. A form that was sent can be sent again, where it says so: then it replaces the first.
 * Of an unlinkable form nothing is kept before it is sent: its parts travel with the person.
 */
export async function answerPart(viewer: Viewer, input: SentPart): Promise<Outcome<NextStep>> {
  const { holder, sitting } = await load(viewer);
  const state = sittingState(sitting, now());
  const changing = input.change && canChange(sitting, holder, now());
  if (state === 'finished' && !changing) return done({ sent: true, again: true });
  if ((state === 'closed' || state === 'not yet') && !changing)
    return rejected('form', state === 'closed' ? hasClosed : notYet);
  const unlinkable = sitting.stage.promise === 'unlinkable';
  const { answers, problems } = unlinkable
    ? carried(sitting.document, input)
    : withPart(sitting, input.part, input.sent);
  if (problems.length > 0) return { ok: false, problems };
  const here = partOf({ ...sitting, answers }, input.part);
  if (input.intent === 'send' && here.next === null)
    return send(holder, sitting, askedAnswers(sitting.document, answers), input);
  if (!unlinkable) await saveSoFar(holder, sitting, input);
  const step = { continue: here.next, send: here.next, back: here.previous, keep: null, speak: null }[
    input.intent
  ];
  return done({ part: step ?? here.page.number, carried: unlinkable });
}

const saveSoFar = (holder: Holder, sitting: Sitting, input: SentPart): Promise<void> =>
  write(mayAnswer(holder, sitting), (tx) =>
    saveDraft(
      tx,
      holder,
      sitting,
      (kept) => withPart({ ...sitting, answers: kept }, input.part, input.sent).answers,
    ),
  );

const hasClosed = 'This form closed before your answers came in. Please tell your facilitator.';
const notYet = 'This form isn’t open yet. Please come back with the same link.';

async function send(
  holder: Holder,
  sitting: Sitting,
  answers: Answers,
  input: SentPart,
): Promise<Outcome<NextStep>> {
  if (Object.keys(answers).length === 0)
    return rejected('form', 'There is nothing to send yet: please answer at least one question.');
  if (sitting.finished) return sendChanged(holder, sitting, answers);
  return whileKeysLast(async (): Promise<Outcome<NextStep>> => {
    const ready = sitting.ready ? sitting : await readied(holder, sitting);
    const form = {
      door: doorOf(holder),
      answers,
      ballot: ballotOf(ready, answers),
      language: input.language,
    };
    const first = await write(mayAnswer(holder, ready), (tx) => keep(tx, ready, form));
    if (first) return done({ sent: true, again: false });
    const after = await sittingOf(holder);
    return after?.finished ? done({ sent: true, again: true }) : rejected('form', hasClosed);
  });
}

/** The first who sends a form that nobody has made ready yet does so. */
async function readied(holder: Holder, sitting: Sitting): Promise<Sitting> {
  await makeReady(holder, mayAnswer(holder, sitting), sitting.stage.id);
  return (await load(holder)).sitting;
}

function ballotOf({ stage, box, keys, document, listed }: Sitting, answers: Answers): SealedBallot | null {
  if (stage.promise !== 'unlinkable') return null;
  if (!box || !keys || !stage.formVersionId)
    throw new KeysMissing('There is no ballot box for this form, or a key of it can’t be used.');
  return sealedBallot(box, keys, document, {
    formVersionId: stage.formVersionId,
    part: listed ? 'own' : 'late',
    answers,
    missing: [],
  });
}

async function sendChanged(holder: Holder, sitting: Sitting, answers: Answers): Promise<Outcome<NextStep>> {
  const changed = await write(mayAnswer(holder, sitting), async (tx) => {
    // While it is held the form can't be released in between.
    await joinSenders(tx, sitting.stage.id);
    if (!(await loadIsOpen(tx, sitting.stage.id, now())) || !(await loadTakesForms(tx, sitting.stage.id)))
      return false;
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
