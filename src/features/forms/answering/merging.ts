import { brief, sumOf } from '@/answer/agreed/inputs';
import type { Say } from '@/languages/say';
import {
  allAsks,
  type Answer,
  type AnswerProblem,
  type Answers,
  type Ask,
  asTyped,
  inputsOf,
  readAnswers,
  type Sent,
} from '../answers';
import type { FormDocument } from '../model';
import { asksOnPage } from '../pages';

// A person may have the same part open twice: on a phone and a tablet, or in two tabs. Each page says which answers the
// server had when it was drawn, and each question is then settled by itself: what was changed on one side alone is taken
// from there, and where both sides changed it, nobody but the person knows which is right.

/** One step as a page sent it. */
export type SentPage = {
  /** Its number, or where all that was said is checked. */
  part: number | 'check';
  sent: Sent;
  /** Which version of each of its questions the server had when it was drawn; none: the page can't tell. */
  was?: string;
  /** What the page sent before without hearing that it arrived: no news from elsewhere, if it did. */
  earlier?: readonly Sent[];
  /** Questions of which the person was shown two answers, and has chosen none yet. */
  undecided?: readonly string[];
};

/** A question that was answered here and elsewhere, and not alike. */
export type Differing = { ask: Ask; here?: Answer; elsewhere?: Answer };

export type Merged = {
  /** All that is known now. Where two answers differ, the one that was kept before stays. */
  answers: Answers;
  problems: AnswerProblem[];
  differing: Differing[];
  /** What was changed elsewhere alone, and stands on the page as it was. */
  news: Ask[];
};

/** Merges what a page sent into what is kept; `kept` is null where nothing was ever. `asked`: what this part asks this person now. */
export function mergePart(
  document: FormDocument,
  kept: Answers | null,
  page: SentPage,
  asked: readonly Ask[],
  say?: Say,
): Merged {
  const known = kept && versionsIn(page.was, questionsOf(document, page.part));
  const asks = known ? known.map(({ ask }) => ask) : asked;
  const { answers: typed, problems } = readAnswers(asks, page.sent, say);
  const before = kept ?? {};
  const settled = asks.map((ask, index) => {
    const { key } = ask;
    const [here, there] = [typed[key], before[key]];
    const side = sideOf(versionOf(here), versionOf(there), known?.[index]?.version, {
      isOurs: (page.earlier ?? []).some((sent) => isBriefly(ask, there, sent)),
      isUndecided: page.undecided?.includes(key) ?? false,
      isAsked: asked.some((one) => one.key === key),
    });
    return { ask, side, here, there, kept: side === 'here' ? here : there };
  });
  const here = new Set(settled.map(({ ask }) => ask.key));
  const answers = Object.fromEntries([
    ...Object.entries(before).filter(([key]) => !here.has(key)),
    ...settled.flatMap(({ ask, kept: answer }) => (answer ? [[ask.key, answer] as const] : [])),
  ]);
  return {
    answers,
    problems,
    differing: settled.flatMap(({ ask, side, here, there }) =>
      side === 'both' ? [{ ask, here, elsewhere: there }] : [],
    ),
    news: settled.flatMap(({ ask, side }) => (side === 'there' ? [ask] : [])),
  };
}

/** Which side an answer is taken from. `drawn`: what the page was drawn with; `isOurs`: what is there came from this page before. */
function sideOf(
  here: string,
  there: string,
  drawn: string | undefined,
  { isOurs, isUndecided, isAsked }: { isOurs: boolean; isUndecided: boolean; isAsked: boolean },
): 'here' | 'there' | 'both' | 'same' {
  if (here === there) return 'same';
  if (isUndecided) return 'both';
  if (drawn === undefined || isOurs) return 'here';
  if (drawn === notDrawn && here === '') return isAsked ? 'there' : 'same';
  if (drawn === notDrawn) return there === '' ? 'here' : 'both';
  if (drawn === there) return 'here';
  return drawn === here ? 'there' : 'both';
}

