/** How many gave 1, 2, 3, 4 and 5, or chose the first option, the second and so on: five of them, more where there are more options. */
export type Counts = readonly number[];

/** Counts by question key. */
export type Tallies = Readonly<Record<string, Counts>>;

/** Who figures are shown to: each has seen its own share of them. */
export type ShownTo = 'facilitator' | 'commissioner';

/** Figures about fewer people than this are not shown: with seven or less, one person's mark is too easily worked out. */
export const threshold = 8;

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

/**
 * What an audience may be shown next, given what it has been shown. Figures appear once `atLeast` people answered,
 * and move on only when the people between one view and the next are again at least that many and did not all give
 * the same mark: so that nothing about fewer people follows by subtracting one view from another.
 */
export function stepOn(current: Tallies, shown: Tallies, atLeast = threshold): Tallies {
  const next: Record<string, Counts> = {};
  for (const key of new Set([...Object.keys(shown), ...Object.keys(current)])) {
    const now = current[key] ?? noCounts;
    const before = shown[key];
    const step = before && mayStep(before, now, atLeast) ? now : before;
    const first = !before && total(now) >= atLeast ? now : undefined;
    const visible = step ?? first;
    if (visible) next[key] = visible;
  }
  return next;
}

function mayStep(before: Counts, now: Counts, atLeast: number): boolean {
  const between = now.map((count, index) => Math.abs(count - (before[index] ?? 0)));
  const people = between.reduce((sum, count) => sum + count, 0);
  const unanimous = between.filter((count) => count > 0).length === 1;
  return people >= atLeast && !unanimous;
}
