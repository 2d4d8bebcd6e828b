/** The mark: six seats around a table. Decorative; the name stands beside it. */
export function BrandMark({ size = 28 }: { size?: number }) {
  return (
    <svg
      viewBox="0 0 32 32"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
      className="flex-none"
    >
      <circle cx="16" cy="16" r="7" className="fill-teal" />
      <g className="fill-(--brand-seat)">
        <circle cx="16" cy="4" r="3" />
        <circle cx="26.4" cy="10" r="3" />
        <circle cx="26.4" cy="22" r="3" />
        <circle cx="16" cy="28" r="3" />
        <circle cx="5.6" cy="22" r="3" />
        <circle cx="5.6" cy="10" r="3" />
      </g>
    </svg>
  );
}
