import { addDays, addMonths } from '@/calendar/days';
import { londonInstant } from '@/calendar/london';
import type { Cohort } from '@/features/cohorts/model';
import { effectiveness, monthsAfter } from '@/features/forms/after-forms';
import { beforeCourse, endOfCourse, endOfDay1, endOfDay2 } from '@/features/forms/course-forms';
import type { StageAudience, ReadyForm } from '@/features/forms/model';

/** What is promised to those who answer: frozen when the stage first opens. */
export type PromiseKind = 'named' | 'linked' | 'unlinkable';

/** Figures about fewer people than this are not shown: with seven or less, one person's mark is too easily worked out. */
export const threshold = 8;

/** One time of asking a cohort, with one form. */
export type Stage = {
  id: string;
  cohortId: string;
  key: string;
  /** Empty for those that every cohort has: they are called by their key. */
  title: string;
  audience: StageAudience;
  position: number;
  promise: PromiseKind;
  formVersionId: string | null;
  opensAt: Date | null;
  closesAt: Date | null;
  /** Somebody chose the dates, so that they don't follow the cohort's days. */
  datesByHand: boolean;
  /** Invitations and reminders go by themselves. */
  mailing: boolean;
  /** Reminders go so many days after it opened. */
  reminderDays: number[];
  /** Paper forms are keyed by two people. */
  keyedTwice: boolean;
  /** Unlinkable: how many of the sheets handed in are keyed. */
  sheetsKeyed: number;
  /** Until when the cards on the tables work; null: to the end of the day on which it opens. */
  cardsUntil: Date | null;
  /** Since when it is settled who was on its list when it opened. */
  listedAt: Date | null;
  /** Since when its mail counts as read; null where nobody said so since it was last changed. */
  mailReadAt: Date | null;
  /** Once it is released, nothing of it changes any more. */
  release: { releasedAt: Date } | null;
  /** Unlinkable: the box that its forms lie in. */
  box: { state: 'sealed' | 'opening' | 'opened' | 'destroyed' } | null;
};

/** A stage with the cohort that it asks. */
export type StageOfCohort = { cohort: Cohort; stage: Stage };

export type StageState = 'without form' | 'planned' | 'open' | 'closed';

/** The stages of a cohort, in order. */
export const stageKeys = ['before', 'day-1', 'day-2', 'immediate', 'month-1', 'month-3'] as const;
export type StageKey = (typeof stageKeys)[number];

const titles: Record<string, string> = {
  before: 'Before the course',
  'day-1': 'End of day 1',
  'day-2': 'End of day 2',
  immediate: 'End of the course',
  'month-1': '1 month after',
  'month-3': '3 months after',
} satisfies Record<StageKey, string>;

/** The form that each stage begins with. */
export const readyFormFor: Record<StageKey, ReadyForm> = {
  before: beforeCourse,
  'day-1': endOfDay1,
  'day-2': endOfDay2,
  immediate: endOfCourse,
  'month-1': effectiveness,
  'month-3': monthsAfter,
};

/** A stage's name on screens. */
export const stageTitle = ({ key, title }: Pick<Stage, 'key' | 'title'>): string =>
  title || (titles[key] ?? key);

type Timed = Pick<Stage, 'formVersionId' | 'opensAt' | 'closesAt'>;

/** Where a stage stands at `instant`. The times decide; nothing is stored. */
export function stageState(stage: Timed, instant: Date): StageState {
  if (!stage.formVersionId) return 'without form';
  if (!stage.opensAt || instant < stage.opensAt) return 'planned';
  return stage.closesAt && instant >= stage.closesAt ? 'closed' : 'open';
}

/** Whether a stage is released, or just being released: it takes no form any more and never opens again. */
export const isOver = ({ release, box }: Pick<Stage, 'release' | 'box'>): boolean =>
  release !== null || (box !== null && box.state !== 'sealed');

