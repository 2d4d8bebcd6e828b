import type { ShownTo } from '@/features/evaluations/tallies/model';
import { total } from '@/features/evaluations/tallies/model';
import { type FormDocument, type Item, itemsOf, type Question } from '@/features/forms/model';
import { type Figured, hiddenWords, isUnanimous, type Visible, visibleTo } from '../disclosure/model';

/** One thing that could be chosen: how many of how many chose it, or the words why that is not shown. */
export type ChoiceRow = { key: string; label: string; figures: { chosen: number; n: number } | null; hidden: string | null };

/** A question that was answered by choosing. */
export type ChoiceFigure = {
  key: string;
  label: string;
  section: string;
  /** Several could be chosen, so that the options don't add up to those who answered. */
  many: boolean;
  rows: ChoiceRow[];
  /** Why nothing of it is shown; the rows then have no figures. */
  hidden: string | null;
  /** More came in than may be shown yet. */
  later: boolean;
};

const allAlike = 'Everybody who answered chose alike, so how many chose what is not shown.';

/** What `audience` may see of a stage's yes-or-no questions, and of those with one or many choices, in the form's order. */
export function choicesFor(audience: ShownTo, figured: Figured, document: FormDocument, instant: Date): ChoiceFigure[] {
  const items = itemsOf(document).filter((item) => !item.scale);
  const visible = visibleTo(audience, figured, items.map((item) => item.key), instant);
  return [...new Set(items.map((item) => item.question))].map((question) => {
    const own = items.filter((item) => item.question === question);
    const section = document.sections.find((known) => known.questions.includes(question))?.title ?? '';
    return { key: question.key, label: question.label, section, ...(question.kind === 'many' ? ofMany(own, visible) : ofOne(question, own, visible)) };
  });
}

type Drawn = Pick<ChoiceFigure, 'many' | 'rows' | 'hidden' | 'later'>;

function ofOne(question: Question, [item]: readonly Item[], visible: Record<string, Visible>): Drawn {
  const seen = visible[question.key] ?? { hidden: 'nobody answered' as const };
  const words = item?.words ?? [];
  const counts = 'counts' in seen && !isUnanimous(seen.counts) ? seen.counts : null;
  const rows = words.map((label, index) => ({ key: `${question.key}:${index + 1}`, label, figures: counts && { chosen: counts[index] ?? 0, n: total(counts) }, hidden: null }));
  if ('hidden' in seen) return { many: false, rows, hidden: hiddenWords[seen.hidden], later: false };
  return { many: false, rows, hidden: counts ? null : allAlike, later: seen.later };
}

/** Every option is counted by itself, as chosen or not, and shown by itself. */
function ofMany(items: readonly Item[], visible: Record<string, Visible>): Drawn {
  const rows = items.map(({ key, label }): ChoiceRow => {
    const seen = visible[key] ?? { hidden: 'nobody answered' as const };
    if ('hidden' in seen) return { key, label, figures: null, hidden: hiddenWords[seen.hidden] };
    if (isUnanimous(seen.counts)) return { key, label, figures: null, hidden: allAlike };
    return { key, label, figures: { chosen: seen.counts[0] ?? 0, n: total(seen.counts) }, hidden: null };
  });
  const [first] = rows;
  const same = first?.hidden && rows.every((row) => row.hidden === first.hidden) ? first.hidden : null;
  const later = items.some(({ key }) => {
    const seen = visible[key];
    return seen && 'counts' in seen && seen.later;
  });
  return { many: true, rows: same ? rows.map((row) => ({ ...row, hidden: null })) : rows, hidden: same, later };
}

/** The finding in words: what most chose, of how many. Empty when nothing is shown. */
export function mostChosen({ rows }: ChoiceFigure): string {
  const shown = rows.flatMap(({ label, figures }) => (figures ? [{ label, ...figures }] : []));
  const most = Math.max(0, ...shown.map((row) => row.chosen));
  const top = shown.filter((row) => row.chosen === most);
  if (most === 0 || !top[0]) return '';
  return `Most chosen: ${top.map((row) => row.label).join(' and ')} (${most} of ${top[0].n} who answered${top.length > 1 ? ' each' : ''}).`;
}
