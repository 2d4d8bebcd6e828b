import { z } from 'zod';
import { storedDay } from '@/calendar/days';
import { londonDate } from '@/calendar/london';
import { cohortsFor, daysInOrder } from '@/features/cohorts/data';
import { now } from '@/server/clock';
import { Prisma } from '@/generated/prisma/client';
import { db } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { plain, wordsOf } from '@/writing/plain';
import { can } from './capabilities';
import {
  type CohortToFind,
  findIn,
  type FoundKinds,
  isEnough,
  type PersonToFind,
  type TableToFind,
} from './model';
import { searched } from './schema';

/** People, tables, stages and cohorts that are called what is searched for, of the cohorts that the viewer runs; of others nothing is read. */
export async function find(viewer: Viewer, asked: unknown): Promise<FoundKinds> {
  const search = searched.parse(asked);
  if (!isEnough(search)) return [];
  const cohorts = await cohortsToFind(viewer);
  const ids = cohorts.map(({ id }) => id);
  const called = calledLike(search, cohorts);
  const [participants, team, tables, stages] = await Promise.all([
    participantsAmong(ids, called),
    teamAmong(ids, called),
    tablesAmong(ids),
    db().stage.findMany({
      where: { cohortId: { in: ids } },
      orderBy: { position: 'asc' },
      select: { cohortId: true, key: true, title: true, formVersionId: true },
    }),
  ]);
  const people = [...(await seated(participants.people)), ...coaching(team.people, tables)];
  const more = participants.more + team.more;
  return findIn({ cohorts, people, tables, stages, more }, search, londonDate(now()));
}

async function cohortsToFind(viewer: Viewer): Promise<CohortToFind[]> {
  const rows = await db().cohort.findMany({
    where: cohortsFor(viewer, can.find),
    orderBy: { createdAt: 'desc' },
    select: { id: true, slug: true, name: true, days: daysInOrder },
  });
  return rows.map(({ days, ...cohort }) => ({
    ...cohort,
    days: days.map(({ number, date }) => ({ number, date: storedDay(date) })),
  }));
}

/** More of one name than these nobody reads: whoever seeks one of them types more of it. */
const mostPeople = 100;

/** The condition by which a person is called what is searched for, and the order in which the best come first. */
type Called = { where: Prisma.Sql; order: Prisma.Sql };

/**
 * All the words are there, one at least of the person's own, as `findIn` has it; the folded words stand in an index. Who has
 * most of the words whole comes first.
 */
function calledLike(search: string, cohorts: readonly CohortToFind[]): Called {
  const words = wordsOf(search);
  const own = (word: string) => Prisma.sql`e.folded LIKE ${`%${word}%`}`;
  const inCohort = (word: string) =>
    cohorts.filter(({ name }) => plain(name).includes(word)).map(({ id }) => id);
  const each = words.map((word) => {
    const ids = inCohort(word);
    return ids.length === 0 ? own(word) : Prisma.sql`(${own(word)} OR c.cohort_id = ANY(${ids}::uuid[]))`;
  });
  const whole = words.map((word) => Prisma.sql`(concat(' ', e.folded, ' ') LIKE ${`% ${word} %`})::int`);
  return {
    where: Prisma.sql`(${Prisma.join(words.map(own), ' OR ')}) AND ${Prisma.join(each, ' AND ')}`,
    order: Prisma.sql`${Prisma.join(whole, ' + ')} DESC, e.folded LIKE ${`${plain(search)}%`} DESC, e.name, e.id, c.cohort_id`,
  };
}

const participant = z.object({
  id: z.uuid(),
  cohort_id: z.uuid(),
  name: z.string(),
  known_as: z.string(),
  email: z.string().nullable(),
  withdrawn: z.boolean(),
  total: z.number(),
});
type ParticipantRow = z.output<typeof participant>;

/** The first of those who are called so, and how many there are besides. */
type Some<Row> = { people: Row[]; more: number };

const some = <Row extends { total: number }>(people: Row[]): Some<Row> => ({
  people,
  more: (people[0]?.total ?? 0) - people.length,
});

