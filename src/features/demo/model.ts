import { addDays, addMonths } from '@/calendar/days';
import { londonDate, londonInstant } from '@/calendar/london';

/** A cohort that the demo's clock goes along: its name, and its days in order. */
export type Course = { slug: string; name: string; days: readonly string[] };

/** An instant that the demo's clock can be moved to. */
export type Moment = { key: string; label: string; at: Date };

/** The demo's clock, as it is shown: what it says, by how much it is ahead of the machine's, and where it can be moved to. */
export type DemoClock = { says: Date; ahead: number; moments: Moment[] };

const hour = 60;

/** The two cohorts: one is over when the demo begins, the other is still to come. */
export const slugs = { over: 'london-2017-18', toCome: 'kent-surrey-sussex-2018' } as const;

/** Where the demo's clock begins: on London's last day, when the form on the course has been open for half an hour. */
export const start: Moment = {
  key: 'start',
  label: 'Back to the start',
  at: londonInstant('2018-01-16', 16 * hour),
};

/**
 * The moments that somebody who looks around would want to see, in their order. Each lies at the start or after it: before,
 * answers are there that nobody had given yet.
 */
export const momentsOf = (courses: readonly Course[]): Moment[] => [
  start,
  ...courses
    .flatMap((course) => (course.slug === slugs.over ? afterwards(course) : onTheWay(course)))
    .filter(({ at }) => at > start.at)
    .sort((a, b) => a.at.getTime() - b.at.getTime()),
];

function afterwards({ name, days }: Course): Moment[] {
  const last = days.at(-1);
  if (!last) return [];
  return [
    moment('two-weeks-after', `${name}, two weeks after`, addDays(last, 14), 10 * hour),
    moment('month-1', `${name}, one month after`, addMonths(last, 1), 11 * hour),
    moment('month-3', `${name}, three months after`, addMonths(last, 3), 11 * hour),
    moment('month-6', `${name}, half a year after`, addMonths(last, 6), 11 * hour),
  ];
}

function onTheWay({ name, days }: Course): Moment[] {
  const [first] = days;
  if (!first) return [];
  return [
    moment('day-1', `${name}, the first day as people arrive`, first, 8 * hour + 40),
    moment('three-weeks-later', `${name}, three weeks later`, addDays(days.at(-2) ?? first, 21), 10 * hour),
    moment('last-day', `${name}, the last day at four`, days.at(-1) ?? first, 16 * hour),
  ];
}

const moment = (key: string, label: string, day: string, minute: number): Moment => ({
  key,
  label,
  at: londonInstant(day, minute),
});

/** What is done by itself happens about twice a day: after the reminders of the morning, and once the day's form is open. */
const looked = [10 * hour + 5, 16 * hour];

/** When to look for what falls due between two instants, so that it happens as if the time had passed. None backwards. */
export function looksBetween(from: Date, to: Date): Date[] {
  const looks: Date[] = [];
  for (let day = londonDate(from); day <= londonDate(to); day = addDays(day, 1))
    looks.push(...looked.map((minute) => londonInstant(day, minute)));
  return looks.filter((look) => look > from && look <= to);
}
