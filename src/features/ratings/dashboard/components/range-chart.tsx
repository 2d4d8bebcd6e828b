import { type RangePoint, Ranges } from '@/ui/ranges';
import type { ElementRow } from '../elements';

/** A dot for each mean and a band for its honest range; below, where one was asked for, another cohort's. */
export const RangeChart = ({ rows }: { rows: readonly ElementRow[] }) => (
  <Ranges
    from={1}
    to={5}
    rows={rows.map(({ key, label, figures, hidden }) => ({
      key,
      label,
      first: figures && point(figures),
      second: figures?.other ? point(figures.other) : null,
      why: hidden,
    }))}
  />
);

/** Beside each mean stands how many gave it. */
const point = ({
  n,
  shownMean,
  range,
}: Pick<NonNullable<ElementRow['figures']>, 'n' | 'shownMean' | 'range'>): RangePoint => ({
  value: Number(shownMean),
  low: range.low,
  high: range.high,
  shown: shownMean,
  note: `(${n} answers)`,
});
