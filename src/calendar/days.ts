import { TZDate } from '@date-fns/tz';
import { addDays as addDaysTo, addMonths as addMonthsTo } from 'date-fns';

/** So many days after a plain day. */
export const addDays = (date: string, days: number): string => moved(date, (from) => addDaysTo(from, days));

/** So many calendar months after a plain day: one month after 31 January is the last day of February. */
export const addMonths = (date: string, months: number): string =>
  moved(date, (from) => addMonthsTo(from, months));

function moved(date: string, move: (from: Date) => Date): string {
  const { year, month, day } = partsOf(date);
  // In UTC a day has no time zone to go wrong with.
  const to = move(new TZDate(year, month - 1, day, 'UTC'));
  return plainDay(to.getFullYear(), to.getMonth() + 1, to.getDate());
}

/** A plain day, `yyyy-mm-dd`, in numbers. `month`: from 1 to 12. */
export function partsOf(date: string): { year: number; month: number; day: number } {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return { year, month, day };
}

/** Numbers as a plain day, `yyyy-mm-dd`. `month`: from 1 to 12. */
export const plainDay = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** The plain day of a date that Postgres keeps without a time, which is read as midnight in UTC. */
export const storedDay = (date: Date): string => date.toISOString().slice(0, 10);

/** Whether a `yyyy-mm-dd` is a day that there is: 2018-02-29 isn't. */
export const isDate = (date: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) && addDays(date, 0) === date;
