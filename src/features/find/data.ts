import { z } from 'zod';
import { storedDay } from '@/calendar/days';
import { londonDate } from '@/calendar/london';
import { cohortsFor, daysInOrder } from '@/features/cohorts/data';
import { now } from '@/server/clock';
import { db } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import {
  calledBy,
  type CohortToFind,
  findIn,
  type FoundKinds,
  type IsCalled,
  isEnough,
  ownWords,
  type PersonToFind,
  type TableToFind,
} from './model';
import { searched } from './schema';

/** People, tables, stages and cohorts that are called what is searched for, of the cohorts that the viewer runs; of others nothing is read. */
export async function find(viewer: Viewer, asked: unknown): Promise<FoundKinds> {
  const search = searched.parse(asked);
  if (!isEnough(search)) return [];
  const isCalled = calledBy(search);
  const cohorts = await cohortsToFind(viewer);
  const ids = cohorts.map(({ id }) => id);
  const [participants, tables, stages] = await Promise.all([
    participantsAmong(cohorts, isCalled),
    tablesAmong(ids),
    db().stage.findMany({
      where: { cohortId: { in: ids } },
      orderBy: { position: 'asc' },
      select: { cohortId: true, key: true, title: true, formVersionId: true },
    }),
  ]);
  const people = [...participants, ...(await teamAmong(cohorts, tables, isCalled))];
  return findIn({ cohorts, people, tables, stages }, search, londonDate(now()));
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

const idsOf = (cohorts: readonly CohortToFind[]): string[] => cohorts.map(({ id }) => id);

const namesOf = (cohorts: readonly CohortToFind[]) => new Map(cohorts.map(({ id, name }) => [id, name]));

const participant = z.object({
  id: z.uuid(),
  cohort_id: z.uuid(),
  name: z.string(),
  email: z.string().nullable(),
  withdrawn: z.boolean(),
});

async function participantsAmong(
  cohorts: readonly CohortToFind[],
  isCalled: IsCalled,
): Promise<PersonToFind[]> {
  const names = namesOf(cohorts);
  const rows = z.array(participant).parse(
    await db().$queryRaw<unknown[]>`
      SELECT p.id, p.cohort_id, e.name, e.email, p.withdrawn_at IS NOT NULL AS withdrawn
      FROM participant p JOIN person e ON e.id = p.person_id
      WHERE p.cohort_id = ANY(${idsOf(cohorts)}::uuid[])`,
  );
  const called = rows.filter((row) => isCalled(ownWords(row), names.get(row.cohort_id) ?? ''));
  const seats = await seatsOf(called.map(({ id }) => id));
  return called.map(({ id, cohort_id, ...person }) => ({
    ...person,
    as: 'participant',
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
  email: z.string().nullable(),
  kind: z.enum(['coach', 'contributor']),
  part: z.string().nullable(),
});

async function teamAmong(
  cohorts: readonly CohortToFind[],
  tables: readonly Coached[],
  isCalled: IsCalled,
): Promise<PersonToFind[]> {
  const names = namesOf(cohorts);
  const rows = z.array(member).parse(
    await db().$queryRaw<unknown[]>`
      SELECT r.person_id, r.cohort_id, e.name, e.email, r.kind::text AS kind, r.part
      FROM role r JOIN person e ON e.id = r.person_id
      WHERE r.cohort_id = ANY(${idsOf(cohorts)}::uuid[]) AND r.kind IN ('coach', 'contributor')`,
  );
  return rows
    .filter((row) => isCalled(ownWords(row), names.get(row.cohort_id) ?? ''))
    .map(({ person_id, cohort_id, kind, part, ...person }) => ({
      ...person,
      as: kind,
      personId: person_id,
      cohortId: cohort_id,
      part: part ?? 'Contributor',
      tables: tables
        .filter(({ cohortId, coachId }) => cohortId === cohort_id && coachId === person_id)
        .map(({ number }) => number),
    }));
}
