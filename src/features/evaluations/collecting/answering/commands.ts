import { type Say, speaking } from '@/languages/say';
import { type AnswerProblem, type Answers } from '@/features/forms/answers';
import { languageFor, translatedInto } from '@/features/forms/translating';
import { askedAnswers } from '@/features/forms/pages';
import { changedProblem, differingProblem } from '@/features/forms/answering/differing';
import {
  changedSince,
  type KnownNow,
  knownNow,
  type Merged,
  saysMore,
  unknown,
  versions,
} from '@/features/forms/answering/merging';
import {
  asksAt,
  carried,
  isSending,
  type Progress,
  progressOf,
  type SentPart,
  type Step,
  stepAfter,
  withPart,
} from '@/features/forms/answering/model';
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
import { formSessionOf, holdDraft, removeDrafts, saveDraft, saveLanguage } from './data';
import { canChange, type FormSession, formSessionState, isSameDraft, isSentMeanwhile, modeOf } from './model';

/**
 * Where the person goes next: to a step of the form, or to the thanks. `again`: it had been sent before and counts once.
 * `isLeftOut`: from elsewhere, so that what was typed here is not in it.
 * `came`: how much came in; of an unlinkable form nobody is told, since an address would carry it.
 */
export type NextStep = ToStep | { sent: true; again: boolean; isLeftOut?: boolean; came?: Progress };

type ToStep = {
  part: Step;
  carried: boolean;
  /** Of a form that is kept: what the page has to know of what is kept now. */
  known?: KnownNow;
  /** What the person has to say first; then `part` is the one that they sent. */
  problems?: AnswerProblem[];
};

/**
 * Takes one part of a form: keeps it and goes on, back, or to where all of it is checked; only from there the whole form
 * is sent. Sent twice, from one device or two, it counts once. A form that was sent can be sent again, where it says so:
 * then it replaces the first. Of an unlinkable form nothing is kept before it is sent: its parts travel with the person.
 */
export const answerPart = command(can.answer, formBefore, take);

async function take(found: FormBefore & Acting, input: SentPart): Promise<Outcome<NextStep>> {
  const { holder, session } = found;
  const say = speaking(input.language);
  const state = formSessionState(session, now());
  const changing = input.change && canChange(session, holder, now());
  if (state === 'finished' && !changing) return sentBefore(found, say, input);
  if ((state === 'closed' || state === 'not yet') && !changing)
    return rejected('form', say(state === 'closed' ? 'send.closed' : 'send.notYet'));
  const spoken = { ...found, say, language: languageFor(session.document, input.language) };
  return session.stage.promise === 'unlinkable' ? takeCarried(spoken, input) : takeKept(spoken, input);
}

/** `language`: of the form, as it is read. */
type Spoken = FormBefore & Acting & { say: Say; language: string | undefined };

async function takeCarried(found: Spoken, input: SentPart): Promise<Outcome<NextStep>> {
  const { session, say } = found;
  const { answers, problems } = carried(session.document, input, say);
  if (problems.length > 0) return { ok: false, problems };
  const form = { ...session, answers };
  if (!isSending(input)) return done({ part: stepAfter(form, input), carried: true });
  return (await sendOnce(found, form)) ?? closed(say);
}

async function takeKept(found: Spoken, input: SentPart): Promise<Outcome<NextStep>> {
  const { session, say, language } = found;
  const { problems } = withPart(session, input, say);
  if (problems.length > 0) return { ok: false, problems };
  if (isSentMeanwhile(session, input)) return asksAgain(input, unknown, [whole(say('send.meanwhile'))]);
  if (input.part === 'check') return takeChecked(found, input);
  const merged = await saveSoFar(found, input);
  if (!merged) return sentBefore(found, say, input);
  const form = { ...session, answers: merged.answers };
  const known = knownNow(session.document, { step: input.part, asks: asksAt(form, input.part) }, merged);
  return merged.differing.length > 0
    ? asksAgain(
        input,
        known,
        merged.differing.map((one) => differingProblem(say, translatedInto(session.document, language), one)),
      )
    : done({ part: stepAfter(form, input), carried: false, known });
}

/** From where all is checked the form is sent as it was seen there, or is looked at once more. */
async function takeChecked(found: Spoken, input: SentPart): Promise<Outcome<NextStep>> {
  const { session } = found;
  const { document, answers } = session;
  const known = { ...unknown, was: versions(document, { step: 'check', asks: [] }, answers) };
  if (!isSending(input)) return done({ part: stepAfter(session, input), carried: false, known });
  const seen = input.was ?? known.was;
  if (seen !== known.was) return asksAgain(input, known, changedProblems(found, seen));
  const sent = session.finished ? await sendChanged(found) : await sendKept(found);
  if (sent !== 'changed') return sent;
  // It may be sent, or closed, by now.
  return take({ ...found, ...(await formBefore(found.holder)) }, { ...input, was: seen });
}

