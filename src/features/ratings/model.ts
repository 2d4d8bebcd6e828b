import type { Release } from '@/features/evaluations/reading/releases/model';
import { type Counts, total } from '@/features/evaluations/reading/tallies/model';

/** Who figures are shown to. */
export type ShownTo = 'facilitator' | 'commissioner';

/** What a set of marks says about itself: how many, their mean, how far they lie apart. */
export type Figures = {
  n: number;
  /** Not rounded. */
  mean: number;
  /** Standard deviation of the marks (n − 1); 0 for a single mark. */
  deviation: number;
  counts: Counts;
};

/** All marks added up. */
export const sumOf = (counts: Counts): number =>
  counts.reduce((sum, count, index) => sum + count * (index + 1), 0);

/** The one place where a mean is computed. Null when nobody answered: a missing value is a gap, never 0. */
export function figuresOf(counts: Counts): Figures | null {
  const n = total(counts);
  if (n === 0) return null;
  const mean = sumOf(counts) / n;
  const squares = counts.reduce((sum, count, index) => sum + count * (index + 1 - mean) ** 2, 0);
  return { n, mean, deviation: n > 1 ? Math.sqrt(squares / (n - 1)) : 0, counts };
}

/**
 * A mean to one decimal as print shows it, half rounded up, counted in whole marks so that no binary fraction
 * tips it: 4.25 is 4.3.
 */
export function roundedMean(counts: Counts): string {
  const n = total(counts);
  return (Math.floor((20 * sumOf(counts) + n) / (2 * n)) / 10).toFixed(1);
}

/** A standard deviation to one decimal. */
export const roundedDeviation = (counts: Counts): string => (figuresOf(counts)?.deviation ?? 0).toFixed(1);

export type Range = { low: number; high: number };

/**
 * The honest range: the lowest and the highest mean possible among `people`, had everybody who did not answer
 * given 1, or 5.
 */
export function honestRange({ n, mean }: Pick<Figures, 'n' | 'mean'>, people: number): Range {
  const silent = Math.max(people - n, 0);
  const sum = n * mean;
  return { low: (sum + silent) / (n + silent), high: (sum + 5 * silent) / (n + silent) };
}

/** A bound of a range, as it is shown: to two decimals. */
export const toHundredths = ({ low, high }: Range): Range => ({
  low: Number(low.toFixed(2)),
  high: Number(high.toFixed(2)),
});

/** Who a stage asked and what became of their forms, and of those of people from elsewhere. */
export type Returns = Omit<Release, 'releasedAt'>;

/** The n that adds up: every person, and every form of somebody from elsewhere, is in exactly one of these. `blank`: left blank or not asked. */
export type Reconciled = {
  answered: number;
  blank: number;
  unread: number;
  notReturned: number;
  withdrawn: number;
  people: number;
};

/**
 * Where the people of a stage are for one question that `answered` of them answered.
 * answered + blank + unread + not returned + withdrawn = people.
 */
export function reconcile(
  { asked, withdrawn, own, typed, broughtIn, unread, returned }: Returns,
  answered: number,
): Reconciled {
  const forms = own + typed + broughtIn;
  const notReturned = Math.max(asked - withdrawn - returned, 0);
  return {
    answered,
    blank: forms - answered,
    unread,
    notReturned,
    withdrawn,
    people: forms + unread + notReturned + withdrawn,
  };
}

export type Verdict = 'higher' | 'lower' | 'can’t tell';

/** One cohort is called higher or lower than another only when their honest ranges don't touch. */
export function compare(ours: Range, theirs: Range): Verdict {
  if (ours.low > theirs.high) return 'higher';
  return ours.high < theirs.low ? 'lower' : 'can’t tell';
}
