import { z } from 'zod';
import { preferenceColumns, toPreferences } from '@/features/accounts/preferences/data';
import { cohortsFor } from '@/features/cohorts/data';
import type { Prisma } from '@/generated/prisma/client';
import { reach } from '@/server/capability';
import { db } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import type { InCohort, Part, PersonInFull } from './model';

const cohortColumns = {
  id: true,
  slug: true,
  name: true,
  programmeId: true,
  commissionerId: true,
  createdAt: true,
} as const satisfies Prisma.CohortSelect;

/** Everybody who is or was in a cohort that the viewer runs: applied, took part, coached, spoke, scored or ran it. */
export function peopleOf(viewer: Viewer): Prisma.PersonWhereInput {
  if (reach(viewer, can.see).everything) return {};
  const cohort = cohortsFor(viewer, can.see);
  return {
    OR: [
      { participants: { some: { cohort } } },
      { applications: { some: { cohort } } },
      { coachedTables: { some: { cohort } } },
      { roles: { some: { cohort } } },
    ],
  };
}

const asParticipant = {
  id: true,
  joinedAt: true,
  withdrawnAt: true,
  cohort: { select: cohortColumns },
  absences: { orderBy: { day: 'asc' }, select: { day: true } },
  seats: {
    where: { plan: { inUse: true } },
    orderBy: { day: 'asc' },
    select: { table: { select: { number: true } } },
  },
} as const satisfies Prisma.ParticipantSelect;

const asApplicant = {
  id: true,
  state: true,
  startedAt: true,
  sentAt: true,
  cohort: { select: cohortColumns },
} as const satisfies Prisma.ApplicationSelect;

/** A person with what hangs on them in the cohorts that the viewer runs, as Prisma reads them. */
const whole = (cohort: Prisma.CohortWhereInput) =>
  ({
    id: true,
    name: true,
    email: true,
    phone: true,
    ...preferenceColumns,
    otherAddresses: { orderBy: { email: 'asc' }, select: { email: true } },
    applications: { where: { cohort }, select: asApplicant },
    participants: { where: { cohort }, select: asParticipant },
    coachedTables: {
      where: { cohort },
      orderBy: { number: 'asc' },
      select: { number: true, cohortId: true },
    },
    sessionLeads: {
      where: { session: { day: { cohort } } },
      select: { session: { select: { title: true, day: { select: { cohortId: true } } } } },
    },
    assessments: {
      where: { application: { cohort } },
      select: { state: true, application: { select: { cohortId: true } } },
    },
    roles: { where: { cohort }, select: { kind: true, part: true, cohort: { select: cohortColumns } } },
  }) as const satisfies Prisma.PersonSelect;

type Row = Prisma.PersonGetPayload<{ select: ReturnType<typeof whole> }>;
type CohortRow = Row['participants'][number]['cohort'];

const each = <T>(all: readonly T[]): T[] => [...new Set(all)];

function participantParts({ participants }: Row): Part[] {
  return participants.map(({ id, cohort, joinedAt, withdrawnAt, absences, seats }) => ({
    kind: 'participant',
    cohort,
    date: joinedAt,
    participantId: id,
    withdrawn: withdrawnAt !== null,
    tables: each(seats.map(({ table }) => table.number)),
    away: absences.map(({ day }) => day),
  }));
}

function roleParts({ roles, coachedTables, sessionLeads, assessments }: Row): Part[] {
  return roles.flatMap(({ kind, part, cohort }): Part[] => {
    if (!cohort) return [];
    const here = { cohort, date: cohort.createdAt };
    const scored = assessments.filter(({ application }) => application.cohortId === cohort.id);
    if (kind === 'coach') {
      const tables = coachedTables.filter(({ cohortId }) => cohortId === cohort.id);
      return [{ ...here, kind, tables: tables.map(({ number }) => number) }];
    }
    if (kind === 'contributor') {
      const led = sessionLeads.filter(({ session }) => session.day.cohortId === cohort.id);
      const sessions = each(led.map(({ session }) => session.title));
      return [{ ...here, kind, as: part ?? 'Contributor', sessions }];
    }
    if (kind === 'assessor')
      return [
        { ...here, kind, done: scored.filter(({ state }) => state === 'done').length, given: scored.length },
      ];
    return kind === 'facilitator' ? [{ ...here, kind }] : [];
  });
}

const applied = ({ applications }: Row): Part[] =>
  applications.map(({ id, state, startedAt, sentAt, cohort }) => ({
    kind: 'applied',
    cohort,
    date: sentAt ?? startedAt,
    applicationId: id,
    state,
  }));

function cohortsIn({ applications, participants, roles }: Row): InCohort[] {
  const all: CohortRow[] = [
    ...applications.map(({ cohort }) => cohort),
    ...participants.map(({ cohort }) => cohort),
    ...roles.flatMap(({ cohort }) => cohort ?? []),
  ];
  return [...new Map(all.map(({ createdAt: _created, ...cohort }) => [cohort.id, cohort])).values()];
}

/**
 * Somebody with what they were and are, for whoever runs a cohort that they are or were in. What they are in the cohorts of
 * others isn't there.
 */
export async function personInFull(viewer: Viewer, id: string): Promise<PersonInFull | null> {
  if (!z.uuid().safeParse(id).success || !reach(viewer, can.see).somewhere) return null;
  const row = await db().person.findFirst({
    where: { AND: [{ id }, peopleOf(viewer)] },
    select: whole(cohortsFor(viewer, can.see)),
  });
  if (!row) return null;
  const parts = [...applied(row), ...participantParts(row), ...roleParts(row)];
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    otherAddresses: row.otherAddresses.map(({ email }) => email),
    phone: row.phone,
    preferences: toPreferences(row),
    cohorts: cohortsIn(row),
    parts: parts.toSorted((one, other) => other.date.getTime() - one.date.getTime()),
  };
}

/** What an id that was merged leads to, whatever it was of. */
const newIdOf = async (id: string): Promise<string | null> =>
  z.uuid().safeParse(id).success
    ? ((await db().oldId.findUnique({ where: { oldId: id }, select: { newId: true } }))?.newId ?? null)
    : null;

/** Where the id of a person leads who was merged into another, for whoever may see that one. Null: nowhere. */
export async function ledOn(viewer: Viewer, id: string): Promise<string | null> {
  const newId = await newIdOf(id);
  const kept =
    newId &&
    (await db().person.findFirst({
      where: { AND: [{ id: newId }, peopleOf(viewer)] },
      select: { id: true },
    }));
  return kept ? kept.id : null;
}

/** The same for a place in a cohort that the viewer runs. */
export async function placeLedOn(viewer: Viewer, cohortId: string, id: string): Promise<string | null> {
  const newId = await newIdOf(id);
  const kept =
    newId &&
    (await db().participant.findFirst({
      where: { id: newId, cohort: cohortsFor(viewer, can.see, [cohortId]) },
      select: { id: true },
    }));
  return kept ? kept.id : null;
}
