import { type Counts, threshold, total } from '@/features/evaluations/reading/tallies/model';

/** So many (`count`) gave one of these marks, or chose one of these options (each as its place, from 0). */
export type Cell = { marks: readonly number[]; count: number };

/** One way of showing an item, from more to less. */
export type Way<Shown extends { cells: readonly Cell[] }> = {
  /** What is shown of these counts; null where they can't be shown in this way. */
  show: (counts: Counts) => Shown | null;
  /** Some counts with these cells and this mean, to look around from: the same whichever the true ones are. */
  starts: (shown: Shown) => Counts[];
  /** Counts that differ from these by as little as leaves cells and mean as they are. */
  near: (shown: Shown, counts: Counts) => Counts[];
};

/**
 * A count that is hidden is one of 1 to 7. So many possibilities hiding it leaves by itself, and as many have to be
 * left by everything that is shown together.
 */
export const fewestPossible = threshold - 1;

/** About so many counts are looked at before a way of showing is given up as too hard to judge. */
const mostVisited = 100;

/**
 * The first of these ways that tells nobody about fewer than eight people; null when there is none.
 *
 * Whoever looks is taken to know these rules. So what is possible for them is every count that would have been shown
 * in the same words: not those that the rules would have shown in an earlier way. Each verdict rests on the words alone,
 * so that it is the same for all that is possible.
 */
export function firstSafe<Shown extends { cells: readonly Cell[] }>(
  ways: readonly Way<Shown>[],
  counts: Counts,
): Shown | null {
  const judged = new Map<string, boolean>();
  const tried = new Map<string, { ways: number; shown: Shown | null }>();

  /** What the first `before` of the ways show of `these`. Each is tried once. */
  function shownBefore(these: Counts, before: number): Shown | null {
    const key = String(these);
    const known = tried.get(key) ?? { ways: 0, shown: null };
    tried.set(key, known);
    while (known.shown === null && known.ways < before) {
      const place = known.ways;
      const way = ways[place];
      const shown = way?.show(these) ?? null;
      const safe = way && shown && isSafe(way, place, shown);
      known.ways = place + 1;
      if (safe) known.shown = shown;
    }
    return known.ways <= before ? known.shown : null;
  }

  function isSafe(way: Way<Shown>, place: number, shown: Shown): boolean {
    const words = JSON.stringify(shown);
    const key = `${place} ${words}`;
    const known = judged.get(key);
    if (known !== undefined) return known;
    const fits = (others: Counts) =>
      JSON.stringify(way.show(others)) === words && shownBefore(others, place) === null;
    const safe =
      hidesNothing(shown) || leavesEnough(way.starts(shown), (others) => way.near(shown, others), fits);
    judged.set(key, safe);
    return safe;
  }

  return shownBefore(counts, ways.length);
}

/** Every count is told by itself; then none of them is of 1 to 7, and there is nothing to work out. */
const hidesNothing = ({ cells }: { cells: readonly Cell[] }): boolean =>
  cells.every(({ marks, count }) => count === 0 || (marks.length === 1 && count >= threshold));

/** Walks about, step by step, until enough is found possible, and every small count could be another. */
function leavesEnough(
  starts: readonly Counts[],
  near: (counts: Counts) => Counts[],
  fits: (counts: Counts) => boolean,
): boolean {
  const ahead = [...new Map(starts.map((counts) => [String(counts), counts])).values()];
  const seen = new Set(ahead.map(String));
  const enoughWith = guessing();
  for (const counts of ahead) {
    if (fits(counts) && enoughWith(counts)) return true;
    for (const next of ahead.length < mostVisited ? near(counts) : []) {
      if (seen.has(String(next))) continue;
      seen.add(String(next));
      ahead.push(next);
    }
  }
  return false;
}

/** Whether a count of so many among `n` would tell about one to seven people: those in it, or those outside of it. */
export const tellsOfFew = (count: number, n: number): boolean => isFew(count) || isFew(n - count);
const isFew = (count: number): boolean => count > 0 && count < threshold;

/** Keeps in mind what was found possible: how much, and which small counts are the same in all of it. */
function guessing(): (counts: Counts) => boolean {
  let possible = 0;
  let pinned: (Stretch & { count: number })[] = [];
  return (counts) => {
    const now = stretches(counts.length).map((stretch) => ({ ...stretch, count: within(stretch, counts) }));
    if (possible === 0) pinned = now.filter(({ count }) => tellsOfFew(count, total(counts)));
    possible += 1;
    pinned = pinned.filter((stretch) => within(stretch, counts) === stretch.count);
    return possible >= fewestPossible && pinned.length === 0;
  };
}

type Stretch = { from: number; to: number };

/** Every mark, and all marks side by side that are not all there are. */
export const stretches = (marks: number): Stretch[] =>
  Array.from({ length: marks }, (_, from) =>
    Array.from({ length: marks - from }, (_, more) => ({ from, to: from + more + 1 })),
  )
    .flat()
    .filter(({ from, to }) => to - from < marks);

export const within = ({ from, to }: Stretch, counts: Counts): number => total(counts.slice(from, to));
