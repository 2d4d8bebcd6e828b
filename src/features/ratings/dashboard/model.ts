import type { PrintedResult } from '@/features/evaluations/printed/model';
import { type Stage, stageState, type StageState, stageTitle } from '@/features/evaluations/model';
import { type ShownTo, total } from '@/features/evaluations/tallies/model';
import { type FormDocument, scalesOf } from '@/features/forms/model';
import { type ChoiceFigure, choicesFor } from '../choices/model';
import { type Figured, hiddenWords, isUnanimous, type Visible, visibleTo } from '../disclosure/model';
import { type FromPrint, fromPrint, printedReturns } from '../from-print/model';
import { compare, figuresOf, honestRange, type Range, type Reconciled, reconcile, type Returns, roundedMean, type Verdict } from '../model';

/** All that is known of a stage's ratings before anybody in particular looks. */
export type StageRatings = Figured & {
  stage: Stage;
  cohort: { slug: string; name: string; programmeName: string };
  document: FormDocument;
  returns: Returns;
  /** What stands in print about it. Counted figures go before: it is shown only where no form ever came in. */
  printed: PrintedResult | null;
};

/** One element as it is drawn: figures with their n, or the words why there are none. */
export type ElementRow = {
  key: string;
  label: string;
  /** The section of the form that it was asked in. */
  section: string;
  parts: Reconciled | null;
  figures: ElementFigures | null;
  hidden: string | null;
  /** More came in than may be shown yet. */
  later: boolean;
};

export type ElementFigures = {
  n: number;
  mean: number;
  shownMean: string;
  /** Not known from print. */
  deviation: number | null;
  /** From print it allows for the rounding of the mean. */
  range: Range;
  /** From print: the range, had the mean not been rounded. Null for counted figures. */
  exact: Range | null;
  /** How many gave 1 to 5; null when all gave the same mark, and from print. */
  spread: readonly number[] | null;
  /** Beside another cohort, when one was asked for and has figures. */
  other: { n: number; shownMean: string; verdict: Verdict; printed: boolean } | null;
};

export type Order = 'form' | 'highest';

/** What a dashboard is asked to show: `compare` is another cohort's slug, or empty. */
export type DashboardFilters = { cohort: string; stage: string; order: Order; compare: string };

/** Reads a page's query. Anything unknown is left at its usual. */
export function readFilters(cohort: string, query: Record<string, string | string[] | undefined>): DashboardFilters {
  const one = (name: string) => [query[name] ?? ''].flat()[0] ?? '';
  return { cohort, stage: one('stage') || 'immediate', order: one('order') === 'highest' ? 'highest' : 'form', compare: one('compare') };
}

/** The address that shows a dashboard with these filters, to keep or to send on. */
export function dashboardPath(audience: ShownTo, { cohort, stage, order, compare }: DashboardFilters): string {
  const query = new URLSearchParams({ ...(order === 'form' ? {} : { order }), ...(compare ? { compare } : {}) });
  if (audience === 'commissioner') query.set('stage', stage);
  const page = audience === 'facilitator' ? `/facilitate/cohorts/${cohort}/evaluation/${stage}/results` : `/impact/${cohort}`;
  return query.size > 0 ? `${page}?${query.toString()}` : page;
}

/** A dashboard, ready to be drawn; plain data, so that it can also travel to the browser. */
export type DashboardView = {
  cohort: StageRatings['cohort'];
  stage: { key: string; title: string; state: StageState };
  order: Order;
  comparedWith: string | null;
  returns: Returns & { people: number; forms: number };
  /** Where the figures are printed, when they are known from print alone. */
  printed: string | null;
  findings: string[];
  rows: ElementRow[];
  choices: ChoiceFigure[];
};

/** Draws up what `audience` may see of a stage's ratings at `instant`, beside another cohort's if given. */
export function dashboardView(
  audience: ShownTo,
  ratings: StageRatings,
  options: { order: Order; other: StageRatings | null; instant: Date },
): DashboardView {
  const { stage } = ratings;
  const printed = printedAlone(ratings);
  const returns = printed ? printedReturns(printed) : ratings.returns;
  const rows = rowsFor(audience, ratings, options);
  const people = returns.active + returns.withdrawn + returns.broughtIn;
  return {
    cohort: ratings.cohort,
    stage: { key: stage.key, title: stageTitle(stage), state: stageState(stage, options.instant) },
    order: options.order,
    comparedWith: options.other?.cohort.name ?? null,
    returns: { ...returns, people, forms: returns.finished + returns.broughtIn },
    printed: printed?.source ?? null,
    findings: findings(rows, returns),
    rows: options.order === 'highest' ? byMean(rows) : rows,
    choices: printed ? [] : choicesFor(audience, ratings, ratings.document, options.instant),
  };
}

