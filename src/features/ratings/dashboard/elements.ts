import { type Counts, noCounts, total } from '@/features/evaluations/reading/tallies/model';
import { type FormDocument, scalesOf } from '@/features/forms/model';
import type { Cell } from '../guessing';
import { notShown, shownScale, type ShownScale } from '../disclosure';
import { fromPrint, printedReturns } from '../from-print';
import {
  compare,
  honestRange,
  type Range,
  type Reconciled,
  reconcile,
  type Returns,
  roundedDeviation,
  roundedMean,
  type ShownTo,
  toHundredths,
  type Verdict,
} from '../model';
import type { Reasons, Standing } from '../standing/model';

/** One element as it is drawn: figures with their n, or the words why there are none. */
export type ElementRow = {
  key: string;
  label: string;
  /** The section of the form that it was asked in. */
  section: string;
  /** Where everybody is; null where not even how many answered is shown. */
  parts: Reconciled | null;
  figures: ElementFigures | null;
  hidden: string | null;
  /** For facilitators: why forms on paper or by phone have no answer to it. */
  reasons: Reasons[string] | null;
};

/** Everything in it is as it is shown: no more digits stand behind. */
export type ElementFigures = {
  n: number;
  shownMean: string;
  /** Not known from print, nor told of few people. */
  deviation: string | null;
  /** From print it allows for the rounding of the mean. */
  range: Range;
  /** From print: the range, had the mean not been rounded. Null for counted figures. */
  exact: Range | null;
  /** How many gave which marks; null where it would tell too much, and from print. */
  cells: readonly Cell[] | null;
  /** Beside another cohort, when one was asked for and has figures. */
  other:
    | (Pick<ElementFigures, 'n' | 'shownMean' | 'range' | 'deviation'> & {
        verdict: Verdict;
        printed: boolean;
      })
    | null;
};

/** What is shown of one item, without anything beside it. */
type Seen = {
  parts: Reconciled | null;
  figures: Omit<ElementFigures, 'other'> | null;
  hidden: string | null;
};

/** Every scale of the form, with what may be shown of it beside another cohort's. */
export function elementRows(
  shownTo: ShownTo,
  document: FormDocument,
  standing: Standing,
  other: Standing | null,
): ElementRow[] {
  if (standing.kind === 'waiting') return [];
  return scalesOf(document).map(({ key, label, question }): ElementRow => {
    const { parts, figures, hidden } = seen(shownTo, standing, key);
    const beside = other ? seen(shownTo, other, key).figures : null;
    const reasons =
      standing.kind === 'released' && parts && parts.blank > 0 ? (standing.reasons[key] ?? null) : null;
    const section = document.sections.find((known) => known.questions.includes(question))?.title ?? '';
    return {
      key,
      label,
      section,
      parts,
      figures: figures && { ...figures, other: beside && besideOf(figures.range, beside) },
      hidden,
      reasons,
    };
  });
}

const besideOf = (
  range: Range,
  { n, shownMean, range: theirs, deviation, exact }: Omit<ElementFigures, 'other'>,
): NonNullable<ElementFigures['other']> => ({
  n,
  shownMean,
  range: theirs,
  deviation,
  verdict: compare(range, theirs),
  printed: exact !== null,
});

function seen(shownTo: ShownTo, standing: Standing, key: string): Seen {
  switch (standing.kind) {
    case 'waiting':
      return { parts: null, figures: null, hidden: notShown };
    case 'printed': {
      const known = fromPrint(shownTo, standing.printed, key);
      if ('hidden' in known) return { parts: null, figures: null, hidden: known.hidden };
      return {
        parts: reconcile(printedReturns(standing.printed), known.n),
        figures: { ...known, deviation: null, cells: null },
        hidden: null,
      };
    }
    case 'released':
      return counted(standing.returns, shownScale(standing.counts[key] ?? noCounts), notShown);
    case 'live':
      return counted(
        standing.returns,
        asItStands(standing.counts[key] ?? noCounts),
        'Nobody has answered this yet.',
      );
  }
}

function counted(returns: Returns, shown: ShownScale | null, hidden: string): Seen {
  if (!shown) return { parts: null, figures: null, hidden };
  const { n, mean, deviation, cells } = shown;
  const parts = reconcile(returns, n);
  if (mean === null) return { parts, figures: null, hidden };
  const range = toHundredths(honestRange({ n, mean: Number(mean) }, parts.people));
  return { parts, figures: { n, shownMean: mean, deviation, range, exact: null, cells }, hidden: null };
}

/** A named item for its facilitator: nothing is withheld, and it is rounded as everywhere. */
function asItStands(counts: Counts): ShownScale | null {
  const n = total(counts);
  if (n === 0) return null;
  return {
    n,
    mean: roundedMean(counts),
    deviation: n > 1 ? roundedDeviation(counts) : null,
    cells: counts.map((count, mark) => ({ marks: [mark], count })),
  };
}

/** Marks side by side, as their places from 0: "3", "1 to 4". */
export function marksInWords(marks: readonly number[]): string {
  const [first, last] = [marks[0] ?? 0, marks.at(-1) ?? 0];
  return first === last ? String(first + 1) : `${first + 1} to ${last + 1}`;
}
