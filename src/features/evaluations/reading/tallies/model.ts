import type { Counted } from '../../responses/ballots/counting/model';

export { threshold } from '../../model';

/** How many gave 1, 2, 3, 4 and 5, or chose the first option, the second and so on: five of them, more where there are more options. */
export type Counts = readonly number[];

/** Counts by question key. */
export type Tallies = Readonly<Record<string, Counts>>;

export const noCounts: Counts = [0, 0, 0, 0, 0];

export const total = (counts: Counts): number => counts.reduce((sum, count) => sum + count, 0);

/** The counts of a list of (question, mark, count) rows. */
export function toTallies(rows: readonly { questionKey: string; mark: number; count: number }[]): Tallies {
  const tallies: Record<string, number[]> = {};
  for (const { questionKey, mark, count } of rows) {
    const counts = (tallies[questionKey] ??= [...noCounts]);
    while (counts.length < mark) counts.push(0);
    counts[mark - 1] = (counts[mark - 1] ?? 0) + count;
  }
  return tallies;
}

/** Counts of several parts together, by question and mark. */
export function summed(...parts: readonly (readonly Counted[])[]): Counted[] {
  const sums = new Map<string, Counted>();
  for (const { key, mark, count } of parts.flat()) {
    const name = `${mark} ${key}`;
    sums.set(name, { key, mark, count: (sums.get(name)?.count ?? 0) + count });
  }
  return [...sums.values()].filter(({ count }) => count > 0);
}
