import { cohortsFor } from '@/features/cohorts/data';
import type { StageAudience } from '@/features/forms/model';
import type { Prisma } from '@/generated/prisma/client';
import { db, type Tx } from '@/server/db';
import type { RoleName, Viewer } from '@/server/viewer';
import { can } from './capabilities';

/** A kind of people of one cohort. */
export type AskedScope = { audience: StageAudience; cohort: { id: string; programmeId: string } };

/** Who a stage asks: the people of its cohort that its audience names, without those who withdrew. */
export function whereAsked(scope: AskedScope): Prisma.PersonWhereInput {
  const { audience, cohort } = scope;
  switch (audience) {
    case 'participants':
      return { participants: { some: { cohortId: cohort.id, withdrawnAt: null } } };
    case 'coaches':
      return { roles: { some: { kind: 'coach', cohortId: cohort.id } } };
    case 'contributors':
      return { roles: { some: { kind: 'contributor', cohortId: cohort.id } } };
    case 'facilitators':
      return {
        roles: {
          some: { kind: 'facilitator', OR: [{ cohortId: cohort.id }, { programmeId: cohort.programmeId }] },
        },
      };
  }
}

const listed = {
  id: true,
  participants: { where: { withdrawnAt: null }, select: { personId: true } },
  roles: { select: { kind: true, personId: true } },
  programme: { select: { roles: { where: { kind: 'facilitator' }, select: { personId: true } } } },
} as const satisfies Prisma.CohortSelect;

const idsOf = (...people: readonly (readonly { personId: string }[])[]): ReadonlySet<string> =>
  new Set(people.flat().map(({ personId }) => personId));

/** The ids of the people in each audience of these cohorts, by the cohort's id, where the viewer runs or has commissioned it: as `whereAsked` says, all in one statement. */
export async function audiencesOf(
  viewer: Viewer,
  cohortIds: readonly string[],
): Promise<ReadonlyMap<string, Record<StageAudience, ReadonlySet<string>>>> {
  const rows = await db().cohort.findMany({
    where: cohortsFor(viewer, can.see, cohortIds),
    select: listed,
  });
  return new Map(
    rows.map(({ id, participants, roles, programme }) => {
      const having = (kind: RoleName) => roles.filter((role) => role.kind === kind);
      return [
        id,
        {
          participants: idsOf(participants),
          coaches: idsOf(having('coach')),
          contributors: idsOf(having('contributor')),
          facilitators: idsOf(having('facilitator'), programme.roles),
        },
      ];
    }),
  );
}

/** The ids of the people whom a stage asks, each with their place in the cohort where they have one. */
export async function loadAudience(
  tx: Pick<Tx, 'person'>,
  { audience, cohort }: AskedScope,
): Promise<{ personId: string; participantId: string | null }[]> {
  const rows = await tx.person.findMany({
    where: whereAsked({ audience, cohort }),
    select: {
      id: true,
      participants: { where: { cohortId: cohort.id, withdrawnAt: null }, select: { id: true } },
    },
  });
  return rows.map(({ id, participants: [place] }) => ({
    personId: id,
    participantId: audience === 'participants' ? (place?.id ?? null) : null,
  }));
}
