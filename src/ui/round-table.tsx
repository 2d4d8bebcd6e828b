import { planSeats, seatName } from './seats';

/** One seat: whose it is (the whole name), and what sets it apart, in words and by its edge. null: an empty seat. */
export type Seat = { name: string; tone?: 'teal' | 'amber'; note?: string } | null;

type Props = {
  /** The table's name, in the middle. */
  name: string;
  /** A second line under it, such as the coach. */
  detail?: string;
  seats: readonly Seat[];
  /** How wide it is drawn at most, in pixels; its own size (about 260) unless given. */
  width?: number;
};

const looks = {
  teal: 'fill-teal-wash stroke-teal stroke-[1.75]',
  // Thicker as well, for those who can't tell the colours apart.
  amber: 'fill-amber-wash stroke-amber-mark stroke-3',
  empty: 'fill-card stroke-strong-line stroke-[1.75] [stroke-dasharray:4_4]',
};

/** A round table seen from above, people around it as equals. The same in words for those who do not see it. */
export function RoundTable({ name, detail, seats, width }: Props) {
  const plan = planSeats(seats.length);
  return (
    <figure className="w-fit">
      <svg
        viewBox={`0 0 ${plan.size} ${plan.size}`}
        width={width ?? plan.size}
        aria-hidden="true"
        className="h-auto max-w-full"
      >
        <TableTop middle={plan.size / 2} radius={plan.table} name={name} detail={detail} />
        {plan.seats.map(({ x, y }, index) => (
          <SeatDrawing key={index} seat={seats[index] ?? null} x={x} y={y} r={plan.seat} />
        ))}
      </svg>
      <figcaption className="sr-only">{inWords({ name, detail, seats })}</figcaption>
    </figure>
  );
}

type Top = { middle: number; radius: number; name: string; detail?: string };

/** The table itself, with its name, as a part of a picture. */
function TableTop({ middle, radius, name, detail }: Top) {
  return (
    <>
      <circle cx={middle} cy={middle} r={radius} className="fill-card stroke-teal stroke-2" />
      <text
        x={middle}
        y={detail ? middle - 2 : middle + 6}
        textAnchor="middle"
        fontSize="17"
        className="fill-ink font-semibold"
      >
        {name}
      </text>
      {detail && (
        <text x={middle} y={middle + 18} textAnchor="middle" fontSize="15" className="fill-soft">
          {detail}
        </text>
      )}
    </>
  );
}

function SeatDrawing({ seat, x, y, r }: { seat: Seat; x: number; y: number; r: number }) {
  return (
    <>
      <circle cx={x} cy={y} r={r} className={looks[seat ? (seat.tone ?? 'teal') : 'empty']} />
      {seat && (
        <text x={x} y={y + 5} textAnchor="middle" fontSize="15" className="fill-ink">
          {seatName(seat.name)}
        </text>
      )}
    </>
  );
}

function inWords({ name, detail, seats }: Pick<Props, 'name' | 'detail' | 'seats'>): string {
  const people = seats.map((seat) =>
    seat ? seat.name + (seat.note ? ` (${seat.note})` : '') : 'an empty seat',
  );
  return `${detail ? `${name}, ${detail}` : name}: ${people.length > 0 ? people.join(', ') : 'no seats yet'}.`;
}

/** What the edges of the seats mean, under a plan of tables. */
export function SeatKey({ items }: { items: readonly { label: string; tone: 'teal' | 'amber' }[] }) {
  return (
    <ul aria-label="Key" className="flex flex-wrap gap-x-5 gap-y-1 text-small text-soft">
      {items.map((item) => (
        <li key={item.label} className="flex items-center gap-2">
          <svg width="20" height="20" viewBox="-4 -4 44 44" aria-hidden="true">
            <circle cx="18" cy="18" r="16" className={looks[item.tone]} />
          </svg>
          {item.label}
        </li>
      ))}
    </ul>
  );
}