/** Once somebody may have opened the form under a promise, nobody can change it: not its kind, not its form. */
export const isFrozen = (stage: Pick<Stage, 'opensAt'>, instant: Date): boolean =>
  stage.opensAt !== null && stage.opensAt <= instant;

export type PlannedStage = {
  key: StageKey;
  position: number;
  promise: PromiseKind;
  opensAt: Date;
  closesAt: Date;
};

const nine = 9 * 60;
const endOfTheDay = 15 * 60 + 30;
const midnight = 24 * 60;

export type StageTimes = { opensAt: Date; closesAt: Date };

/**
 * When a stage with this key opens and closes, counted from the cohort's days (`yyyy-mm-dd`, in order) by the clock on
 * the wall in London; null when its key counts from no day. Months are calendar months: one month after 31 January is
 * the last day of February.
 */
export function plannedTimes(key: string, days: readonly string[]): StageTimes | null {
  const first = days[0];
  const last = days.at(-1);
  if (!first || !last) return null;
  const after = (day: string, forDays: number): StageTimes => ({
    opensAt: londonInstant(day, endOfTheDay),
    closesAt: londonInstant(addDays(day, forDays), midnight),
  });
  const months = Number(/^month-(\d{1,2})(-|$)/.exec(key)?.[1] ?? 0);
  if (months > 0) {
    const opens = addMonths(last, months);
    return {
      opensAt: londonInstant(opens, nine),
      closesAt: londonInstant(addDays(opens, months === 1 ? 20 : 27), midnight),
    };
  }
  if (key === 'before')
    return { opensAt: londonInstant(addDays(first, -14), nine), closesAt: londonInstant(first, nine) };
  if (key === 'day-1') return after(first, 6);
  if (key === 'day-2') return after(days[1] ?? last, 6);
  return key === 'immediate' ? after(last, 13) : null;
}

const promiseOf: Record<StageKey, PromiseKind> = {
  before: 'linked',
  'day-1': 'unlinkable',
  'day-2': 'unlinkable',
  immediate: 'unlinkable',
  'month-1': 'linked',
  'month-3': 'linked',
};

/** The six stages of a cohort with these days. */
export const planStages = (days: readonly string[]): PlannedStage[] =>
  stageKeys.flatMap((key, index) => {
    const times = plannedTimes(key, days);
    return times ? [{ key, position: index + 1, promise: promiseOf[key], ...times }] : [];
  });

/**
 * What can still move of a stage that has opened: the form before the course ends where day one begins, wherever that is
 * now. Null when nothing can.
 */
function endOfOpened(
  { key, opensAt, closesAt }: Stage,
  planned: StageTimes,
  instant: Date,
): StageTimes | null {
  const moves =
    key === 'before' &&
    opensAt !== null &&
    closesAt !== null &&
    closesAt > instant &&
    planned.closesAt > instant;
  return moves ? { opensAt, closesAt: planned.closesAt } : null;
}

/** The stages whose dates no longer fit the cohort's days: nobody chose them by hand, and nobody can have opened them. */
export function stagesToMove(
  stages: readonly Stage[],
  days: readonly string[],
  instant: Date,
): (StageTimes & { id: string; key: string; title: string })[] {
  return stages.flatMap((stage) => {
    const { id, key, title, datesByHand, opensAt, closesAt } = stage;
    const planned = plannedTimes(key, days);
    if (!planned || datesByHand) return [];
    const times = isFrozen(stage, instant) ? endOfOpened(stage, planned, instant) : planned;
    if (!times) return [];
    const same =
      times.opensAt.getTime() === opensAt?.getTime() && times.closesAt.getTime() === closesAt?.getTime();
    return same ? [] : [{ id, key, title, ...times }];
  });
}

/** A promise in one word, for lists. */
export const promiseNames: Record<PromiseKind, string> = {
  unlinkable: 'Unlinkable',
  linked: 'Linked',
  named: 'Named',
};
