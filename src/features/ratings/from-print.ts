import { type PrintedResult, printedRange } from '@/features/evaluations/collecting/printed/model';
import { threshold } from '@/features/evaluations/reading/tallies/model';
import { honestRange, type Range, type Returns, type ShownTo } from './model';

/** A figure as it stands in print. `range` allows for the rounding of its mean, `exact` takes the mean at its word. */
export type FromPrint = { n: number; shownMean: string; range: Range; exact: Range };

/** What `shownTo` may see of a printed figure. Commissioners see none about fewer than `threshold` people. */
export function fromPrint(
  shownTo: ShownTo,
  { figures, people }: PrintedResult,
  key: string,
): FromPrint | { hidden: string } {
  const figure = figures[key];
  if (!figure) return { hidden: 'Not in print.' };
  if (shownTo === 'commissioner' && figure.n < threshold)
    return { hidden: `Fewer than ${threshold} people answered, so no figure is shown.` };
  const exact = honestRange({ n: figure.n, mean: Number(figure.mean) }, people);
  return { n: figure.n, shownMean: figure.mean, range: printedRange(figure, people), exact };
}

/** Who was on the course, and whose forms came in, as print has it. */
export const printedReturns = ({ people, forms }: PrintedResult): Returns => ({
  asked: people,
  withdrawn: 0,
  own: forms,
  typed: 0,
  broughtIn: 0,
  unread: 0,
  returned: forms,
});
