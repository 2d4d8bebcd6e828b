import { type AnswerProblem, type Sent } from '@/features/forms/answers';
import { differingProblem } from '@/features/forms/answering/differing';
import {
  briefly,
  type KnownNow,
  knownNow,
  type Merged,
  saysMore,
  unknown,
} from '@/features/forms/answering/merging';
import { asksAt, isSending, type SentPart, withPart } from '@/features/forms/answering/model';
import { askedAnswers } from '@/features/forms/pages';
import { readIn } from '@/features/forms/translating';
import { queueMessage } from '@/features/messages/commands';
import { dropNeeds } from '@/features/needs/keeping/data';
import { type Say, speaking } from '@/languages/say';
import { typedCode } from '@/writing/codes';
import { type Acting, command } from '@/server/command';
import type { Tx } from '@/server/db';
import { Missing } from '@/server/errors';
import { done, type Outcome } from '@/server/outcome';
import { stampNamed } from '@/server/write';
import { countTry, isSpent, type Limit } from '@/server/rate-limit';
import type { Viewer } from '@/server/viewer';
import { mailedTakeBack } from '../data';
import { takesOneMore } from '../recruiting/data';
import { can } from './capabilities';
import {
  applicationSessionOf,
  holdApplication,
  holdPairs,
  loadAbout,
  saveAbout,
  saveAnswers,
  savePair,
  savePartedPair,
  saveSent,
  saveTakenBack,
} from './data';
import { aloneLetter, sentLetter } from './letters';
import {
  type ApplicationSession,
  type ApplyStep,
  fieldsAt,
  isWhole,
  stepAfter,
  typedOf,
  versionAt,
} from './model';
import { saidAt } from './said';
import type { SentStep } from './schema';

/** Where somebody goes next: to a step, or to where they read that it is in. */
export type NextStep = { slug: string } & (
  | {
      step: ApplyStep;
      /** What the page has to know of what is kept now. */
      known?: KnownNow;
      /** What has to be said first; then `step` is the one that was sent. */
      problems?: AnswerProblem[];
    }
  | {
      sent: true;
      again: boolean;
      /** What was typed on this page is not in it. */
      more?: boolean;
    }
);

type Found = Acting & { session: ApplicationSession };

/** The application that whoever holds its link has before them. @throws Missing when there is none. */
async function held(viewer: Viewer) {
  const session = await applicationSessionOf(viewer);
  if (!session) throw new Missing('unknown');
  return { application: { id: session.id, linkHash: session.linkHash }, session };
}

const sentBefore = ({ slug }: ApplicationSession, more: boolean): Outcome<NextStep> =>
  done({ slug, sent: true, again: true, more });

const saysMoreOf = ({ about }: ApplicationSession, { step, change }: SentStep): boolean =>
  versionAt({ ...about, ...change }, step) !== versionAt(about, step);

/** Keeps one step that is no form's, and goes on. What was changed on another device meanwhile is said, and nothing is overwritten unseen. */
export const saveStep = command(
  can.goOn,
  held,
  async (found, input: SentStep & From): Promise<Outcome<NextStep>> => {
    const { session, write } = found;
    const { slug, cohortId } = session;
    const { step, networkAddress } = input;
    const say = speaking(input.language);
    if (session.state !== 'begun') return sentBefore(session, saysMoreOf(session, input));
    // Before anything is held: counting asks for a connection of its own.
    if (input.pairCode !== '' && (await isSpent(wrongPairCodes, networkAddress)))
      return done({ slug, step, problems: [{ field: 'pairCode', message: say('apply.tooMany') }] });
    let was = '';
    const refused = await write(async (tx) => {
      if (step === 'with') await holdPairs(tx, cohortId);
      const { state } = await holdApplication(tx, session.id);
      if (state !== 'begun') return 'sent' as const;
      const kept = await loadAbout(tx, session.id);
      const problem = changedSince(say, input, kept);
      if (problem) return problem;
      was = versionAt({ ...kept, ...input.change }, step);
      await saveAbout(tx, session.id, { ...input.change, language: input.language });
      return step === 'with' ? pairUp(tx, say, found, input) : null;
    });
    if (refused === 'sent') return sentBefore(session, saysMoreOf(session, input));
    if (refused?.field === 'pairCode') await countTry(wrongPairCodes, networkAddress);
    if (refused) return done({ slug, step, problems: [refused] });
    return done({ slug, step: stepAfter(session, input), known: { ...unknown, was } });
  },
);

/** Says what is kept by now where this page was drawn before, and says something else. */
function changedSince(
  say: Say,
  { step, was, change, earlier = [] }: SentStep,
  kept: Parameters<typeof versionAt>[0],
): AnswerProblem | null {
  const there = versionAt(kept, step);
  const typed = typedOf(kept);
  const isOurs = (sent: Sent) =>
    fieldsAt[step].every((field) => briefly(typed[field]) === briefly(sent[field]));
  if (earlier.some(isOurs)) return null;
  if (was === undefined || was === there || versionAt({ ...kept, ...change }, step) === there) return null;
  const words = saidAt(say, kept, step).flatMap(({ label, said }) => (said ? `${label}: ${said}` : []));
  return { field: 'form', message: say('apply.changed', { kept: words.join('; ') || say('apply.none') }) };
}

/** Applications are free to begin, so wrong codes count where they come from. */
const wrongPairCodes: Limit = { name: 'application-pair', points: 30, seconds: 60 * 60 };

type From = { networkAddress: string };

