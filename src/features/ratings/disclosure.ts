import { type Counts, threshold, total } from '@/features/evaluations/reading/tallies/model';
import { roundedDeviation, roundedMean, sumOf } from './model';
import { type Cell, firstSafe, tellsOfFew, type Way } from './guessing';

/** What stands in every empty cell, whatever the reason: the reason would itself tell something. */
export const notShown = 'Not shown, so that nobody’s answer can be worked out.';

/** What a release shows of an item with marks from 1 to 5. Null: not shown. */
export type ShownScale = {
  n: number;
  /** To one decimal. */
  mean: string | null;
  /** Standard deviation to one decimal. */
  deviation: string | null;
  /** How many gave which marks: marks that few gave are told together with their neighbours. */
  cells: readonly Cell[] | null;
};

/** What a release shows of an item of which one option is chosen. */
export type ShownChoice = { n: number; cells: readonly Cell[] | null };

/** From so many answers on the deviation is shown: with fewer, it and the mean together come close to every single mark. */
export const deviationFrom = 40;

/** What is shown of counts of the marks 1 to 5. Null: fewer than eight answered, or nobody. */
export function shownScale(counts: Counts): ShownScale | null {
  const n = total(counts);
  if (n < threshold) return null;
  const shown = firstSafe(n < deviationFrom ? withMean : [...withDeviation, ...meanAlone], counts);
  const spread = shown && shown.cells.length > 1 ? shown.cells : null;
  return { n, mean: shown?.mean ?? null, deviation: shown?.deviation ?? null, cells: spread };
}

/** What is shown of counts of options. Options that few chose are told together; where that leaves one row, none is shown. */
export function shownChoice(counts: Counts): ShownChoice | null {
  const n = total(counts);
  if (n < threshold) return null;
  const ways = counts.map((_, more) => together(more));
  return { n, cells: firstSafe(ways, counts)?.cells ?? null };
}

/** What is shown of an option of which several may be chosen: `chosen` is null where few chose it, or all but few, or none, or all. */
export function shownOption(counts: Counts): { n: number; chosen: number | null } | null {
  const n = total(counts);
  const chosen = counts[0] ?? 0;
  if (n < threshold) return null;
  return { n, chosen: Math.min(chosen, n - chosen) < threshold ? null : chosen };
}

/** All gave the same mark, or all but one did: then a number would tell what each of them said. */
const isAlike = (counts: Counts): boolean => Math.max(...counts) >= total(counts) - 1;

const cellsOf = (marks: readonly (readonly number[])[], counts: Counts): Cell[] =>
  marks.map((these) => ({ marks: these, count: these.reduce((sum, mark) => sum + (counts[mark] ?? 0), 0) }));

type Numbers = { mean: string; deviation: string | null; cells: readonly Cell[] };

/** Every way to put the five marks into cells side by side, the finest first, all marks in one cell last. */
const partitions: readonly (readonly number[])[][] = Array.from({ length: 16 }, (_, number) => number * 2)
  .map((cuts) =>
    [0, 1, 2, 3, 4].reduce<number[][]>((cells, mark) => {
      const last = cells.at(-1);
      const together = last && (cuts & (1 << mark)) === 0;
      return together ? [...cells.slice(0, -1), [...last, mark]] : [...cells, [mark]];
    }, []),
  )
  .sort((a, b) => b.length - a.length);

const inOne = [[0, 1, 2, 3, 4]];

const numbers = (partition: readonly (readonly number[])[], deviates: boolean): Way<Numbers> => ({
  show: (counts) => {
    const n = total(counts);
    const cells = cellsOf(partition, counts);
    if (isAlike(counts) || cells.some(({ count }) => tellsOfFew(count, n))) return null;
    // That all gave one of these marks would be said of each of them.
    if (partition.length > 1 && cells.some(({ count }) => count === n)) return null;
    return { mean: roundedMean(counts), deviation: deviates ? roundedDeviation(counts) : null, cells };
  },
  starts: ({ cells, mean }) => lopsided(cells).map((counts) => withMeanOf(mean, cells, counts)),
  near: nearMarks,
});

const withMean = partitions.map((partition) => numbers(partition, false));
const withDeviation = partitions.map((partition) => numbers(partition, true));
const meanAlone = [numbers(inOne, false)];

