import {
  allAsks,
  type AnswerProblem,
  type Answers,
  type Ask,
  readAnswers,
  type Sent,
} from '@/features/forms/answers';
import type { Say } from '@/languages/say';
import type { FormDocument } from '@/features/forms/model';
import { type FormPage, pagesOf } from '@/features/forms/pages';
import { type Merged, mergePart, type SentPage } from './merging';
import type { BallotBox } from '../../responses/ballots/model';
import type { DraftRead } from '../../responses/model';
import type { Mode } from '../../modes';
import { type PromiseKind, type Stage, stageState } from '../../model';

/** One person before one form: what they were asked, what they have said so far, and whether they have sent it. */
export type FormSession = {
  participationId: string;
  /** Of the link that opens it: whoever holds that may answer. */
  linkHash: string;
  stage: Pick<Stage, 'id' | 'cohortId' | 'key' | 'title' | 'formVersionId' | 'opensAt' | 'closesAt'> & {
    promise: PromiseKind;
  };
  cohortName: string;
  programmeName: string;
  /** Whom to ask for help, with their number or address; null when nobody is known. */
  contact: string | null;
  /** The language that they answered in, as far as it is known. */
  language: string | null;
  firstName: string;
  finished: boolean;
  document: FormDocument;
  /** What was kept so far. What was sent is never shown again, to nobody. */
  answers: Answers;
  savedAt: Date | null;
  /** The draft that they come from, as it was read. */
  draft: DraftRead;
  /** They were on the list when the form opened. */
  listed: boolean;
  /** Who is on the list is settled, and an unlinkable form has its box. */
  ready: boolean;
  box: BallotBox | null;
  /** What to seal with, looked up while the form can be sent; null while a key can't be used, and then nothing may be sent. */
  keys: { first: Uint8Array; second: Uint8Array } | null;
};

/** keys missing: it would be open, but what is sent could not be read one day. */
export type FormSessionState = 'open' | 'finished' | 'not yet' | 'closed' | 'keys missing';

/** Whether the form can be answered at `instant`, and if not, why. */
export function formSessionState(
  session: Pick<FormSession, 'finished' | 'stage' | 'box' | 'keys'>,
  instant: Date,
): FormSessionState {
  if (session.finished) return 'finished';
  const state = stageState(session.stage, instant);
  if (state === 'open') return session.box && !session.keys ? 'keys missing' : 'open';
  return state === 'closed' ? 'closed' : 'not yet';
}

/**
 * Whether answers that were sent can still be replaced: until the form closes, by the person's own link alone (a code
 * belongs to a whole table), and never where nobody can tell whose they are.
 */
export const canChange = (
  { finished, stage }: Pick<FormSession, 'finished' | 'stage'>,
  holder: { mode: 'link' | 'table' },
  instant: Date,
): boolean =>
  finished &&
  holder.mode === 'link' &&
  stage.promise !== 'unlinkable' &&
  stageState(stage, instant) === 'open';

/** Where somebody is in a form: at the part with this number, or where all that they said is checked, and sent. */
export type Step = number | 'check';

/** The step that a text names, as it stands in an address or a hidden input. */
export const stepIn = (text: string): Step => (text === 'check' ? text : Number(text) || 1);

/** A page of the form with its place among those that this person sees. */
export type Part = {
  page: FormPage;
  place: number;
  of: number;
  previous: number | null;
  next: Step;
};

/** The page with this number, or the next one that asks this person something; the last one when there is none. */
export function partOf(
  { document, answers }: Pick<FormSession, 'document' | 'answers'>,
  number: number,
): Part {
  const pages = pagesOf(document, answers);
  const wanted = Number.isInteger(number) ? number : 1;
  const found = pages.findIndex((page) => page.number >= wanted);
  const index = found === -1 ? pages.length - 1 : found;
  const page = pages[index];
  if (!page) throw new Error('A form asks everybody something');
  return {
    page,
    place: index + 1,
    of: pages.length,
    previous: pages[index - 1]?.number ?? null,
    next: pages[index + 1]?.number ?? 'check',
  };
}

