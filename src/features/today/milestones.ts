import { londonDate } from '@/calendar/london';
import { stageState, stageTitle } from '@/features/evaluations/model';
import type { Situation } from './model';

export type Milestone = { label: string; detail: string; state: 'done' | 'now' | 'next' };

/** A cohort's way in steps: its days, and the forms that people are asked for, each with how many answered. */
export function milestones(
  { cohort, stages }: Pick<Situation, 'cohort' | 'stages'>,
  instant: Date,
  written: (date: string) => string,
): Milestone[] {
  const today = londonDate(instant);
  const days = cohort.days.map((day) => ({
    at: day.date,
    label: `Day ${day.number}`,
    detail: written(day.date),
    state: day.date < today ? ('done' as const) : day.date === today ? ('now' as const) : ('next' as const),
  }));
  const forms = stages
    .filter((stage) => stage.formVersionId)
    .map((stage) => {
      const state = stageState(stage, instant);
      const opens = stage.opensAt ? londonDate(stage.opensAt) : '9999-12-31';
      const steps = { open: 'now', closed: 'done', planned: 'next', 'without form': 'next' } as const;
      return {
        at: `${opens}~`,
        label: stageTitle(stage),
        detail: state === 'planned' ? `opens ${written(opens)}` : `${stage.finished} of ${stage.asked} forms`,
        state: steps[state],
      };
    });
  return [...days, ...forms]
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ at: _at, ...milestone }) => milestone);
}
