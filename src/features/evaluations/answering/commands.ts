import { type Answers } from '@/features/forms/answers';
import { askedAnswers } from '@/features/forms/pages';
import { now } from '@/server/clock';
import { type Acting, command } from '@/server/command';
import { Missing } from '@/server/errors';
import { KeysMissing } from '@/server/key-store';
import { done, type Outcome, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { makeReady } from '../ballots/commands';
import { type SealedBallot, sealedBallot } from '../ballots/data';
import { keep, whileKeysLast } from '../keeping/commands';
import { replaceResponse } from '../keeping/data';
import { loadIsOpen } from '../data';
import { joinSenders, loadTakesForms } from '../releases/data';
import { can } from './capabilities';
import { removeDrafts, saveDraft, sittingOf } from './data';
import { canChange, carried, doorOf, partOf, type Sitting, sittingState, withPart } from './model';
import type { SentPart } from './schema';

/** Where the person goes next: to a part of the form, or to the thanks. `again`: it had been sent before and counts once. */
export type NextStep = { part: number; carried: boolean } | { sent: true; again: boolean };

/**
 * Takes one part of a form: keeps it and goes on or back, or, on the last part, sends the whole form. Sent twice, from
 * one device or two, it counts once. A form that was sent can be sent again, where it says so: then it replaces the first.
 * Of an unlinkable form nothing is kept before it is sent: its parts travel with the person.
 */
export const answerPart = command(
  can.answer,
  formBefore,
  async (found, input: SentPart): Promise<Outcome<NextStep>> => {
    const { holder, sitting } = found;
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
      return send(found, askedAnswers(sitting.document, answers), input);
    if (!unlinkable) await saveSoFar(found, input);
    const step = { continue: here.next, send: here.next, back: here.previous, keep: null, speak: null }[
      input.intent
    ];
    return done({ part: step ?? here.page.number, carried: unlinkable });
  },
);

type FormBefore = Awaited<ReturnType<typeof formBefore>>;

/** The form that whoever holds its link, or sits at its table, has before them. @throws Missing when there is none for them. */
async function formBefore(viewer: Viewer) {
  const sitting = await sittingOf(viewer);
  if (viewer.kind !== 'answering' || !sitting) throw new Missing('unknown');
  const { participationId: id, linkHash } = sitting;
  return { participation: { id, linkHash }, sitting, holder: viewer };
}

const saveSoFar = ({ holder, sitting, write }: FormBefore & Acting, input: SentPart): Promise<void> =>
  write((tx) =>
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
  found: FormBefore & Acting,
  answers: Answers,
  input: SentPart,
): Promise<Outcome<NextStep>> {
  const { holder, sitting, write } = found;
  if (Object.keys(answers).length === 0)
    return rejected('form', 'There is nothing to send yet: please answer at least one question.');
  if (sitting.finished) return sendChanged(found, answers);
  return whileKeysLast(async (): Promise<Outcome<NextStep>> => {
    const ready = sitting.ready ? sitting : await readied(found);
    const form = {
      door: doorOf(holder),
      answers,
      ballot: ballotOf(ready, answers),
      language: input.language,
    };
    const first = await write((tx) => keep(tx, ready, form));
    if (first) return done({ sent: true, again: false });
    const after = await sittingOf(holder);
    return after?.finished ? done({ sent: true, again: true }) : rejected('form', hasClosed);
  });
}

/** The first who sends a form that nobody has made ready yet does so. */
async function readied({ holder, sitting, permission }: FormBefore & Acting): Promise<Sitting> {
  await makeReady(holder, permission, sitting.stage.id);
  return (await formBefore(holder)).sitting;
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

async function sendChanged(
  { holder, sitting, write }: FormBefore & Acting,
  answers: Answers,
): Promise<Outcome<NextStep>> {
  const changed = await write(async (tx) => {
    // While it is held the form can't be released in between.
    await joinSenders(tx, sitting.stage.id);
    if (!(await loadIsOpen(tx, sitting.stage.id, now())) || !(await loadTakesForms(tx, sitting.stage.id)))
      return false;
    await removeDrafts(tx, sitting.participationId);
    return replaceResponse(tx, sitting, doorOf(holder), answers);
  });
  return changed ? done({ sent: true, again: false }) : rejected('form', hasClosed);
}