/** `people` move from a mark, or an option, to another. */
function moved(counts: Counts, from: number, to: number, people = 1): Counts {
  const others = [...counts];
  others[from] = (others[from] ?? 0) - people;
  others[to] = (others[to] ?? 0) + people;
  return others;
}

/** In each cell nearly all gave one mark, whichever, and one person each of the others: there lies most that hides a small count. */
const lopsided = (cells: readonly Cell[]): Counts[] =>
  cells.reduce<Counts[]>(
    (starts, { marks, count }) =>
      starts.flatMap((start) =>
        marks.map((most) => {
          const others = count >= marks.length ? marks.length - 1 : 0;
          return marks.reduce<number[]>(
            (counts, mark) =>
              Object.assign([...counts], { [mark]: mark === most ? count - others : Math.min(others, 1) }),
            [...start],
          );
        }),
      ),
    [[]],
  );

/** Moves people within their cells until the mean is what is shown. */
function withMeanOf(mean: string, cells: readonly Cell[], start: Counts): Counts {
  const { lowest, highest } = sumsOf(mean, total(start));
  let counts = start;
  for (let round = 0; round < 4; round += 1) {
    for (const { low, high } of stepsUp(cells)) {
      const sum = sumOf(counts);
      if (sum < lowest) counts = moved(counts, low, high, Math.min(counts[low] ?? 0, lowest - sum));
      if (sum > highest) counts = moved(counts, high, low, Math.min(counts[high] ?? 0, sum - highest));
    }
  }
  return counts;
}

/** What the marks of `n` people can add up to, so that their mean is rounded to this. */
function sumsOf(mean: string, n: number): { lowest: number; highest: number } {
  const tenths = Math.round(Number(mean) * 10);
  return {
    lowest: Math.ceil((n * (2 * tenths - 1)) / 20),
    highest: Math.ceil((n * (2 * tenths + 1)) / 20) - 1,
  };
}

/** From each mark to the next within its cell. */
const stepsUp = (cells: readonly Cell[]) =>
  cells.flatMap(({ marks }) => marks.slice(1).map((mark) => ({ low: mark - 1, high: mark })));

/** One person gives one mark more or less, or one more and another less: these steps link all that have the same cells and mean. */
function nearMarks({ cells, mean }: Numbers, counts: Counts): Counts[] {
  const { lowest, highest } = sumsOf(mean, total(counts));
  const steps = stepsUp(cells);
  const higher = steps
    .filter(({ low }) => (counts[low] ?? 0) > 0)
    .map(({ low, high }) => moved(counts, low, high));
  const lower = (from: Counts) =>
    steps.filter(({ high }) => (from[high] ?? 0) > 0).map(({ low, high }) => moved(from, high, low));
  const sum = sumOf(counts);
  return [...(sum < highest ? higher : []), ...(sum > lowest ? lower(counts) : []), ...higher.flatMap(lower)];
}

/** Options that 1 to 7 chose are told together, with the next fewest where they are fewer than eight, and with `more` others. */
const together = (more: number): Way<{ cells: readonly Cell[] }> => ({
  show: (counts) => {
    const rising = counts
      .map((count, place) => ({ place, count }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => a.count - b.count);
    const few = rising.filter(({ count }) => count < threshold);
    const least = total(few.map(({ count }) => count)) < threshold ? few.length + 1 : few.length;
    const joined = few.length === 0 ? [] : rising.slice(0, least + more).map(({ place }) => place);
    if (isAlike(counts) || joined.length >= rising.length || (joined.length === 0 && more > 0)) return null;
    const rows = [...counts.keys()].filter((place) => !joined.includes(place)).map((place) => [place]);
    return { cells: cellsOf(joined.length > 0 ? [...rows, joined.sort((a, b) => a - b)] : rows, counts) };
  },
  starts: ({ cells }) => lopsided(cells),
  near: ({ cells }, counts) =>
    cells.flatMap(({ marks }) =>
      marks.flatMap((from) =>
        marks.filter((to) => to !== from && (counts[from] ?? 0) > 0).map((to) => moved(counts, from, to)),
      ),
    ),
});
