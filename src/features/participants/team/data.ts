import { cohortsFor, lockCohort } from '@/features/cohorts/data';
import type { Prisma } from '@/generated/prisma/client';
import { db, type Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import type { Duties, TeamMember } from './model';

const kinds = ['coach', 'contributor'] as const;

/** Those who help to deliver a cohort, as Prisma reads them. */
export const team = {
  where: { kind: { in: [...kinds] } },
  orderBy: [{ kind: 'asc' }, { person: { name: 'asc' } }],
  select: {
    kind: true,
    part: true,
    worksAt: true,
    person: { select: { id: true, name: true, email: true } },
  },
} as const satisfies Prisma.Cohort$rolesArgs;

type Row = Prisma.RoleGetPayload<{ select: typeof team.select }>;

export function toTeamMember(row: Row): TeamMember {
  const { person, part, worksAt } = row;
  const kind = row.kind === 'coach' ? 'coach' : 'contributor';
  return {
    personId: person.id,
    name: person.name,
    email: person.email,
    kind,
    as: kind === 'coach' ? 'Table coach' : (part ?? 'Contributor'),
    worksAt,
  };
}

/** Coaches and contributors of a cohort by name, for whoever runs it. */
export async function teamOf(viewer: Viewer, cohortId: string): Promise<TeamMember[]> {
  const cohort = await db().cohort.findFirst({
    where: cohortsFor(viewer, can.see, [cohortId]),
    select: { roles: team },
  });
  return (cohort?.roles ?? []).map(toTeamMember);
}

/** Says where somebody on the team works. */
export async function saveWorksAt(
  tx: Tx,
  cohortId: string,
  personId: string,
  worksAt: string,
): Promise<void> {
  await tx.role.updateMany({ where: { cohortId, personId, kind: { in: [...kinds] } }, data: { worksAt } });
}

/** Takes somebody off the team who has nothing left to do there. @returns what they still have to hand on; then nothing was taken. */
export async function removeMember(tx: Tx, cohortId: string, personId: string): Promise<Duties> {
  await lockCohort(tx, cohortId);
  const tables = await tx.tableGroup.findMany({
    where: { cohortId, coachId: personId },
    orderBy: { number: 'asc' },
    select: { number: true },
  });
  const sessions = await tx.session.findMany({
    where: { day: { cohortId }, leads: { some: { personId } } },
    orderBy: [{ day: { number: 'asc' } }, { startMinute: 'asc' }],
    select: { title: true },
  });
  if (tables.length + sessions.length === 0) {
    await tx.role.deleteMany({ where: { cohortId, personId, kind: { in: [...kinds] } } });
    await tx.absence.deleteMany({ where: { cohortId, coachId: personId } });
  }
  return { tables: tables.map(({ number }) => number), sessions: sessions.map(({ title }) => title) };
}
