import { TZDate } from '@date-fns/tz';
import { partsOf, plainDay } from './days';

const london = 'Europe/London';

/** The instant at which London's clocks show `minute` minutes after midnight on `date`. A time that the clocks skip is the one an hour later. */
export function londonInstant(date: string, minute: number): Date {
  const { year, month, day } = partsOf(date);
  return new Date(new TZDate(year, month - 1, day, 0, minute, london).getTime());
}

/** London's day at `instant`, as `yyyy-mm-dd`. */
export function londonDate(instant: Date): string {
  const there = new TZDate(instant, london);
  return plainDay(there.getFullYear(), there.getMonth() + 1, there.getDate());
}

/**
 * The last minute before something ends at `end`, as people name an end: what ends with a day ends at 23:59 of that day, not
 * at 0:00 of the next.
 */
export function lastMinute(end: Date): Date {
  const there = new TZDate(end, london);
  const isMidnight = there.getHours() === 0 && there.getMinutes() === 0;
  return isMidnight ? new Date(end.getTime() - 60_000) : end;
}
