import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Counts, threshold, total } from '@/features/evaluations/reading/tallies/model';
import { roundedDeviation, roundedMean } from './model';
import { fewestPossible, stretches, tellsOfFew, within } from './guessing';
import { shownChoice, shownOption, shownScale } from './disclosure';

/** Every way in which `n` people can give marks, or choose. */
function everyWay(n: number, places: number): number[][] {
  if (places === 1) return [[n]];
  return Array.from({ length: n + 1 }, (_, first) =>
    everyWay(n - first, places - 1).map((rest) => [first, ...rest]),
  ).flat();
}

/** What is possible for somebody who knows the rules and sees what is shown: grouped by all that is shown. */
function possibilities(n: number, places: number, show: (counts: Counts) => unknown): Counts[][] {
  const groups = new Map<string, Counts[]>();
  for (const counts of everyWay(n, places)) {
    const shown = JSON.stringify(show(counts));
    groups.set(shown, [...(groups.get(shown) ?? []), counts]);
  }
  return [...groups.values()];
}

/** Counts of 1 to 7 people, or of all but 1 to 7, that are the same in all of these. */
const workedOut = (possible: readonly Counts[]): string[] =>
  stretches(possible[0]?.length ?? 0).flatMap((stretch) => {
    const counts = new Set(possible.map((counts) => within(stretch, counts)));
    const [only] = counts;
    return counts.size === 1 && only !== undefined && tellsOfFew(only, total(possible[0] ?? []))
      ? [JSON.stringify({ stretch, only })]
      : [];
  });

const expectSafe = (groups: readonly Counts[][]) => {
  for (const possible of groups) {
    expect(workedOut(possible), JSON.stringify(possible)).toEqual([]);
    // Where all is told there is nothing to work out; else enough must be possible.
    expect(possible.length === 1 || possible.length >= fewestPossible, JSON.stringify(possible)).toBe(true);
  }
};

const count = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 60 }));
const someCounts = fc.tuple(count, count, count, count, count).filter((counts) => total(counts) > 0);

