import { cohortsWithin } from '@/features/cohorts/data';
import type { FormAudience } from '@/features/forms/model';
import type { Prisma } from '@/generated/prisma/client';
import { db, type Tx } from '@/server/db';
import { type RoleName, scopeOf, type Viewer } from '@/server/viewer';

/** A kind of people of one cohort. */
export type AskedScope = { audience: FormAudience; cohort: { id: string; programmeId: string } };

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
      return { roles: { some: { kind: 'facilitator', OR: [{ cohortId: cohort.id }, { programmeId: cohort.programmeId }] } } };
  }
}

const counted = {
  id: true,
  participants: { where: { withdrawnAt: null }, select: { personId: true } },
  roles: { select: { kind: true, personId: true } },
  programme: { select: { roles: { where: { kind: 'facilitator' }, select: { personId: true } } } },
} as const satisfies Prisma.CohortSelect;

const sizeOf = (...people: readonly (readonly { personId: string }[])[]): number => new Set(people.flat().map(({ personId }) => personId)).size;

/** How many people each audience of these cohorts is, by the cohort's id, where the viewer runs or has commissioned it: as `whereAsked` says, all in one statement. */
export async function audienceSizes(viewer: Viewer, cohortIds: readonly string[]): Promise<ReadonlyMap<string, Record<FormAudience, number>>> {
  const within = cohortsWithin(scopeOf(viewer, ['facilitator', 'commissioner']));
  const rows = await db().cohort.findMany({ where: { AND: [{ id: { in: [...cohortIds] } }, within] }, select: counted });
  return new Map(
    rows.map(({ id, participants, roles, programme }) => {
      const having = (kind: RoleName) => roles.filter((role) => role.kind === kind);
      return [id, { participants: sizeOf(participants), coaches: sizeOf(having('coach')), contributors: sizeOf(having('contributor')), facilitators: sizeOf(having('facilitator'), programme.roles) }];
    }),
  );
}

/** The ids of the people whom a stage asks, each with their place in the cohort where they have one. */
export async function loadAudience(tx: Tx, { audience, cohort }: AskedScope): Promise<{ personId: string; participantId: string | null }[]> {
  const rows = await tx.person.findMany({
    where: whereAsked({ audience, cohort }),
    select: { id: true, participants: { where: { cohortId: cohort.id, withdrawnAt: null }, select: { id: true } } },
  });
  return rows.map(({ id, participants: [place] }) => ({ personId: id, participantId: audience === 'participants' ? (place?.id ?? null) : null }));
}
