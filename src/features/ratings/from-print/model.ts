import { type PrintedResult, printedRange } from '@/features/evaluations/printed/model';
import { type ShownTo, threshold } from '@/features/evaluations/tallies/model';
import type { Hidden } from '../disclosure/model';
import { honestRange, type Range, type Returns } from '../model';

/** A figure as it stands in print. `range` allows for the rounding of its mean, `exact` takes the mean at its word. */
export type FromPrint = { n: number; shownMean: string; mean: number; range: Range; exact: Range };

/** What `audience` may see of a printed figure. Commissioners see none about fewer than `threshold` people. */
export function fromPrint(audience: ShownTo, { figures, people }: PrintedResult, key: string): FromPrint | { hidden: Hidden } {
  const figure = figures[key];
  if (!figure) return { hidden: 'not in print' };
  if (audience === 'commissioner' && figure.n < threshold) return { hidden: 'too few' };
  const mean = Number(figure.mean);
  return { n: figure.n, shownMean: figure.mean, mean, range: printedRange(figure, people), exact: honestRange({ n: figure.n, mean }, people) };
}

/** Who was on the course, and whose forms came in, as print has it. */
export const printedReturns = ({ people, forms }: PrintedResult): Returns => ({ active: people, withdrawn: 0, finished: forms, broughtIn: 0 });
