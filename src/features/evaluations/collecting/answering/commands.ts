import { type Say, speaking } from '@/languages/say';
import type { Answers } from '@/features/forms/answers';
import { languageFor } from '@/features/forms/translating';
import { askedAnswers } from '@/features/forms/pages';
import { now } from '@/server/clock';
import { type Acting, command } from '@/server/command';
import { Missing } from '@/server/errors';
import { KeysMissing } from '@/server/key-store';
import { done, type Outcome, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { makeReady } from '../../responses/ballots/commands';
import { type SealedBallot, sealedBallot } from '../../responses/ballots/data';
import { whileKeysLast } from '../../responses/commands';
import { replaceResponse, saveForm } from '../../responses/data';
import { joinSenders, loadIsOpen, loadTakesForms } from '../../data';
import { can } from './capabilities';
import { removeDrafts, saveDraft, saveLanguage, formSessionOf } from './data';
import {
  canChange,
  carried,
  type FormSession,
  formSessionState,
  isSending,
  modeOf,
  type Progress,
  progressOf,
  type Step,
  stepAfter,
  withPart,
} from './model';
import type { SentPart } from './schema';

/**
 * Where the person goes next: to a step of the form, or to the thanks. `again`: it had been sent before and counts once.
 * `came`: how much came in; of an unlinkable form nobody is told, since an address would carry it.
 */
export type NextStep = { part: Step; carried: boolean } | { sent: true; again: boolean; came?: Progress };

/**
 * Takes one part of a form: keeps it and goes on, back, or to where all of it is checked; only from there the whole form
 * is sent. Sent twice, from one device or two, it counts once. A form that was sent can be sent again, where it says so:
 * then it replaces the first. Of an unlinkable form nothing is kept before it is sent: its parts travel with the person.
 */
export const answerPart = command(
  can.answer,
  formBefore,
  async (found, input: SentPart): Promise<Outcome<NextStep>> => {
    const { holder, session } = found;
    const say = speaking(input.language);
    const state = formSessionState(session, now());
    const changing = input.change && canChange(session, holder, now());
    if (state === 'finished' && !changing) return done({ sent: true, again: true });
    if ((state === 'closed' || state === 'not yet') && !changing)
      return rejected('form', say(state === 'closed' ? 'send.closed' : 'send.notYet'));
    const unlinkable = session.stage.promise === 'unlinkable';
    const { answers, problems } = unlinkable
      ? carried(session.document, input, say)
      : withPart(session, input.part, input.sent, say);
    if (problems.length > 0) return { ok: false, problems };
    const form = { ...session, answers };
    const language = languageFor(session.document, input.language);
    if (isSending(input)) return send(found, form, say, language);
    if (!unlinkable && input.part !== 'check') await saveSoFar(found, input);
    return done({ part: stepAfter(form, input), carried: unlinkable });
  },
);

type FormBefore = Awaited<ReturnType<typeof formBefore>>;

/** The form that whoever holds its link, or sits at its table, has before them. @throws Missing when there is none for them. */
async function formBefore(viewer: Viewer) {
  const session = await formSessionOf(viewer);
  if (viewer.kind !== 'answering' || !session) throw new Missing('unknown');
  const { participationId: id, linkHash } = session;
  return { participation: { id, linkHash }, session, holder: viewer };
}

/** Keeps one part, and the language that it is read in: another device with the same link goes on in it. */
const saveSoFar = ({ holder, session, write }: FormBefore & Acting, input: SentPart): Promise<void> =>
  write(async (tx) => {
    await saveDraft(
      tx,
      holder,
      session,
      (kept) => withPart({ ...session, answers: kept }, input.part, input.sent).answers,
    );
    const language = languageFor(session.document, input.language);
    if (language && language !== session.language) await saveLanguage(tx, session.participationId, language);
  });

async function send(
  found: FormBefore & Acting,
  said: Pick<FormSession, 'document' | 'answers'>,
  say: Say,
  language: string | undefined,
): Promise<Outcome<NextStep>> {
  const { holder, session, write } = found;
  const answers = askedAnswers(said.document, said.answers);
  const came = session.stage.promise === 'unlinkable' ? {} : { came: progressOf(said) };
  if (Object.keys(answers).length === 0) return rejected('form', say('send.nothing'));
  if (session.finished) return sendChanged(found, answers, came, say);
  return whileKeysLast(say, async (): Promise<Outcome<NextStep>> => {
    const ready = session.ready ? session : await readied(found);
    const form = {
      mode: modeOf(holder),
      answers,
      ballot: ballotOf(ready, answers),
      language,
    };
    const first = await write((tx) => saveForm(tx, ready, form), { alone: true });
    if (first) return done({ sent: true, again: false, ...came });
    const after = await formSessionOf(holder);
    return after?.finished ? done({ sent: true, again: true }) : rejected('form', say('send.closed'));
  });
}

/** The first who sends a form that nobody has made ready yet does so. */
async function readied({ holder, session, permission }: FormBefore & Acting): Promise<FormSession> {
  await makeReady(holder, permission, session.stage.id);
  return (await formBefore(holder)).session;
}

function ballotOf(
  { stage, box, keys, document, listed }: FormSession,
  answers: Answers,
): SealedBallot | null {
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
  { holder, session, write }: FormBefore & Acting,
  answers: Answers,
  came: { came?: Progress },
  say: Say,
): Promise<Outcome<NextStep>> {
  const changed = await write(async (tx) => {
    // While it is held the form can't be released in between.
    await joinSenders(tx, session.stage.id);
    if (!(await loadIsOpen(tx, session.stage.id, now())) || !(await loadTakesForms(tx, session.stage.id)))
      return false;
    await removeDrafts(tx, session.participationId);
    return replaceResponse(tx, session, modeOf(holder), answers);
  });
  return changed ? done({ sent: true, again: false, ...came }) : rejected('form', say('send.closed'));
}
