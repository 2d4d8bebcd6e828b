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
