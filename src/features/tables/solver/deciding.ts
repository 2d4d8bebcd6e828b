import { coverSeating } from './covering';
import { findSeating } from './finding';
import type { Layer } from './layers';
import type { Row } from './numbers';
import { fitsOnPaper, searchSeating } from './proving';
import type { Random } from './random';

/** The table of each unit; or that no seating keeps all rules; or that the time ran out first. */
export type Decision = Row | 'none' | 'undecided';

/** Found to go well together. The quick search starts afresh each turn, and is in no hurry to: a long run often gets there. */
const [stepsATurn, unitsSeatedATurn] = [400, 2_000];

/**
 * Decides whether a layer has a seating that keeps all its rules. A quick search that may miss one and two thorough
 * ones that can't take turns, each for twice as long as the turn before: so it doesn't matter much which suits the case.
 * @param stop asked now and then; the answer is 'undecided' soon after it says true.
 */
export function decide(layer: Layer, random: Random, stop: () => boolean): Decision {
  if (!fitsOnPaper(layer)) return 'none';
  for (let turn = 1; ; turn *= 2) {
    const found = findSeating(layer, random, stepsATurn * turn, stop);
    if (found) return found;
    for (const search of [searchSeating, coverSeating]) {
      const ended = search(layer, random, unitsSeatedATurn * turn, stop);
      if (ended !== 'gave up') return ended;
    }
    if (stop()) return 'undecided';
  }
}
