import { storedDay } from '@/calendar/days';
import { londonDate } from '@/calendar/london';
import { Prisma } from '@/generated/prisma/client';
import { now } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import { type Capability, reach } from '@/server/capability';
import { Missing } from '@/server/errors';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import { type Cohort, type CohortChoice, type CohortNamed, dayOn, whyDayStays } from './model';
import type { TemplateSession } from '@/features/programmes/model';

/** A row's days, as Prisma reads them. */
export const daysInOrder = {
  orderBy: { number: 'asc' },
  select: { number: true, date: true },
} as const satisfies Prisma.Cohort$daysArgs;

/** The number of the day that counts at this moment, by London's calendar. */
export const dayNow = (days: readonly { number: number; date: Date }[]): number =>
  dayOn(
    days.map(({ number, date }) => ({ number, date: storedDay(date) })),
    londonDate(now()),
  );

/**
 * The cohorts that `viewer` may do this to, for the `where` of whatever belongs to a cohort: all of them, or those
 * `among` the ids that are given.
 */
export function cohortsFor(
  viewer: Viewer,
  capability: Capability<'cohort'>,
  among?: readonly string[],
): Prisma.CohortWhereInput {
  const { everything, cohortIds, programmeIds, organisationIds } = reach(viewer, capability);
  const reached: Prisma.CohortWhereInput = everything
    ? {}
    : {
        OR: [
          { id: { in: cohortIds } },
          { programmeId: { in: programmeIds } },
          { commissionerId: { in: organisationIds } },
        ],
      };
  return among ? { AND: [{ id: { in: [...among] } }, reached] } : reached;
}

const whole = {
  programme: { select: { name: true, slug: true } },
  commissioner: { select: { name: true } },
  days: { orderBy: { number: 'asc' } },
} as const satisfies Prisma.CohortInclude;

type Row = Prisma.CohortGetPayload<{ include: typeof whole }>;

function toCohort({ programme, commissioner, days, createdAt: _created, ...cohort }: Row): Cohort {
  return {
    ...cohort,
    programmeName: programme.name,
    programmeSlug: programme.slug,
    commissionerName: commissioner.name,
    days: days.map(({ id, number, date, theme }) => ({
      id,
      number,
      date: storedDay(date),
      theme,
    })),
  };
}

async function first(where: Prisma.CohortWhereInput): Promise<Cohort | null> {
  const row = await db().cohort.findFirst({ where, include: whole });
  return row && toCohort(row);
}

async function all(where: Prisma.CohortWhereInput): Promise<Cohort[]> {
  const rows = await db().cohort.findMany({
    where,
    include: whole,
    orderBy: [{ createdAt: 'desc' }, { name: 'asc' }],
  });
  return rows.map(toCohort);
}

const facilitated = (viewer: Viewer) => cohortsFor(viewer, can.see);
const commissioned = (viewer: Viewer) => cohortsFor(viewer, can.seeCommissioned);

/** A cohort by the last part of its address, for whoever facilitates it. */
export const cohortBySlug = (viewer: Viewer, slug: string) => first({ AND: [{ slug }, facilitated(viewer)] });

const mostChoices = 20;

/**
 * What the cohorts that this viewer facilitates are called: the newest, those that are archived last, and this one, which is
 * read apart only where it is none of those.
 */
export async function cohortChoices(viewer: Viewer, slug: string): Promise<CohortChoice[]> {
  const select = { slug: true, name: true } as const;
  const newest = await db().cohort.findMany({
    where: facilitated(viewer),
    orderBy: [{ archivedAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'desc' }],
    take: mostChoices,
    select,
  });
  if (newest.some((choice) => choice.slug === slug)) return newest;
  return [
    ...newest,
    ...(await db().cohort.findMany({ where: { AND: [{ slug }, facilitated(viewer)] }, select })),
  ];
}

