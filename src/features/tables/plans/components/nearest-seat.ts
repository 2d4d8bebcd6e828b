/** Where a seat is on the screen: its middle. */
export type Place = { x: number; y: number };

const steps: Record<string, Place> = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowDown: { x: 0, y: 1 },
  ArrowUp: { x: 0, y: -1 },
};

/** So much further is a seat to the side than one straight ahead. */
const aside = 2;

/** Which of some seats an arrow key leads to from one of them: the nearest that way, those to the side counted as further. null when there is none, or the key is no arrow. */
export function nearestSeat(places: readonly Place[], from: number, key: string): number | null {
  const [start, step] = [places[from], steps[key]];
  if (!start || !step) return null;
  const far = places.map(({ x, y }, index) => {
    const ahead = (x - start.x) * step.x + (y - start.y) * step.y;
    const side = Math.abs((x - start.x) * step.y) + Math.abs((y - start.y) * step.x);
    return index === from || ahead < 1 ? Infinity : ahead + aside * side;
  });
  const least = Math.min(...far);
  return Number.isFinite(least) ? far.indexOf(least) : null;
}