async function pairUp(
  tx: Tx,
  say: Say,
  { session, permission }: Found,
  { pairCode, intent }: SentStep,
): Promise<AnswerProblem | null> {
  if (intent === 'part') {
    await partPair(tx, session, { id: session.id, isTold: false });
    await stampNamed(tx, permission, 'apply without each other');
  }
  // A code that is still being typed is none.
  if (pairCode === '' || intent !== 'continue') return null;
  const came = await savePair(tx, session, typedCode(pairCode));
  if (came !== 'pair') return { field: 'pairCode', message: say(`apply.pair.${came}`) };
  await stampNamed(tx, permission, 'apply as a pair');
  return null;
}

type Course = Pick<ApplicationSession, 'cohortId' | 'programmeName' | 'cohortName' | 'slug'>;

/**
 * Lets each of a pair apply alone, under `holdPairs`, and tells whom it happens to: they were told that both get a place, or
 * neither does. `isTold`: whether the one named is told as well.
 */
export async function partPair(tx: Tx, course: Course, one: { id: string; isTold: boolean }): Promise<void> {
  for (const { id, email, language, state } of await savePartedPair(tx, one.id)) {
    if (!email || state === 'withdrawn' || (id === one.id && !one.isTold)) continue;
    const say = speaking(language);
    await queueMessage(tx, {
      personId: null,
      cohortId: course.cohortId,
      to: email,
      kind: 'application',
      about: id,
      language: say.language,
      ...aloneLetter(say, course, mailedTakeBack(course.slug, id)),
    });
  }
}

/** Takes a page of the form, or what the check was told: keeps it and goes on; only from the check it is sent. */
export const savePart = command(
  can.goOn,
  held,
  async (found, input: SentPart): Promise<Outcome<NextStep>> => {
    const { session } = found;
    const say = speaking(input.language);
    if (session.state !== 'begun') return sentBefore(session, saysMore(session.document, input));
    const { problems } = withPart(session, input, say);
    if (problems.length > 0) return { ok: false, problems };
    return input.part === 'check' ? takeChecked(found, say, input) : takePage(found, say, input);
  },
);

async function takePage({ session, write }: Found, say: Say, input: SentPart): Promise<Outcome<NextStep>> {
  const { slug, id, document } = session;
  const { language } = input;
  const merged = await write(async (tx): Promise<Merged | null> => {
    const { state, answers } = await holdApplication(tx, id);
    if (state !== 'begun') return null;
    const now = withPart({ ...session, answers }, input, say);
    await saveAnswers(tx, id, now.answers, language);
    return now;
  });
  if (!merged) return sentBefore(session, saysMore(document, input));
  const form = { document, answers: merged.answers };
  const known = knownNow(document, { step: input.part, asks: asksAt(form, input.part) }, merged);
  const said = readIn(document, language);
  const problems = merged.differing.map((one) => differingProblem(say, said, one));
  if (problems.length > 0) return done({ slug, step: input.part, known, problems });
  return done({ slug, step: stepAfter(form, { ...input, step: input.part }), known });
}

/** From where all is checked it is sent as it was seen there, or is looked at once more. */
async function takeChecked(found: Found, say: Say, input: SentPart): Promise<Outcome<NextStep>> {
  const { session, permission, write } = found;
  const { slug, id } = session;
  if (!isSending(input))
    return done({ slug, step: stepAfter(session, { ...input, step: 'check' }), known: unknown });
  const seen = input.was;
  const sent = await write(async (tx) => {
    // Held first by everybody who sends one, so that the last before it closes is the last.
    const takes = await takesOneMore(tx, session.cohortId);
    const { state, version, answers } = await holdApplication(tx, id);
    if (state !== 'begun') return 'again' as const;
    if (seen !== undefined && seen !== String(version)) return 'changed' as const;
    const about = await loadAbout(tx, id);
    if (!isWhole(about)) return 'missing' as const;
    const asked = askedAnswers(session.document, answers);
    if (Object.keys(asked).length === 0) return 'nothing' as const;
    if (!takes && !session.late) return 'closed' as const;
    await saveSent(tx, id, asked);
    await stampNamed(tx, permission, 'send an application');
    await queueSent(tx, say, session, about);
    return 'sent' as const;
  });
  if (sent === 'sent' || sent === 'again') return done({ slug, sent: true, again: sent === 'again' });
  const words = {
    changed: say('send.changed'),
    missing: say('apply.missing'),
    nothing: say('send.nothing'),
    closed: say('apply.closedKept'),
  };
  return done({ slug, step: 'check', known: unknown, problems: [{ field: 'form', message: words[sent] }] });
}

async function queueSent(
  tx: Tx,
  say: Say,
  session: ApplicationSession,
  { email }: { email: string | null },
): Promise<void> {
  if (!email) return;
  const { id, slug, reference, cohortId } = session;
  await queueMessage(tx, {
    personId: null,
    cohortId,
    language: say.language,
    to: email,
    kind: 'application',
    about: id,
    ...sentLetter(say, session, { reference, takeBack: mailedTakeBack(slug, id) }),
  });
}

/** Takes an application back, for good; whoever applied with them applies alone. Pressed twice, it stays so. */
export const takeBack = command(
  can.takeBack,
  held,
  async ({ session, permission, write }, _input: { language?: string }) => {
    await write(async (tx) => {
      await holdPairs(tx, session.cohortId);
      await partPair(tx, session, { id: session.id, isTold: false });
      if (await saveTakenBack(tx, session.id)) await stampNamed(tx, permission, permission.verb);
      await dropNeeds(tx, session.id);
    });
    return done({ slug: session.slug });
  },
);