/** Says what was saved after the page was drawn from which the form is sent, each at its place there. */
function changedProblems({ session, say, language }: Spoken, seen: string): AnswerProblem[] {
  const said = translatedInto(session.document, language);
  const changed = changedSince(said, seen, session.answers);
  return [whole(say('send.changed')), ...changed.map((ask) => changedProblem(say, ask, session.answers))];
}

const sentBefore = ({ session }: FormBefore, say: Say, input: SentPart): Outcome<NextStep> =>
  input.intent === 'keep'
    ? rejected('form', say('send.already'))
    : done({ sent: true, again: true, isLeftOut: saysMore(session.document, input) });

const whole = (message: string): AnswerProblem => ({ field: 'form', message });

const asksAgain = ({ part }: SentPart, known: KnownNow, problems: AnswerProblem[]): Outcome<NextStep> =>
  done({ part, carried: false, known, problems });

type FormBefore = Awaited<ReturnType<typeof formBefore>>;

/** The form that whoever holds its link, or sits at its table, has before them. @throws Missing when there is none for them, or the page is somebody else's. */
async function formBefore(viewer: Viewer, sent?: Pick<SentPart, 'who'>) {
  const session = await formSessionOf(viewer);
  if (viewer.kind !== 'answering' || !session) throw new Missing('unknown');
  if (sent?.who && sent.who !== session.participationId) throw new Missing('unknown');
  const { participationId: id, linkHash } = session;
  return { participation: { id, linkHash }, session, holder: viewer };
}

/** Keeps one part, and the language that it is read in: another device with the same link goes on in it. */
const saveSoFar = ({ holder, session, language, write }: Spoken, input: SentPart): Promise<Merged | null> =>
  write(async (tx) => {
    if (language && language !== session.language) await saveLanguage(tx, session.participationId, language);
    return saveDraft(tx, holder, session, (kept) => withPart(kept, input));
  });

const closed = (say: Say) => rejected('form', say('send.closed'));

const saysNothing = (answers: Answers): boolean => Object.keys(answers).length === 0;

/** Sends a form that is kept as it was read. `changed`: something was saved of it since. */
async function sendKept(found: Spoken): Promise<Outcome<NextStep> | 'changed'> {
  const { holder, session, say } = found;
  const sent = await sendOnce(found, session);
  if (sent) return sent;
  const after = await formSessionOf(holder);
  return after && !isSameDraft(after, session) && formSessionState(after, now()) === 'open'
    ? 'changed'
    : closed(say);
}

/** Sends a form that says this. Null where it isn't taken, and had not come before. */
async function sendOnce(
  found: Spoken,
  said: Pick<FormSession, 'document' | 'answers'>,
): Promise<Outcome<NextStep> | null> {
  const { holder, session, write, say, language } = found;
  const answers = askedAnswers(said.document, said.answers);
  const came = session.stage.promise === 'unlinkable' ? {} : { came: progressOf(said) };
  if (saysNothing(answers)) return rejected('form', say('send.nothing'));
  return whileKeysLast(say, async (): Promise<Outcome<NextStep> | null> => {
    const ready = session.ready ? session : await readied(found);
    const form = {
      mode: modeOf(holder),
      answers,
      ballot: ballotOf(ready, answers),
      language,
      draft: session.draft,
    };
    const first = await write((tx) => saveForm(tx, ready, form), { alone: true });
    if (first) return done({ sent: true, again: false, ...came });
    const after = await formSessionOf(holder);
    // Its holder was here twice, and their other place was kept.
    if (!after) throw new Missing('unknown');
    return after.finished ? done({ sent: true, again: true }) : null;
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

/** Sends a form anew that was sent before: it takes the place of the first. */
async function sendChanged({ holder, session, write, say }: Spoken): Promise<Outcome<NextStep> | 'changed'> {
  const answers = askedAnswers(session.document, session.answers);
  if (saysNothing(answers)) return rejected('form', say('send.nothing'));
  const changed = await write(async (tx) => {
    // While it is held the form can't be released in between.
    await joinSenders(tx, session.stage.id);
    if (!(await holdDraft(tx, session))) return 'changed';
    if (!(await loadIsOpen(tx, session.stage.id, now())) || !(await loadTakesForms(tx, session.stage.id)))
      return false;
    await removeDrafts(tx, session.participationId);
    return replaceResponse(tx, session, modeOf(holder), answers);
  });
  if (changed === 'changed') return changed;
  return changed ? done({ sent: true, again: false, came: progressOf(session) }) : closed(say);
}