/** What the cohorts are called in which the viewer may do this: the last to begin first, then those without days. */
export async function cohortsByDay(
  viewer: Viewer,
  capability: Capability<'cohort'>,
  only: Pick<Prisma.CohortWhereInput, 'archivedAt'> = {},
): Promise<CohortNamed[]> {
  const rows = await db().cohort.findMany({
    where: { AND: [cohortsFor(viewer, capability), only] },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    select: { id: true, slug: true, name: true, days: daysInOrder },
  });
  const began = ({ days }: (typeof rows)[number]) => days[0]?.date.getTime() ?? 0;
  return rows
    .toSorted((one, other) => began(other) - began(one))
    .map(({ id, slug, name }) => ({ id, slug, name }));
}

/** The cohort that a form names, for a command. @throws Missing when it doesn't exist for whoever asks. */
export async function cohortOf(
  viewer: Viewer,
  { cohort: slug }: { cohort: string },
): Promise<{ cohort: Cohort }> {
  const cohort = await cohortBySlug(viewer, slug);
  if (!cohort) throw new Missing(slug);
  return { cohort };
}

/** A cohort by its id, for whoever facilitates it. */
export const cohortById = (viewer: Viewer, id: string) => first({ AND: [{ id }, facilitated(viewer)] });

/** The cohorts that this viewer facilitates, newest first. */
export const cohortsOf = (viewer: Viewer) => all(facilitated(viewer));

/** Those that the list of cohorts shows first: all but what is archived. */
export const listedCohorts = (viewer: Viewer) => all({ AND: [{ archivedAt: null }, facilitated(viewer)] });

/** Those that are archived. */
export const archivedCohorts = (viewer: Viewer) =>
  all({ AND: [{ archivedAt: { not: null } }, facilitated(viewer)] });

/** The cohorts that this viewer takes part in, or contributes to, newest first. */
export const ownCohorts = (viewer: Viewer) => all(cohortsFor(viewer, can.seeOwn));

/** The cohorts that this viewer's organisation commissioned, newest first. */
export const commissionedCohorts = (viewer: Viewer) => all(commissioned(viewer));

/** A cohort by the last part of its address, for whoever commissioned it. */
export const commissionedCohortBySlug = (viewer: Viewer, slug: string) =>
  first({ AND: [{ slug }, commissioned(viewer)] });

export type CohortToSave = {
  id: string;
  slug: string;
  programmeId: string;
  commissionerId: string;
  name: string;
  area: string;
  places: number;
  venue: string;
  days: { number: number; date: string; theme: string; sessions: Omit<TemplateSession, 'dayNumber'>[] }[];
};

/**
 * Lets one writer at a time at what a cohort has a number of: places, tables, plans, stages, duties. What is decided by it is
 * read by statements of their own: one that had waited for the lock would still see what was there before.
 */
export async function lockCohort(tx: Tx, cohortId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM cohort WHERE id = ${cohortId}::uuid FOR NO KEY UPDATE`;
}

/** Keeps a new cohort with its days and schedule. One of the same id is there already; a slug that is taken gets a number. */
export async function saveCohort(
  tx: Tx,
  { days, slug, ...cohort }: CohortToSave,
): Promise<{ id: string; slug: string }> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${slug}))`;
  const known = await tx.cohort.findUnique({ where: { id: cohort.id }, select: { id: true, slug: true } });
  if (known) return known;
  const taken = await tx.cohort.findMany({ where: { slug: { startsWith: slug } }, select: { slug: true } });
  const created = days.map(({ date, sessions, ...day }) => ({
    ...day,
    date: new Date(date),
    sessions: { create: sessions },
  }));
  return tx.cohort.create({
    data: {
      ...cohort,
      slug: freeSlug(
        slug,
        taken.map((row) => row.slug),
      ),
      days: { create: created },
    },
    select: { id: true, slug: true },
  });
}

function freeSlug(slug: string, taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? slug : `${slug}-${number}`;
    if (!taken.includes(candidate)) return candidate;
  }
}

export type CohortChange = Pick<
  Cohort,
  'name' | 'area' | 'places' | 'venue' | 'contact' | 'commissionerId'
> & {
  dates: string[];
};

/** Why a change can't be kept: it is of an older version than what is there, or a day stays. */
export type WhyNot = 'older' | { field: string; message: string };