describe('shownScale', () => {
  it.each([
    [[0, 0, 1, 8, 23], 32, '4.7'],
    [[0, 0, 2, 8, 19], 29, '4.6'],
    [[0, 1, 4, 12, 12], 29, '4.2'],
    [[0, 1, 5, 13, 13], 32, '4.2'],
    [[0, 1, 4, 11, 9], 25, '4.1'],
    [[0, 1, 4, 11, 16], 32, '4.3'],
    [[0, 1, 3, 13, 14], 31, '4.3'],
    [[0, 0, 3, 7, 22], 32, '4.6'],
  ])('shows the published number and mean of %j', (counts, n, mean) => {
    expect(shownScale(counts)).toMatchObject({ n, mean, deviation: null });
  });

  it('shows nothing of seven people, and the same of nobody', () => {
    expect(shownScale([0, 0, 0, 3, 4])).toBeNull();
    expect(shownScale([0, 0, 0, 0, 0])).toBeNull();
  });

  it('shows only how many answered where all marked alike, or all but one', () => {
    expect(shownScale([0, 0, 0, 0, 32])).toEqual({ n: 32, mean: null, deviation: null, cells: null });
    expect(shownScale([1, 0, 0, 0, 5000])).toEqual({ n: 5001, mean: null, deviation: null, cells: null });
  });

  it('tells marks that few gave together with their neighbours', () => {
    expect(shownScale([0, 1, 5, 13, 13])?.cells).toEqual([
      { marks: [0], count: 0 },
      { marks: [1, 2, 3], count: 19 },
      { marks: [4], count: 13 },
    ]);
  });

  it('leaves the spread out where it would fix the marks together with the mean', () => {
    expect(shownScale([0, 0, 1, 8, 23])).toEqual({ n: 32, mean: '4.7', deviation: null, cells: null });
  });

  it('tells all where no mark was given by few, with the deviation from 40 answers on', () => {
    expect(shownScale([20, 20, 20, 20, 28])).toEqual({
      n: 108,
      mean: '3.1',
      deviation: '1.5',
      cells: [20, 20, 20, 20, 28].map((given, mark) => ({ marks: [mark], count: given })),
    });
    expect(shownScale([0, 0, 9, 10, 20])?.deviation).toBeNull();
  });

  it.each([8, 11, 16])(
    'lets nobody who knows the rules work anything out about fewer than eight of %i people',
    (n) => {
      const groups = possibilities(n, 5, shownScale);
      if (n === 8) expect(groups.flat()).toHaveLength(495);
      expectSafe(groups);
    },
    30_000,
  );

  /** Counts with the same cells, mean and deviation, and so all that could be meant by them. */
  const alike = (counts: Counts): Counts[] => {
    const shown = shownScale(counts);
    if (!shown?.cells) throw new Error('These are not shown in cells');
    const within = shown.cells.map(({ marks, count }) => everyWay(count, marks.length));
    const inPlace = within.reduce<number[][]>(
      (starts, ways) => starts.flatMap((start) => ways.map((way) => [...start, ...way])),
      [[]],
    );
    return inPlace.filter(
      (others) =>
        roundedMean(others) === shown.mean &&
        (shown.deviation === null || roundedDeviation(others) === shown.deviation),
    );
  };

  // All 1.3 million counts of 40, 41, 45, 50 and 55 people were tried once: these are among those that leave least possible.
  it.each([
    [[0, 0, 4, 8, 28]],
    [[0, 2, 28, 5, 5]],
    [[1, 8, 12, 3, 16]],
    [[0, 3, 1, 15, 22]],
    [[1, 8, 8, 4, 20]],
    [[0, 5, 22, 27, 1]],
    [[1, 7, 22, 22, 3]],
  ])(
    'leaves enough possible where the deviation is shown beside the mean, as of %j',
    (counts) => {
      const shown = shownScale(counts);
      expect(shown?.deviation).not.toBeNull();
      const possible: Counts[] = [];
      for (const others of alike(counts)) {
        if (JSON.stringify(shownScale(others)) === JSON.stringify(shown)) possible.push(others);
        if (possible.length >= fewestPossible && workedOut(possible).length === 0) break;
      }
      expectSafe([possible]);
    },
    30_000,
  );

  it('shows no cell of 1 to 7 people, nor of all but so many, and the same each time', () => {
    fc.assert(
      fc.property(someCounts, (counts) => {
        const shown = shownScale(counts);
        expect(shownScale([...counts])).toEqual(shown);
        expect(shown === null).toBe(total(counts) < threshold);
        for (const cell of shown?.cells ?? []) expect(tellsOfFew(cell.count, total(counts))).toBe(false);
        if (shown?.cells) expect(total(shown.cells.map((cell) => cell.count))).toBe(total(counts));
      }),
      { numRuns: 40 },
    );
  }, 30_000);

  it('comes to an end for thousands of answers as well', () => {
    for (let more = 0; more < 20; more += 1)
      expect(shownScale([3, 900 + more, 2, 2000, 5])?.cells).toBeTruthy();
  });
});

describe('shownChoice', () => {
  it('tells options that few chose together', () => {
    expect(shownChoice([20, 5, 4])?.cells).toEqual([
      { marks: [0], count: 20 },
      { marks: [1, 2], count: 9 },
    ]);
    expect(shownChoice([20, 3, 12])?.cells).toEqual([
      { marks: [0], count: 20 },
      { marks: [1, 2], count: 15 },
    ]);
    expect(shownChoice([20, 12, 0])?.cells).toEqual([
      { marks: [0], count: 20 },
      { marks: [1], count: 12 },
      { marks: [2], count: 0 },
    ]);
  });

  it('shows only how many answered where one row would be left, and nothing of seven', () => {
    expect(shownChoice([9, 1, 2])).toEqual({ n: 12, cells: null });
    expect(shownChoice([0, 32, 0])).toEqual({ n: 32, cells: null });
    expect(shownChoice([5, 1, 1])).toBeNull();
  });

  it('does not tell together what could be only one thing', () => {
    expect(shownChoice([8, 7, 7])?.cells).toBeNull();
  });

  it.each([
    [8, 3],
    [16, 3],
    [20, 4],
    [30, 3],
    [24, 2],
  ])('lets nobody work anything out about fewer than eight of %i people with %i options', (n, options) => {
    expectSafe(possibilities(n, options, shownChoice));
  });
});

describe('shownOption', () => {
  it('shows an option of many only where eight chose it and eight did not', () => {
    expect(shownOption([8, 8, 0, 0, 0])).toEqual({ n: 16, chosen: 8 });
    expect(
      [
        [7, 9],
        [9, 7],
        [0, 16],
        [16, 0],
      ].map(shownOption),
    ).toEqual([1, 2, 3, 4].map(() => ({ n: 16, chosen: null })));
    expect(shownOption([4, 3])).toBeNull();
  });
});
