import { storedDay } from '@/calendar/days';
import { londonInstant } from '@/calendar/london';
import { contactOf } from '@/features/applications/offers/data';
import { cohortsFor } from '@/features/cohorts/data';
import type { Attachment } from '@/features/messages/model';
import { fieldsIn } from '@/features/messages/templates/model';
import { needsOf } from '@/features/needs/data';
import type { Prisma } from '@/generated/prisma/client';
import { now } from '@/server/clock';
import { db } from '@/server/db';
import { env } from '@/server/env';
import { keyedHash } from '@/server/tokens';
import type { Viewer } from '@/server/viewer';
import { calendarFile } from '@/writing/calendar-file';
import { can } from './capabilities';
import {
  arrangedLine,
  type CourseFacts,
  type DayFacts,
  everyDay,
  type SeatFacts,
  type Told,
  toldParts,
} from './model';

const dayColumns = {
  id: true,
  number: true,
  date: true,
  sessions: { select: { startMinute: true, minutes: true } },
} as const satisfies Prisma.DaySelect;

const courseColumns = {
  id: true,
  name: true,
  venue: true,
  programmeId: true,
  programme: { select: { name: true } },
  days: { orderBy: { number: 'asc' }, select: dayColumns },
} as const satisfies Prisma.CohortSelect;

type CourseRow = Prisma.CohortGetPayload<{ select: typeof courseColumns }>;

const toDay = ({ id, number, date, sessions }: CourseRow['days'][number]): DayFacts => ({
  id,
  number,
  date: storedDay(date),
  begins: sessions.length > 0 ? Math.min(...sessions.map(({ startMinute }) => startMinute)) : null,
  ends:
    sessions.length > 0
      ? Math.max(...sessions.map(({ startMinute, minutes }) => startMinute + minutes))
      : null,
});

async function toCourse({ id, programme, days, ...row }: CourseRow): Promise<CourseFacts> {
  const contact = await contactOf(db(), id);
  return { ...row, cohortId: id, programme: programme.name, days: days.map(toDay), contact };
}

/** What everybody of a cohort is told of it, for whoever runs it. */
export async function courseFacts(viewer: Viewer, cohortId: string): Promise<CourseFacts | null> {
  const row = await db().cohort.findFirst({
    where: cohortsFor(viewer, can.see, [cohortId]),
    select: courseColumns,
  });
  return row && toCourse(row);
}

/** Where the people of a cohort sit by the plan in use, by person, and which tables coaches have, for whoever runs it. */
export async function seatsOf(viewer: Viewer, cohortId: string): Promise<ReadonlyMap<string, SeatFacts[]>> {
  const cohort = await db().cohort.findFirst({
    where: cohortsFor(viewer, can.see, [cohortId]),
    select: {
      tables: {
        orderBy: { number: 'asc' },
        select: {
          number: true,
          features: true,
          coach: { select: { id: true, name: true } },
          seats: {
            where: { plan: { inUse: true }, participant: { withdrawnAt: null } },
            orderBy: { day: 'asc' },
            select: { day: true, participant: { select: { personId: true } } },
          },
        },
      },
    },
  });
  const seats = new Map<string, SeatFacts[]>();
  const add = (personId: string, seat: SeatFacts) =>
    seats.set(personId, [...(seats.get(personId) ?? []), seat]);
  for (const { number, features, coach, seats: taken } of cohort?.tables ?? []) {
    if (coach) add(coach.id, { day: everyDay, table: number, coach: coach.name, features });
    for (const { day, participant } of taken)
      add(participant.personId, { day, table: number, coach: coach?.name ?? null, features });
  }
  return seats;
}

/** What is arranged for each participant of a cohort, by person, through what is read of their needs: that somebody looked is kept. `seats`: where they sit. */
export async function arrangedFor(
  viewer: Viewer,
  cohortId: string,
  seats: ReadonlyMap<string, SeatFacts[]>,
): Promise<ReadonlyMap<string, string[]>> {
  const arranged = new Map<string, string[]>();
  for (const need of await needsOf(viewer, cohortId)) {
    const { personId, isSupporter } = need.whose;
    const line = arrangedLine(need, seats.get(personId) ?? []);
    if (line && !isSupporter) arranged.set(personId, [...(arranged.get(personId) ?? []), line]);
  }
  return arranged;
}

/** What somebody was told, so that a change can be seen and nothing be read. */
export const toldHash = (values: Readonly<Record<string, string>>, used: readonly string[]): Told =>
  Object.fromEntries(
    toldParts.flatMap((part) =>
      used.includes(part) ? [[part, keyedHash('told', values[part] ?? '').slice(0, 22)]] : [],
    ),
  );

/** The same of a message that tells somebody what can change afterwards; null of any other. Its calendar files say when and where, whatever its text does. */
export const toldOf = (
  message: { calendar: boolean; text: string },
  values: Readonly<Record<string, string>>,
): Told | null => (message.calendar ? toldHash(values, ['when', 'venue', ...fieldsIn(message.text)]) : null);

const address = /<([^<>]+)>$/;

/** A day as a file for a calendar. Each file that is made later replaces what an earlier one put there. */
export function dayFile(course: CourseFacts, { id, number, date, begins, ends }: DayFacts): string {
  const timed = begins !== null && ends !== null;
  const from = env().MAIL_FROM;
  return calendarFile({
    id: `day-${id}@${new URL(env().ROUNDTABLE_URL).hostname}`,
    sequence: Math.floor(now().getTime() / 60_000),
    stamp: now(),
    start: timed ? londonInstant(date, begins) : new Date(`${date}T00:00:00Z`),
    end: timed ? londonInstant(date, ends) : null,
    title: `${course.programme}, ${course.name}: day ${number}`,
    place: course.venue,
    about: course.contact ? `If you have a question, ask ${course.contact}.` : '',
    organiser: { name: 'Roundtable', email: address.exec(from)?.[1] ?? from },
  });
}

/** The days as files for calendars, where they go with a message, for whoever runs its cohort. */
export async function dayFiles(
  viewer: Viewer,
  { calendar, cohortId }: { calendar: boolean; cohortId: string },
): Promise<Attachment[]> {
  const course = calendar ? await courseFacts(viewer, cohortId) : null;
  if (!course) return [];
  return course.days.map((day) => ({
    name: `day-${day.number}.ics`,
    type: 'text/calendar',
    content: dayFile(course, day),
  }));
}

/** A day of a course of the viewer's own, as a file for their calendar. Null: none of theirs. */
export async function ownDayFile(viewer: Viewer, slug: string, number: number): Promise<string | null> {
  const row = await db().cohort.findFirst({
    where: { AND: [{ slug }, cohortsFor(viewer, can.seeOwnDay)] },
    select: courseColumns,
  });
  const course = row && (await toCourse(row));
  const day = course?.days.find((one) => one.number === number);
  return course && day ? dayFile(course, day) : null;
}
