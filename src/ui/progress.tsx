import { Words } from './words';

type Props = {
  /** What is measured. */
  label: string;
  value: number;
  max: number;
  /** The words for it, such as "32 of 40 forms". Shown beside the label. */
  words: string;
  /** A line across the bar: the best possible, a goal. Its meaning belongs into `words` or the text around. */
  mark?: number;
  /** Only the bar is drawn; label and words are still read out. */
  bare?: boolean;
};

/** How far along something is, as a bar with its words. */
export function Progress({ label, value, max, words, mark, bare }: Props) {
  return (
    <div>
      <p className={bare ? 'sr-only' : 'mb-1.5 flex flex-wrap justify-between gap-x-4'}>
        <span className="font-semibold">
          <Words>{label}</Words>
        </span>{' '}
        <span className="text-soft tabular-nums">{words}</span>
      </p>
      {/* Widths are SVG attributes: an inline style would be stopped by the content security policy. */}
      <svg width="100%" height="16" aria-hidden="true" className="block overflow-visible rtl:-scale-x-100">
        <rect y="3" width="100%" height="10" rx="5" className="fill-track stroke-track-edge" />
        <rect y="3" width={percent(value, max)} height="10" rx="5" className="fill-teal" />
        {mark !== undefined && <rect x={percent(mark, max)} width="3" height="16" className="fill-ink" />}
      </svg>
    </div>
  );
}

function percent(value: number, max: number): string {
  return max > 0 ? `${Math.min(100, Math.max(0, (value / max) * 100))}%` : '0%';
}