async function participantsAmong(
  cohortIds: readonly string[],
  { where, order }: Called,
): Promise<Some<ParticipantRow>> {
  const rows = await db().$queryRaw<unknown[]>`
    SELECT c.id, c.cohort_id, e.name, e.known_as, e.email, c.withdrawn_at IS NOT NULL AS withdrawn,
      (count(*) OVER ())::int AS total
    FROM participant c JOIN person e ON e.id = c.person_id
    WHERE c.cohort_id = ANY(${[...cohortIds]}::uuid[]) AND ${where} ORDER BY ${order} LIMIT ${mostPeople}`;
  return some(z.array(participant).parse(rows));
}

async function seated(rows: readonly ParticipantRow[]): Promise<PersonToFind[]> {
  const seats = await seatsOf(rows.map(({ id }) => id));
  return rows.map(({ id, cohort_id, known_as, name, email, withdrawn }) => ({
    ...{ name, email, withdrawn },
    as: 'participant',
    knownAs: known_as,
    participantId: id,
    cohortId: cohort_id,
    seats: seats.get(id) ?? [],
  }));
}

const seat = z.object({ participant_id: z.uuid(), day: z.number(), table: z.number() });

/** At which tables these people sit, in the plans in use, by who they are. */
async function seatsOf(
  participantIds: readonly string[],
): Promise<Map<string, { day: number; table: number }[]>> {
  const rows = z.array(seat).parse(
    await db().$queryRaw<unknown[]>`
      SELECT s.participant_id, s.day, g.number AS table
      FROM seat s JOIN seating_plan l ON l.id = s.plan_id JOIN table_group g ON g.id = s.table_id
      WHERE l.in_use AND s.participant_id = ANY(${[...participantIds]}::uuid[])`,
  );
  const seats = new Map<string, { day: number; table: number }[]>();
  for (const { participant_id, ...one } of rows)
    seats.set(participant_id, [...(seats.get(participant_id) ?? []), one]);
  return seats;
}

const table = z.object({
  cohort_id: z.uuid(),
  number: z.number(),
  coach_id: z.uuid().nullable(),
  coach: z.string().nullable(),
});

type Coached = TableToFind & { coachId: string | null };

async function tablesAmong(cohortIds: readonly string[]): Promise<Coached[]> {
  const rows = z.array(table).parse(
    await db().$queryRaw<unknown[]>`
      SELECT t.cohort_id, t.number, t.coach_id, e.name AS coach
      FROM table_group t LEFT JOIN person e ON e.id = t.coach_id
      WHERE t.cohort_id = ANY(${[...cohortIds]}::uuid[]) ORDER BY t.number`,
  );
  return rows.map(({ cohort_id, coach_id, number, coach }) => ({
    ...{ cohortId: cohort_id, coachId: coach_id, number, coach },
  }));
}

const member = z.object({
  person_id: z.uuid(),
  cohort_id: z.uuid(),
  name: z.string(),
  known_as: z.string(),
  email: z.string().nullable(),
  kind: z.enum(['coach', 'contributor']),
  part: z.string().nullable(),
  total: z.number(),
});
type MemberRow = z.output<typeof member>;

async function teamAmong(cohortIds: readonly string[], { where, order }: Called): Promise<Some<MemberRow>> {
  const rows = await db().$queryRaw<unknown[]>`
    SELECT c.person_id, c.cohort_id, e.name, e.known_as, e.email, c.kind::text AS kind, c.part,
      (count(*) OVER ())::int AS total
    FROM role c JOIN person e ON e.id = c.person_id
    WHERE c.cohort_id = ANY(${[...cohortIds]}::uuid[]) AND c.kind IN ('coach', 'contributor') AND ${where}
    ORDER BY ${order} LIMIT ${mostPeople}`;
  return some(z.array(member).parse(rows));
}

const coaching = (rows: readonly MemberRow[], tables: readonly Coached[]): PersonToFind[] =>
  rows.map(({ person_id, cohort_id, known_as, kind, part, name, email }) => ({
    ...{ name, email },
    as: kind,
    knownAs: known_as,
    personId: person_id,
    cohortId: cohort_id,
    part: part ?? 'Contributor',
    tables: tables
      .filter(({ cohortId, coachId }) => cohortId === cohort_id && coachId === person_id)
      .map(({ number }) => number),
  }));
