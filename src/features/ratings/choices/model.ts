import { type Counts, noCounts, total } from '@/features/evaluations/reading/tallies/model';
import { kinds } from '@/features/forms/kinds';
import { type FormDocument, type Item, itemsOf } from '@/features/forms/model';
import { anyOf } from '@/writing/words';
import { notShown, shownChoice, type ShownChoice, shownOption } from '../disclosure';
import type { Standing } from '../standing/model';

/** One thing that could be chosen, or several told together: how many of how many chose it, or the words why that is not shown. */
export type ChoiceRow = {
  key: string;
  label: string;
  together: boolean;
  figures: { chosen: number; n: number } | null;
  hidden: string | null;
};

/** A question that was answered by choosing. */
export type ChoiceFigure = {
  key: string;
  label: string;
  section: string;
  /** Several could be chosen, so that the options don't add up to those who answered. */
  many: boolean;
  /** How many answered; null where that is not shown. */
  n: number | null;
  rows: ChoiceRow[];
  /** Why nothing of it is shown; the rows then have no figures. */
  hidden: string | null;
};

type Drawn = Pick<ChoiceFigure, 'n' | 'rows' | 'hidden'>;

/** How an item is shown: as its release allows, or as it stands. */
type Showing = {
  choice: (counts: Counts) => ShownChoice | null;
  option: (counts: Counts) => { n: number; chosen: number | null } | null;
  hidden: string;
};

const released: Showing = { choice: shownChoice, option: shownOption, hidden: notShown };

const live: Showing = {
  choice: (counts) =>
    total(counts) === 0
      ? null
      : { n: total(counts), cells: counts.map((count, place) => ({ marks: [place], count })) },
  option: (counts) => (total(counts) === 0 ? null : { n: total(counts), chosen: counts[0] ?? 0 }),
  hidden: 'Nobody has answered this yet.',
};

/** What is shown of a stage's yes-or-no questions, and of those with one or many choices, in the form's order. */
export function choicesFor(document: FormDocument, standing: Standing): ChoiceFigure[] {
  if (standing.kind !== 'released' && standing.kind !== 'live') return [];
  const showing = standing.kind === 'live' ? live : released;
  const items = itemsOf(document).filter((item) => !item.scale);
  const countsOf = ({ key, words }: Item): Counts =>
    words.map((_, index) => (standing.counts[key] ?? noCounts)[index] ?? 0);
  return [...new Set(items.map((item) => item.question))].map((question) => {
    const own = items.filter((item) => item.question === question);
    const section = document.sections.find((known) => known.questions.includes(question))?.title ?? '';
    const many = kinds[question.kind].several;
    const drawn = many ? ofMany(showing, own, countsOf) : ofOne(showing, own, countsOf);
    return { key: question.key, label: question.label, section, many, ...drawn };
  });
}

function ofOne(showing: Showing, [item]: readonly Item[], countsOf: (item: Item) => Counts): Drawn {
  const shown = item ? showing.choice(countsOf(item)) : null;
  const words = item?.words ?? [];
  const row = (marks: readonly number[], figures: ChoiceRow['figures']): ChoiceRow => ({
    key: `${item?.key ?? ''}:${marks.map((mark) => mark + 1).join('+')}`,
    label: anyOf(marks.map((mark) => words[mark] ?? '')),
    together: marks.length > 1,
    figures,
    hidden: null,
  });
  if (!shown?.cells)
    return { n: shown?.n ?? null, rows: words.map((_, mark) => row([mark], null)), hidden: showing.hidden };
  return {
    n: shown.n,
    rows: shown.cells.map(({ marks, count }) => row(marks, { chosen: count, n: shown.n })),
    hidden: null,
  };
}

/** Every option is counted by itself, as chosen or not, and shown by itself. */
function ofMany(showing: Showing, items: readonly Item[], countsOf: (item: Item) => Counts): Drawn {
  const seen = items.map((item) => ({ ...item, shown: showing.option(countsOf(item)) }));
  const n = seen.find(({ shown }) => shown)?.shown?.n ?? null;
  const rows = seen.map(({ key, label, shown }): ChoiceRow => {
    const figures = shown && shown.chosen !== null ? { chosen: shown.chosen, n: shown.n } : null;
    return { key, label, together: false, figures, hidden: figures ? null : showing.hidden };
  });
  if (rows.some((row) => row.figures)) return { n, rows, hidden: null };
  return { n, rows: rows.map((row) => ({ ...row, hidden: null })), hidden: showing.hidden };
}

/** The finding in words: what most chose, of how many. Empty where that isn't known for sure of one thing that could be chosen. */
export function mostChosen({ many, rows }: ChoiceFigure): string {
  const shown = rows.flatMap(({ label, together, figures }) =>
    figures ? [{ label, together, ...figures }] : [],
  );
  const most = Math.max(0, ...shown.map((row) => row.chosen));
  const top = shown.filter((row) => row.chosen === most);
  if (most === 0 || !top[0] || top.some((row) => row.together)) return '';
  const among = many && shown.length < rows.length ? 'Most chosen of what is shown' : 'Most chosen';
  return `${among}: ${top.map((row) => row.label).join(' and ')} (${most} of ${top[0].n} who answered${top.length > 1 ? ' each' : ''}).`;
}
