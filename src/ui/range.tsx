type Props = {
  /** The scale's first and last mark. */
  from: number;
  to: number;
  /** The value, and the lowest and highest that it might have been. */
  value: number;
  low: number;
  high: number;
  /** The same in words, for those who don't see it. */
  words: string;
};

const LEFT = 24;
const WIDTH = 352;

/** A value as a dot on a scale, within the band of what is possible. */
export function Range({ from, to, value, low, high, words }: Props) {
  const at = (mark: number) => Math.round((LEFT + ((mark - from) / (to - from)) * WIDTH) * 100) / 100;
  const marks = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return (
    <svg viewBox="0 0 400 84" role="img" aria-label={words} className="w-full max-w-xl">
      {marks.map((mark) => (
        <g key={mark}>
          <line x1={at(mark)} x2={at(mark)} y1="4" y2="52" className="stroke-line" />
          <text x={at(mark)} y="76" textAnchor="middle" fontSize="18" className="fill-soft">
            {mark}
          </text>
        </g>
      ))}
      <rect x={at(low)} y="20" width={at(high) - at(low)} height="16" rx="8" className="fill-teal-band" />
      <circle cx={at(value)} cy="28" r="11" className="fill-teal stroke-paper stroke-2" />
    </svg>
  );
}
