import { TZDate } from '@date-fns/tz';
import { addDays as addDaysTo, addMonths as addMonthsTo } from 'date-fns';

/** One of a cohort's days. `date` is a plain day, `yyyy-mm-dd`. */
export type Day = { id: string; number: number; date: string; theme: string };

/** One delivery of a programme. */
export type Cohort = {
  id: string;
  slug: string;
  programmeId: string;
  programmeName: string;
  programmeSlug: string;
  commissionerId: string;
  commissionerName: string;
  name: string;
  area: string;
  places: number;
  venue: string;
  version: number;
  days: Day[];
};

const london = 'Europe/London';

/** The instant at which London's clocks show `minute` minutes after midnight on `date`. A time that the clocks skip is the one an hour later. */
export function londonInstant(date: string, minute: number): Date {
  const { year, month, day } = partsOf(date);
  return new Date(new TZDate(year, month - 1, day, 0, minute, london).getTime());
}

/** London's day at `instant`, as `yyyy-mm-dd`. */
export function londonDate(instant: Date): string {
  const there = new TZDate(instant, london);
  return written(there.getFullYear(), there.getMonth() + 1, there.getDate());
}

/** So many days after a plain day. */
export const addDays = (date: string, days: number): string => moved(date, (from) => addDaysTo(from, days));

/** So many calendar months after a plain day: one month after 31 January is the last day of February. */
export const addMonths = (date: string, months: number): string =>
  moved(date, (from) => addMonthsTo(from, months));

function moved(date: string, move: (from: Date) => Date): string {
  const { year, month, day } = partsOf(date);
  // In UTC a day has no time zone to go wrong with.
  const to = move(new TZDate(year, month - 1, day, 'UTC'));
  return written(to.getFullYear(), to.getMonth() + 1, to.getDate());
}

function partsOf(date: string): { year: number; month: number; day: number } {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return { year, month, day };
}

const written = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** A name as it stands in an address: "Kent, Surrey and Sussex 2018" is kent-surrey-and-sussex-2018. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60)
      .replace(/-+$/, '') || 'cohort'
  );
}

/** The number of the day that counts on a date: the day itself, between two days the next, after all of them the last. */
export function dayOn(days: readonly Pick<Day, 'number' | 'date'>[], date: string): number {
  return (days.find((day) => day.date >= date) ?? days.at(-1))?.number ?? 1;
}

/** What is wrong with a cohort's days, at the field that is to blame. Weekends and days gone by are fine. */
export function troubleWithDays(dates: readonly string[]): { field: string; message: string } | null {
  for (const [index, date] of dates.entries()) {
    const before = dates[index - 1];
    const field = `day${index + 1}`;
    if (!isDate(date)) return { field, message: `${date} is not in the calendar.` };
    if (before === date) return { field, message: `Day ${index + 1} is on the same date as day ${index}.` };
    if (before && date < before)
      return { field, message: `Day ${index + 1} comes before day ${index}. Days go forward.` };
  }
  return null;
}

/** Whether a `yyyy-mm-dd` is a day that there is: 2018-02-29 isn't. */
const isDate = (date: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(date) && addDays(date, 0) === date;
