import { type RangePoint, Ranges } from '@/ui/ranges';
import { counted } from '@/writing/words';
import type { ElementRow } from '../elements';

type Props = { rows: readonly ElementRow[]; comparedWith: string | null };

/** A dot for each mean and a band for its honest range; below, where one was asked for, another cohort's. */
export const RangeChart = ({ rows, comparedWith }: Props) => (
  <Ranges
    from={1}
    to={5}
    rows={rows.map(({ key, label, figures, hidden }) => ({
      key,
      label,
      first: figures && point(figures),
      second: figures?.other ? point(figures.other, comparedWith) : null,
      why: hidden,
    }))}
  />
);

type Shown = Pick<NonNullable<ElementRow['figures']>, 'n' | 'shownMean' | 'range' | 'deviation'>;

/** Beside each mean stands how many gave it; whoever points at it is told the rest. */
function point({ n, shownMean, range, deviation }: Shown, of: string | null = null): RangePoint {
  const answers = counted(n, 'answer', 'answers');
  return {
    value: Number(shownMean),
    low: range.low,
    high: range.high,
    shown: shownMean,
    note: `(${answers})`,
    told: [
      `${of === null ? 'Mean' : `${of}: mean`} ${shownMean} from ${answers}`,
      ...(deviation === null ? [] : [`spread ${deviation}`]),
      `could be ${range.low.toFixed(2)}–${range.high.toFixed(2)}`,
    ].join(', '),
  };
}