/** What stands in print, if that is all there is: printed and counted figures are never mixed. */
export const printedAlone = ({ printed, returns }: Pick<StageRatings, 'printed' | 'returns'>): PrintedResult | null =>
  returns.finished + returns.broughtIn === 0 ? printed : null;

type Options = { other: StageRatings | null; instant: Date };

type Seen = Visible | FromPrint;

function seenBy(audience: ShownTo, ratings: StageRatings, keys: readonly string[], instant: Date): Record<string, Seen> {
  const printed = printedAlone(ratings);
  return printed ? Object.fromEntries(keys.map((key) => [key, fromPrint(audience, printed, key)])) : visibleTo(audience, ratings, keys, instant);
}

function rowsFor(audience: ShownTo, ratings: StageRatings, { other, instant }: Options): ElementRow[] {
  const questions = scalesOf(ratings.document);
  const keys = questions.map((question) => question.key);
  const visible = seenBy(audience, ratings, keys, instant);
  const beside = other ? seenBy(audience, other, keys, instant) : {};
  const printed = printedAlone(ratings);
  const returns = printed ? printedReturns(printed) : ratings.returns;
  return questions.map(({ key, label, question }) => {
    const seen = visible[key] ?? { hidden: 'nobody answered' as const };
    const section = ratings.document.sections.find((known) => known.questions.includes(question))?.title ?? '';
    return { key, label, section, ...rowOf(seen, returns, otherFigures(beside[key], other)) };
  });
}

type Known = { n: number; shownMean: string; range: Range; printed: boolean } | null;

function otherFigures(seen: Seen | undefined, other: StageRatings | null): Known {
  if (!seen || !other || 'hidden' in seen) return null;
  if ('shownMean' in seen) return { n: seen.n, shownMean: seen.shownMean, range: seen.range, printed: true };
  const figures = figuresOf(seen.counts);
  if (!figures) return null;
  const { people } = reconcile(other.returns, figures.n);
  return { n: figures.n, shownMean: roundedMean(figures.counts), range: honestRange(figures, people), printed: false };
}

const beside = (range: Range, known: Known): ElementFigures['other'] =>
  known && { n: known.n, shownMean: known.shownMean, verdict: compare(range, known.range), printed: known.printed };

function rowOf(seen: Seen, returns: Returns, known: Known): Omit<ElementRow, 'key' | 'label' | 'section'> {
  if ('hidden' in seen) return { parts: null, figures: null, hidden: hiddenWords[seen.hidden], later: false };
  if ('shownMean' in seen) {
    const { n, mean, shownMean, range, exact } = seen;
    const shown = { n, mean, shownMean, deviation: null, range, exact, spread: null, other: beside(range, known) };
    return { parts: reconcile(returns, n), figures: shown, hidden: null, later: false };
  }
  const parts = reconcile(returns, total(seen.counts));
  const figures = figuresOf(seen.counts);
  if (!figures) return { parts, figures: null, hidden: hiddenWords['nobody answered'], later: seen.later };
  const range = honestRange(figures, parts.people);
  const shown: ElementFigures = {
    n: figures.n,
    mean: figures.mean,
    shownMean: roundedMean(figures.counts),
    deviation: figures.deviation,
    range,
    exact: null,
    spread: isUnanimous(figures.counts) ? null : figures.counts,
    other: beside(range, known),
  };
  return { parts, figures: shown, hidden: null, later: seen.later };
}

const meanOf = (row: ElementRow): number => row.figures?.mean ?? 0;
const byMean = (rows: readonly ElementRow[]): ElementRow[] => [...rows].sort((a, b) => meanOf(b) - meanOf(a));

/** What the figures say, in sentences: the most and the least helpful of the first section, and who was not heard. */
export function findings(rows: readonly ElementRow[], returns: Returns): string[] {
  const shown = rows.filter((row) => row.figures && row.section === rows[0]?.section);
  const people = returns.active + returns.withdrawn + returns.broughtIn;
  const silent = people - returns.finished - returns.broughtIn;
  const heard = silent > 0 ? [`${silent} of ${people} people returned no form, so the true means could be lower or higher.`] : [];
  const [best] = byMean(shown);
  const least = byMean(shown).at(-1);
  if (!best || !least) return silent === people ? ['Nobody has returned a form.'] : heard;
  const top = shown.filter((row) => row.figures?.shownMean === best.figures?.shownMean);
  const bottom = shown.filter((row) => row.figures?.shownMean === least.figures?.shownMean);
  if (shown.length === 1) return [`${say(shown)}.`, ...heard];
  if (top.length === shown.length) return [`All were marked alike, at ${best.figures?.shownMean} out of 5.`, ...heard];
  return [`Marked highest: ${say(top)}. Marked lowest: ${say(bottom)}.`, ...heard];
}

const say = (rows: readonly ElementRow[]): string =>
  `${rows.map((row) => `${row.label.replace(/\.$/, '')} (${row.figures?.n} answers)`).join(' and ')}, ${rows[0]?.figures?.shownMean} out of 5`;
