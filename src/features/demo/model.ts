import { addDays, addMonths } from '@/calendar/days';
import { londonDate, londonInstant } from '@/calendar/london';

/** The cohort that the demo's clock goes along: its name, and its days in order. */
export type Leading = { name: string; days: readonly string[] };

/** An instant that the demo's clock can be moved to. */
export type Moment = { key: string; label: string; at: Date };

/** The demo's clock, as it is shown: what it says, where it can be moved to, and along which cohort. */
export type DemoClock = { says: Date; cohort: string; moments: Moment[] };

const hour = 60;

/** The day on which the demo begins: the last one of the cohort that its clock goes along. */
export const firstDay = '2018-01-16';

/** Where the demo's clock begins: at the end of that day, when the form on the course has been open for half an hour. */
export const start: Moment = {
  key: 'start',
  label: 'Back to the start',
  at: londonInstant(firstDay, 16 * hour),
};

/** The moments that somebody who looks around would want to see, in their order, counted from the cohort's days. */
export function momentsOf(days: readonly string[]): Moment[] {
  const first = days[0];
  const last = days.at(-1);
  if (!first || !last) return [start];
  const beforeTheGap = days.at(-2) ?? first;
  const on = (key: string, label: string, day: string, minute: number): Moment => ({
    key,
    label,
    at: londonInstant(day, minute),
  });
  return [
    on('two-weeks-before', 'Two weeks before', addDays(first, -14), 10 * hour),
    on('day-1', 'The first day, as people arrive', first, 8 * hour + 40),
    on('three-weeks-later', 'Three weeks later', addDays(beforeTheGap, 21), 10 * hour),
    start,
    on('two-weeks-after', 'Two weeks after the last day', addDays(last, 14), 10 * hour),
    on('month-1', 'One month after', addMonths(last, 1), 11 * hour),
    on('month-3', 'Three months after', addMonths(last, 3), 11 * hour),
    on('month-6', 'Half a year after', addMonths(last, 6), 11 * hour),
  ];
}

/** What is done by itself happens about twice a day: after the reminders of the morning, and once the day's form is open. */
const looked = [10 * hour + 5, 16 * hour];

/** When to look for what falls due between two instants, so that it happens as if the time had passed. None backwards. */
export function looksBetween(from: Date, to: Date): Date[] {
  const looks: Date[] = [];
  for (let day = londonDate(from); day <= londonDate(to); day = addDays(day, 1))
    looks.push(...looked.map((minute) => londonInstant(day, minute)));
  return looks.filter((look) => look > from && look <= to);
}

/** What the jobs are told: which time passed. */
export const passTimeJob = { name: 'pass-time' };
