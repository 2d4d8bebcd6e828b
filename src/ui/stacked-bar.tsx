/** One part of a whole. full: what we have. part: less. rest: what is missing. */
export type BarPart = { label: string; value: number; tone: BarTone };
export type BarTone = 'full' | 'part' | 'rest';

const fills = { full: 'fill-teal', part: 'fill-sand', rest: 'fill-track stroke-track-edge' } satisfies Record<
  BarTone,
  string
>;

/** A whole and its parts in one bar, read out as "32 answered, 0 left blank, 8 not returned". Parts add up to the whole. */
export function StackedBar({ parts }: { parts: readonly BarPart[] }) {
  const whole = parts.reduce((sum, part) => sum + part.value, 0);
  const placed = parts.map((part, index) => ({
    ...part,
    start: parts.slice(0, index).reduce((sum, before) => sum + before.value, 0),
  }));
  const share = (value: number) => `${whole > 0 ? (value / whole) * 100 : 0}%`;
  return (
    <svg
      role="img"
      aria-label={parts.map((part) => `${part.value} ${part.label}`).join(', ')}
      width="100%"
      height="12"
      className="block min-w-24 rounded-full"
    >
      {placed.map((part) => (
        <rect
          key={part.label}
          x={share(part.start)}
          width={share(part.value)}
          height="12"
          className={fills[part.tone]}
        />
      ))}
    </svg>
  );
}

/** What the colours of a StackedBar mean. */
export function BarLegend({ items }: { items: readonly { label: string; tone: BarTone }[] }) {
  return (
    <ul aria-label="Key" className="flex flex-wrap gap-x-5 gap-y-1 text-small text-soft">
      {items.map((item) => (
        <li key={item.label} className="flex items-center gap-2">
          <svg width="14" height="14" aria-hidden="true" className={fills[item.tone]}>
            <rect width="14" height="14" rx="3" />
          </svg>
          {item.label}
        </li>
      ))}
    </ul>
  );
}
