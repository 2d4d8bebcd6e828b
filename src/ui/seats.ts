/** Where things stand around a table, in the units of its drawing. */
export type TablePlan = { size: number; table: number; seat: number; seats: { x: number; y: number }[] };

const SEAT = 33;
const GAP = 4;
const SMALLEST_RING = 92;

/** Seats evenly around a round table, the first at the top, then clockwise. The ring widens so that none overlap. */
export function planSeats(count: number): TablePlan {
  const needed = count > 1 ? (SEAT + GAP / 2) / Math.sin(Math.PI / count) : 0;
  const ring = Math.max(SMALLEST_RING, needed);
  const middle = ring + SEAT + GAP;
  const seats = Array.from({ length: count }, (_, index) => {
    const turn = (2 * Math.PI * index) / count;
    return { x: round(middle + ring * Math.sin(turn)), y: round(middle - ring * Math.cos(turn)) };
  });
  return { size: round(2 * middle), table: round(ring - SEAT - GAP), seat: SEAT, seats };
}

// Two decimals: server and browser must write the very same attribute.
const round = (value: number) => Math.round(value * 100) / 100;

const FITS = 7;

/** What fits on a seat of a drawing: the first name when short, else the initials. */
export function seatName(name: string): string {
  const parts = name.trim().split(/\s+/);
  const first = parts[0] ?? '';
  if ([...first].length <= FITS) return first;
  return parts
    .map((part) => [...part][0] ?? '')
    .join('')
    .slice(0, FITS)
    .toUpperCase();
}
