import { cohortsFor } from '@/features/cohorts/data';
import { tableNeeds, toTableNeeds } from '@/features/needs/at-table/data';
import type { Prisma } from '@/generated/prisma/client';
import { db, type Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { can } from '../capabilities';
import { allRules, type RuleToKeep, type SeatingRule } from './model';

const columns = {
  id: true,
  kind: true,
  participantId: true,
  otherId: true,
  coachId: true,
} as const;

/** The rules about those who have not left, the oldest first, as Prisma reads them. */
export const rulesInOrder = {
  where: { participant: { withdrawnAt: null }, OR: [{ otherId: null }, { other: { withdrawnAt: null } }] },
  orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  select: columns,
} as const satisfies Prisma.Cohort$seatingRulesArgs;

/** The rules of a cohort's seating about those who have not left, the oldest first, for whoever runs it. */
export async function rulesOf(viewer: Viewer, cohortId: string): Promise<SeatingRule[]> {
  const cohort = await db().cohort.findFirst({
    where: cohortsFor(viewer, can.see, [cohortId]),
    select: { seatingRules: rulesInOrder, needs: tableNeeds },
  });
  return cohort ? allRules(cohort.seatingRules, cohort.needs.flatMap(toTableNeeds)) : [];
}

/** Keeps a rule, unless it is there already. */
export async function saveRule(
  tx: Tx,
  cohortId: string,
  { participantId, otherId, ...rule }: RuleToKeep,
): Promise<void> {
  // Of two people the smaller id comes first, so that "Ana and Ben" and "Ben and Ana" are one rule.
  const [first, second] =
    otherId && otherId < participantId ? [otherId, participantId] : [participantId, otherId];
  await tx.seatingRule.createMany({
    data: { ...rule, cohortId, participantId: first, otherId: second },
    skipDuplicates: true,
  });
}

/** Takes a rule of the cohort away. */
export async function removeRule(tx: Tx, cohortId: string, id: string): Promise<void> {
  await tx.seatingRule.deleteMany({ where: { id, cohortId } });
}
