import { londonDate, londonInstant } from '@/calendar/london';
import type { Cohort, Day } from '@/features/cohorts/model';
import type { Session } from '@/features/schedule/model';

/** A cohort's day that is today; null between its days, before and after. */
export const dayToday = ({ days }: Pick<Cohort, 'days'>, instant: Date): Day | null =>
  days.find(({ date }) => date === londonDate(instant)) ?? null;

/** What is on at an instant of a day, and what comes next. */
export function nowAndNext(
  day: Pick<Day, 'number' | 'date'>,
  sessions: readonly Session[],
  instant: Date,
): { now: Session | null; next: Session | null } {
  const at = ({ startMinute }: Session) => londonInstant(day.date, startMinute).getTime();
  const time = instant.getTime();
  const today = sessions
    .filter(({ dayNumber }) => dayNumber === day.number)
    .sort((a, b) => a.startMinute - b.startMinute);
  return {
    now: today.findLast((one) => at(one) <= time && time < at(one) + one.minutes * 60_000) ?? null,
    next: today.find((one) => at(one) > time) ?? null,
  };
}