/** The step that somebody wants to be at; where sending found fault with a part before it, that. */
export function stepToShow(
  form: Pick<FormSession, 'document' | 'answers'>,
  wanted: Step,
  problems: readonly AnswerProblem[],
): Step {
  const faulty = new Set(problems.map(({ field }) => questionOf(field)));
  const pages = pagesOf(form.document, form.answers).filter(
    ({ number, asks }) => (wanted === 'check' || number <= wanted) && asks.some(({ key }) => faulty.has(key)),
  );
  const isHere = pages.some(({ number }) => number === wanted);
  if (pages[0] && !isHere) return pages[0].number;
  return wanted === 'check' ? wanted : partOf(form, wanted).page.number;
}

/** What the button said that somebody pressed, and where they stood. */
type Pressed = { part: Step; intent: string; checking?: boolean; question?: string };

/** Where somebody comes to from there. Whoever came from the check to change one answer goes back to it. */
export function stepAfter(
  form: Pick<FormSession, 'document' | 'answers'>,
  { part, intent, checking = false, question }: Pressed,
): Step {
  const pages = pagesOf(form.document, form.answers);
  if (intent === 'change')
    return pages.find(({ asks }) => asks.some(({ key }) => key === question))?.number ?? 'check';
  if (part === 'check') return intent === 'back' ? (pages.at(-1)?.number ?? 1) : part;
  const here = partOf(form, part);
  if (intent === 'back') return here.previous ?? here.page.number;
  if (intent === 'keep' || intent === 'speak') return here.page.number;
  return checking ? 'check' : here.next;
}

/** How far somebody is: questions that they answered, of those that they are asked. */
export type Progress = { answered: number; asked: number };

export function progressOf({ document, answers }: Pick<FormSession, 'document' | 'answers'>): Progress {
  const asked = pagesOf(document, answers).flatMap(({ asks }) => asks);
  return { answered: asked.filter(({ key }) => answers[key]).length, asked: asked.length };
}

/** The question that an input belongs to: a story has several. */
const questionOf = (field: string): string => field.replace(/\.text$/, '');

/**
 * What an unlinkable form says, all of it at once: nothing of it is kept on the way, so each part travels with the next.
 * `problems` of other parts than this one are said when it is sent.
 */
export function carried(
  document: FormDocument,
  { part, sent, intent }: { part: Step; sent: Sent; intent: string },
  say?: Say,
): { answers: Answers; problems: AnswerProblem[] } {
  const { answers, problems } = readAnswers(allAsks(document), sent, say);
  if (isSending({ part, intent })) return { answers, problems };
  const here = new Set(asksAt({ document, answers }, part).map((ask) => ask.key));
  return { answers, problems: problems.filter(({ field }) => here.has(questionOf(field))) };
}

/** Whether the form is to be sent: only from where all of it was seen. */
export const isSending = ({ part, intent }: { part: Step; intent: string }): boolean =>
  part === 'check' && intent === 'send';

/** What is asked at a step: nothing any more where it is checked. */
export const asksAt = (form: Pick<FormSession, 'document' | 'answers'>, step: Step): readonly Ask[] =>
  step === 'check' ? [] : partOf(form, step).page.asks;

/** What is known once a page of the form was sent: its questions as they are settled, all others as they were. */
export function withPart(
  session: Pick<FormSession, 'document' | 'answers' | 'savedAt'>,
  page: SentPage,
  say?: Say,
): Merged {
  const kept = session.savedAt && session.answers;
  return mergePart(session.document, kept, page, asksAt(session, page.part), say);
}

/** Whether a page stands open in which answers were kept that have been sent since, so that it holds one part of them. */
export const isSentMeanwhile = (
  { finished, savedAt }: Pick<FormSession, 'finished' | 'savedAt'>,
  { was = '' }: SentPage,
): boolean => finished && !savedAt && /[^.~]/.test(was);

/** Whether nothing was saved of a form between two looks at it: each save seals anew. */
export const isSameDraft = (
  { draft: { sealed: one } }: Pick<FormSession, 'draft'>,
  { draft: { sealed: other } }: Pick<FormSession, 'draft'>,
): boolean => (one && other ? Buffer.compare(one, other) === 0 : one === other);

/** In which mode somebody came who answers for themselves. */
export const modeOf = (holder: { mode: 'link' } | { mode: 'table'; shared: boolean }): Mode =>
  holder.mode === 'table' && holder.shared ? 'tablet' : holder.mode;
