import { cohortsWithin } from '@/features/cohorts/data';
import type { FormAudience } from '@/features/forms/model';
import type { Prisma } from '@/generated/prisma/client';
import { db, type Tx } from '@/server/db';
import { scopeOf, type Viewer } from '@/server/viewer';

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

/** How many people each of these audiences is, in a cohort that the viewer runs or has commissioned. */
export async function audienceSizes(viewer: Viewer, cohortId: string, audiences: readonly FormAudience[]): Promise<Partial<Record<FormAudience, number>>> {
  const within = cohortsWithin(scopeOf(viewer, ['facilitator', 'commissioner']));
  const cohort = await db().cohort.findFirst({ where: { AND: [{ id: cohortId }, within] }, select: { id: true, programmeId: true } });
  if (!cohort) return {};
  const counted = await Promise.all(audiences.map(async (audience) => [audience, await db().person.count({ where: whereAsked({ audience, cohort }) })] as const));
  return Object.fromEntries(counted);
}

/** The ids of the people whom a stage asks, each with their place in the cohort where they have one. */
export async function loadAudience(tx: Tx, { audience, cohort }: AskedScope): Promise<{ personId: string; participantId: string | null }[]> {
  const rows = await tx.person.findMany({
    where: whereAsked({ audience, cohort }),
    select: { id: true, participants: { where: { cohortId: cohort.id, withdrawnAt: null }, select: { id: true } } },
  });
  return rows.map(({ id, participants: [place] }) => ({ personId: id, participantId: audience === 'participants' ? (place?.id ?? null) : null }));
}
