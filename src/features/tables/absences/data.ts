import type { Prisma } from '@/generated/prisma/client';
import type { Tx } from '@/server/db';
import type { Absence } from './model';

/** Who and what is away, day by day, as Prisma reads it. */
export const absencesInOrder = {
  orderBy: [{ day: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
} as const satisfies Prisma.Cohort$absencesArgs;

type Row = Prisma.AbsenceGetPayload<object>;

export function toAbsence(row: Row): Absence[] {
  const { id, day, participantId, coachId, tableId } = row;
  if (participantId) return [{ id, day, kind: 'participant', participantId }];
  if (coachId) return [{ id, day, kind: 'coach', coachId }];
  return tableId ? [{ id, day, kind: 'table', tableId }] : [];
}

export type WhoIsAway = { participantId: string } | { coachId: string } | { tableId: string };

/** Notes that somebody or something is away on a day, once. */
export async function saveAbsence(tx: Tx, cohortId: string, day: number, who: WhoIsAway): Promise<void> {
  await tx.absence.createMany({ data: { cohortId, day, ...who }, skipDuplicates: true });
}

/** They are there after all. */
export async function removeAbsence(tx: Tx, cohortId: string, id: string): Promise<void> {
  await tx.absence.deleteMany({ where: { id, cohortId } });
}