/** A question of the part that this person was not asked. */
const notDrawn = '~';

/** A step with those of its questions that this person is asked. */
type Drawn = { step: SentPage['part']; asks: readonly Ask[] };

/** What a page says of the answers that it was drawn with: a version each, in the order of the step's questions. */
export const versions = (document: FormDocument, { step, asks }: Drawn, answers: Answers): string =>
  (step === 'check' ? allAsks(document) : questionsOf(document, step))
    .map(({ key }) =>
      step === 'check' || asks.some((ask) => ask.key === key) ? versionOf(answers[key]) : notDrawn,
    )
    .join('.');

/** The keys of a step's questions, in the order of their versions. */
export const keysOf = (document: FormDocument, step: SentPage['part']): string[] =>
  (step === 'check' ? allAsks(document) : questionsOf(document, step)).map(({ key }) => key);

/** What a step can ask: where all is checked, nothing any more. */
const questionsOf = (document: FormDocument, step: SentPage['part']): Ask[] =>
  step === 'check' ? [] : asksOnPage(document, step);

/** What was changed since a page was drawn on which all is checked; `was`: which answers it was drawn with. */
export function changedSince(document: FormDocument, was: string, answers: Answers): Ask[] {
  const seen = was.split('.');
  const asks = allAsks(document);
  if (seen.length !== asks.length) return [];
  return asks.filter(({ key }, index) => seen[index] !== versionOf(answers[key]));
}

/**
 * Whether a part says anything that the server did not have when its page was drawn; of an unlinkable form it had nothing.
 * What was sent since and may have arrived counts as well: better given back once too often than lost.
 */
export function saysMore(document: FormDocument, { part, was, sent }: SentPage): boolean {
  if (part === 'check') return false;
  const known = versionsIn(was, questionsOf(document, part));
  const asks = known?.map(({ ask }) => ask) ?? allAsks(document);
  const { answers, problems } = readAnswers(asks, sent);
  const isMore = ({ key }: Ask, index: number) =>
    answers[key] !== undefined && versionOf(answers[key]) !== known?.[index]?.version;
  return problems.length > 0 || asks.some(isMore);
}

function versionsIn(was: string | undefined, asks: readonly Ask[]): { ask: Ask; version: string }[] | null {
  const said = was?.split('.');
  return said?.length === asks.length
    ? asks.map((ask, index) => ({ ask, version: said[index] ?? '' }))
    : null;
}

/** A few letters that are others for another answer; none for no answer. */
function versionOf(answer: Answer | undefined): string {
  return answer ? sumOf(JSON.stringify(Object.values(asTyped({ '': answer })))) : '';
}

/** Whether what a page sent before, as its script briefly writes it down (typed.ts there), says this of a question. */
function isBriefly(ask: Ask, answer: Answer | undefined, sent: Sent): boolean {
  const typed = answer ? asTyped({ [ask.key]: answer }) : {};
  return inputsOf(ask).every((name) => briefly(typed[name]) === briefly(sent[name]));
}

/** As the script of these pages writes down what it sent before. */
export const briefly = (value: Sent[string]): string =>
  [value ?? []].flat().map(brief).filter(Boolean).sort().join('\0');

/** What a page has to know of what is kept now: `values`, by input, are news to it. */
export type KnownNow = { values: FormValues; was: string; undecided: string };
type FormValues = Record<string, string | string[]>;

export function knownNow(
  document: FormDocument,
  page: Drawn,
  { answers, news, differing }: Merged,
): KnownNow {
  const typed = asTyped(answers);
  return {
    values: Object.fromEntries(news.flatMap(inputsOf).map((name) => [name, typed[name] ?? ''])),
    was: versions(document, page, answers),
    undecided: differing.map(({ ask }) => ask.key).join(' '),
  };
}

/** Said to a page that knows of what is there no longer. */
export const unknown: KnownNow = { values: {}, was: '', undecided: '' };
