import { type PromiseKind, type Stage, stageState } from '@/features/evaluations/model';
import { type Counts, noCounts, type ShownTo, stepOn, type Tallies, threshold, total } from '@/features/evaluations/tallies/model';

/** Why a cell is empty. */
export type Hidden = 'nobody answered' | 'too few' | 'still open' | 'not in print';

/** What an audience may know of one question: its counts, or why not. `later`: more came in than may be shown yet. */
export type Visible = { counts: Counts; later: boolean } | { hidden: Hidden };

export type Figured = {
  stage: Pick<Stage, 'formVersionId' | 'opensAt' | 'closesAt'> & { promise: PromiseKind };
  /** As they stand. */
  current: Tallies;
  /** As this audience was shown them last. */
  shown: Tallies;
};

/**
 * What `audience` may be shown of a stage at `instant`, by question.
 * Named answers are open to the facilitator as they come. All else waits until the form has closed, and then shows
 * no figure about fewer than `threshold` people, nor one that differs from an earlier view by fewer.
 */
export function visibleTo(audience: ShownTo, figured: Figured, keys: readonly string[], instant: Date): Record<string, Visible> {
  const { stage, current, shown } = figured;
  const all = audience === 'facilitator' && stage.promise === 'named';
  const open = stageState(stage, instant) === 'open';
  const seen = all ? current : open ? shown : stepOn(current, shown);
  return Object.fromEntries(keys.map((key) => [key, visible(seen[key], current[key] ?? noCounts, open && !all)]));
}

function visible(seen: Counts | undefined, current: Counts, open: boolean): Visible {
  if (seen && total(seen) > 0) return { counts: seen, later: total(seen) !== total(current) };
  if (open) return { hidden: 'still open' };
  return { hidden: total(current) === 0 ? 'nobody answered' : 'too few' };
}

/** The rule behind an empty cell, in words. */
export const hiddenWords: Record<Hidden, string> = {
  'nobody answered': 'Nobody answered this.',
  'too few': `Fewer than ${threshold} people answered, so no figure is shown.`,
  'still open': 'Shown when the form closes.',
  'not in print': 'Not in print.',
};

/** Whether all who answered gave the same mark: then how many gave which is not told, since it would tell of each. */
export const isUnanimous = (counts: Counts): boolean => counts.filter((count) => count > 0).length === 1;
