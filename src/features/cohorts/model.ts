import { isDate } from '@/calendar/days';
import { slug } from '@/writing/slug';

/** One of a cohort's days. `date` is a plain day, `yyyy-mm-dd`. */
export type Day = { id: string; number: number; date: string; theme: string };

/** How many days a cohort has unless somebody says otherwise, and how many it can have. */
export const usualDays = 3;
export const mostDays = 10;

/** Who commissions a cohort: an organisation that is known, or the name of one, which is added where it isn't. */
export type CommissionerChoice = string | { id: string };

/** What a form sends for an organisation that isn't on the list. */
export const anotherOrganisation = 'another';

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
  /** Whom those who answer ask for help, in words. Empty: its facilitators. */
  contact: string;
  version: number;
  /** Since when it is out of the lists. */
  archivedAt: Date | null;
  days: Day[];
};

/** A name as it stands in an address: "Kent, Surrey and Sussex 2018" is kent-surrey-and-sussex-2018. */
export const slugOf = (name: string): string => slug(name).slice(0, 60).replace(/-$/, '') || 'cohort';

/** The number of the day that counts on a date: the day itself, between two days the next, after all of them the last. */
export function dayOn(days: readonly Pick<Day, 'number' | 'date'>[], date: string): number {
  return (days.find((day) => day.date >= date) ?? days.at(-1))?.number ?? 1;
}

/** How many of the days are over on a date. */
export const daysOver = (days: readonly Pick<Day, 'date'>[], date: string): number =>
  days.filter((day) => day.date < date).length;

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

/** What hangs on a cohort's day. */
export type OnDay = {
  number: number;
  sessions: number;
  seats: number;
  absences: number;
  projects: number;
  stages: number;
};

/** Why a day can't be taken away, at its field; null when nothing hangs on it. */
export function whyDayStays(day: OnDay): { field: string; message: string } | null {
  const reasons = [
    day.sessions > 0 ? 'it has sessions in the schedule' : null,
    day.seats > 0 ? 'people have seats on it' : null,
    day.absences > 0 ? 'somebody is known to be away on it' : null,
    day.projects > 0 ? 'guest projects go round the tables on it' : null,
    day.stages > 0 ? 'the evaluation asks about it' : null,
  ].filter((reason) => reason !== null);
  if (reasons.length === 0) return null;
  return {
    field: 'days',
    message: `Day ${day.number} can’t be taken away: ${reasons.join(', ')}. Nothing was changed.`,
  };
}

/** A cohort as far as it takes to choose it. */
export type CohortChoice = { slug: string; name: string };
export type CohortNamed = CohortChoice & { id: string };
