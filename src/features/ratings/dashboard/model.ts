import { type Address, addresses } from '@/addresses';
import { type Stage, stageTitle } from '@/features/evaluations/model';
import { formsIn } from '@/features/evaluations/reading/releases/model';
import { threshold } from '@/features/evaluations/reading/tallies/model';
import type { FormDocument } from '@/features/forms/model';
import { counted } from '@/writing/words';
import { type ChoiceFigure, choicesFor } from '../choices/model';
import { type ElementRow, elementRows } from './elements';
import { printedReturns } from '../from-print';
import { reconcile, type Returns, type ShownTo } from '../model';
import { type Standing, waitingWords } from '../standing/model';

/** What is known of a stage's ratings, for those they are shown to. */
export type StageRatings = {
  stage: Stage;
  cohort: { slug: string; name: string; programmeName: string };
  document: FormDocument;
  standing: Standing;
};

export type Order = 'form' | 'highest';

/** What a dashboard is asked to show: `compare` is another cohort's slug, or empty. */
export type DashboardFilters = { cohort: string; stage: string; order: Order; compare: string };

/** Reads a page's query. Anything unknown is left at its usual. */
export function readFilters(
  cohort: string,
  query: Record<string, string | string[] | undefined>,
): DashboardFilters {
  const one = (name: string) => [query[name] ?? ''].flat()[0] ?? '';
  return {
    cohort,
    stage: one('stage') || 'immediate',
    order: one('order') === 'highest' ? 'highest' : 'form',
    compare: one('compare'),
  };
}

/** The address that shows a dashboard with these filters, to keep or to send on. */
export function dashboardPath(
  shownTo: ShownTo,
  { cohort, stage, order, compare }: DashboardFilters,
): Address {
  const asked = { order: order === 'form' ? undefined : order, compare: compare || undefined };
  return shownTo === 'facilitator'
    ? addresses.cohort(cohort).stage(stage).results(asked)
    : addresses.impactOf(cohort, { ...asked, stage });
}

/** A dashboard, ready to be drawn; plain data with what is shown and nothing more, so that it can also travel to the browser. */
export type DashboardView = {
  cohort: StageRatings['cohort'];
  stage: { key: string; title: string };
  order: Order;
  comparedWith: string | null;
  /** Why there is nothing to compare with, where another cohort was chosen. */
  notCompared: string | null;
  kind: Standing['kind'];
  /** What the figures wait for. There is nothing else then. */
  waiting: string | null;
  returns: ReturnsView | null;
  /** Where the figures are printed, when they are known from print alone. */
  printed: string | null;
  findings: string[];
  rows: ElementRow[];
  choices: ChoiceFigure[];
};

/** `others`: forms of people from elsewhere. `people`: everybody on the list, and they. */
export type ReturnsView = Returns & { others: number; notReturned: number; people: number };

/** Draws up what may be seen of a stage's ratings, beside another cohort's if given. */
export function dashboardView(
  shownTo: ShownTo,
  ratings: StageRatings,
  options: { order: Order; other: StageRatings | null },
): DashboardView {
  const { stage, cohort, document, standing } = ratings;
  const rows = elementRows(shownTo, document, standing, options.other?.standing ?? null);
  const returns = returnsOf(standing);
  return {
    cohort,
    stage: { key: stage.key, title: stageTitle(stage) },
    order: options.order,
    comparedWith: options.other?.cohort.name ?? null,
    notCompared: options.other && whyNotCompared(shownTo, options.other),
    kind: standing.kind,
    waiting: standing.kind === 'waiting' ? waitingWords(shownTo, standing.until) : null,
    returns,
    printed: standing.kind === 'printed' ? standing.printed.source : null,
    findings: returns ? findings(rows, returns) : [],
    rows: options.order === 'highest' ? byMean(rows) : rows,
    choices: choicesFor(document, standing),
  };
}

function returnsOf(standing: Standing): ReturnsView | null {
  if (standing.kind === 'waiting') return null;
  const returns = standing.kind === 'printed' ? printedReturns(standing.printed) : standing.returns;
  const { notReturned, people } = reconcile(returns, formsIn(returns));
  const others = formsIn(returns) + returns.unread - returns.returned;
  return { ...returns, others, notReturned, people };
}

function whyNotCompared(shownTo: ShownTo, { cohort, standing }: StageRatings): string | null {
  if (standing.kind !== 'waiting') return null;
  return `${cohort.name} has no figures of this stage to compare with yet. ${waitingWords(shownTo, standing.until)}`;
}

/** By the mean as it is shown: an order by more digits would tell them. */
const meanOf = (row: ElementRow): number => Number(row.figures?.shownMean ?? 0);
const byMean = (rows: readonly ElementRow[]): ElementRow[] => [...rows].sort((a, b) => meanOf(b) - meanOf(a));

/** What the figures say, in sentences: the most and the least helpful of the first section, and who was not heard. */
function findings(rows: readonly ElementRow[], returns: ReturnsView): string[] {
  const shown = rows.filter((row) => row.figures && row.section === rows[0]?.section);
  const heard = notHeard(returns);
  const [best] = byMean(shown);
  const least = byMean(shown).at(-1);
  if (!best || !least)
    return formsIn(returns) + returns.unread === 0 ? ['Nobody has returned a form.'] : heard;
  const top = shown.filter((row) => row.figures?.shownMean === best.figures?.shownMean);
  const bottom = shown.filter((row) => row.figures?.shownMean === least.figures?.shownMean);
  if (shown.length === 1) return [`${say(shown)}.`, ...heard];
  if (top.length === shown.length)
    return [`All were marked alike, at ${best.figures?.shownMean} out of 5.`, ...heard];
  return [`Marked highest: ${say(top)}. Marked lowest: ${say(bottom)}.`, ...heard];
}

function notHeard({ notReturned, withdrawn, unread, people }: ReturnsView): string[] {
  const silent = notReturned + withdrawn;
  return [
    ...(silent > 0
      ? [`${silent} of ${people} people returned no form, so the true means could be lower or higher.`]
      : []),
    ...(unread > 0
      ? [
          `${counted(unread, 'form stays', 'forms stay')} unread, since fewer than ${threshold} people sent one themselves.`,
        ]
      : []),
  ];
}

const say = (rows: readonly ElementRow[]): string =>
  `${rows.map((row) => `${row.label.replace(/\.$/, '')} (${counted(row.figures?.n ?? 0, 'answer', 'answers')})`).join(' and ')}, ${rows[0]?.figures?.shownMean} out of 5`;

/** What a commissioner's dashboard of this stage is headed: before the course it had done nothing yet. */
export const headingOf = (stageKey: string): string =>
  stageKey === 'before' ? 'Before the course' : 'What the course did';
