import type { Say } from '@/languages/say';
import { allAsks, type AnswerProblem, type Answers, type Ask, readAnswers, type Sent } from '../answers';
import type { FormDocument } from '../model';
import { type FormPage, pagesOf } from '../pages';
import { type Merged, mergePart, type SentPage } from './merging';

/** A form and what somebody has said on it so far. */
export type SoFar = { document: FormDocument; answers: Answers };

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
export function partOf({ document, answers }: SoFar, number: number): Part {
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
export function stepToShow(form: SoFar, wanted: Step, problems: readonly AnswerProblem[]): Step {
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
export function stepAfter(form: SoFar, { part, intent, checking = false, question }: Pressed): Step {
  const pages = pagesOf(form.document, form.answers);
  if (intent === 'change')
    return pages.find(({ asks }) => asks.some(({ key }) => key === question))?.number ?? 'check';
  if (part === 'check') return intent === 'back' ? (pages.at(-1)?.number ?? 1) : part;
  const here = partOf(form, part);
  if (intent === 'back') return here.previous ?? here.page.number;
  if (intent === 'keep' || intent === 'speak') return here.page.number;
  return checking ? 'check' : here.next;
}

/** What the buttons of a part say. */
export const intents = ['continue', 'back', 'send', 'keep'] as const;

/** One part of a form as it was sent, with what its button said. */
export type SentPart = SentPage & {
  /** speak: the same part in another language, with all that was typed. change: to one question, from the check. */
  intent: (typeof intents)[number] | 'speak' | 'change';
  /** The key of the question to change. */
  question?: string;
  checking?: boolean;
  change?: boolean;
  who?: string;
  language?: string;
};

/** How far somebody is: questions that they answered, of those that they are asked. */
export type Progress = { answered: number; asked: number };

export function progressOf({ document, answers }: SoFar): Progress {
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
export const asksAt = (form: SoFar, step: Step): readonly Ask[] =>
  step === 'check' ? [] : partOf(form, step).page.asks;

/** What is known once a page of the form was sent: its questions as they are settled, all others as they were. */
export function withPart(form: SoFar & { savedAt: Date | null }, page: SentPage, say?: Say): Merged {
  const kept = form.savedAt && form.answers;
  return mergePart(form.document, kept, page, asksAt(form, page.part), say);
}
