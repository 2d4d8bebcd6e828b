import { findSeating } from '../finding/model';
import type { Layer } from '../layers/model';
import type { Row } from '../numbers/model';
import { searchSeating } from '../proving/model';
import type { Random } from '../random/model';

/** The table of each unit; or that no seating keeps all rules; or that the time ran out first. */
export type Decision = Row | 'none' | 'undecided';

/**
 * Decides whether a layer has a seating that keeps all its rules. A quick search that may miss one and a thorough one
 * that can't take turns, each with twice the steps of the turn before: so the end doesn't hang on which suits the case.
 * @param stop asked now and then; the answer is 'undecided' soon after it says true.
 */
export function decide(layer: Layer, random: Random, stop: () => boolean): Decision {
  for (let effort = 1; ; effort *= 2) {
    const found = findSeating(layer, random, 50 * effort, stop);
    if (found) return found;
    const ended = searchSeating(layer, random, 1_000 * effort, stop);
    if (ended === 'none') return 'none';
    if (ended !== 'gave up') return ended;
    if (stop()) return 'undecided';
  }
}