/** Why a change of a cohort as it was at `version` can't be kept now; null when it can, and nobody else changes it until the end. */
export async function whyNotNow(
  tx: Tx,
  id: string,
  { version, dates, places }: { version: number; dates: readonly string[]; places: number },
): Promise<WhyNot | null> {
  await lockCohort(tx, id);
  const current = await tx.cohort.findFirst({ where: { id, version }, select: { places: true } });
  if (!current) return 'older';
  return (
    (places < current.places && (await fewerThanOffered(tx, id, places))) ||
    dayThatStays(tx, id, dates.length)
  );
}

/** Whether a place was offered to somebody who could not have it any more. Whoever takes part stays, however many places there are. */
async function fewerThanOffered(tx: Tx, cohortId: string, places: number) {
  const kept = {
    OR: [{ state: 'open' as const, expiresAt: { gte: now() } }, { state: 'accepted' as const }],
  };
  const offered = await tx.offer.count({
    where: { application: { cohortId }, participantId: null, ...kept },
  });
  const taken = await tx.participant.count({ where: { cohortId, withdrawnAt: null } });
  if (offered === 0 || places >= taken + offered) return null;
  return {
    field: 'places',
    message: `${taken + offered} places are taken or offered to somebody. Take offers back first, or leave as many places.`,
  };
}

/** Changes a cohort. A day is added at the end, with the programme's theme, or taken away there. */
export async function saveCohortChange(
  tx: Tx,
  id: string,
  { dates, ...change }: CohortChange,
): Promise<void> {
  await tx.cohort.update({ where: { id }, data: { ...change, version: { increment: 1 } } });
  await saveDays(tx, id, dates);
}

/** The first day after so many that something hangs on. Held until the end: nobody plans a session on it meanwhile. */
async function dayThatStays(tx: Tx, cohortId: string, after: number) {
  await tx.$queryRaw`SELECT 1 FROM day WHERE cohort_id = ${cohortId}::uuid AND number > ${after} FOR UPDATE`;
  const days = await tx.day.findMany({
    where: { cohortId, number: { gt: after } },
    orderBy: { number: 'asc' },
    select: { number: true, _count: { select: { sessions: true } } },
  });
  for (const { number, _count } of days) {
    const onIt = { cohortId, day: number };
    const [seats, absences, projects, stages] = [
      await tx.seat.count({ where: { day: number, plan: { cohortId } } }),
      await tx.absence.count({ where: onIt }),
      await tx.guestProject.count({ where: { cohortId, cohort: { seating: { projectsDay: number } } } }),
      await tx.stage.count({ where: { cohortId, key: `day-${number}` } }),
    ];
    const why = whyDayStays({ number, sessions: _count.sessions, seats, absences, projects, stages });
    if (why) return why;
  }
  return null;
}

async function saveDays(tx: Tx, cohortId: string, dates: readonly string[]): Promise<void> {
  await tx.day.deleteMany({ where: { cohortId, number: { gt: dates.length } } });
  // Far away first: days may swap places without two of them meeting on one date.
  await tx.$executeRaw`UPDATE day SET date = date + 100000 WHERE cohort_id = ${cohortId}::uuid`;
  const themes = await tx.programmeDay.findMany({
    where: { programme: { cohorts: { some: { id: cohortId } } } },
    select: { number: true, theme: true },
  });
  for (const [index, typed] of dates.entries()) {
    const number = index + 1;
    const date = new Date(typed);
    const theme = themes.find((known) => known.number === number)?.theme ?? '';
    await tx.day.upsert({
      where: { cohortId_number: { cohortId, number } },
      update: { date },
      create: { cohortId, number, date, theme },
    });
  }
}

/** Whom somebody asks who needs help in a cohort (`c`): what was written for it, or else the names of its facilitators. */
export const whomToAsk = Prisma.sql`COALESCE(NULLIF(c.contact, ''), (
  SELECT string_agg(f.name, ', ' ORDER BY f.name)
  FROM role r JOIN person f ON f.id = r.person_id
  WHERE r.kind = 'facilitator' AND (r.cohort_id = c.id OR r.programme_id = c.programme_id)))`;
