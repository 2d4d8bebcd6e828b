import type { Tx } from '@/server/db';

export type WhoIsAway = { participantId: string } | { coachId: string } | { tableId: string };

/** Notes that somebody or something is away on a day, once. */
export async function saveAbsence(tx: Tx, cohortId: string, day: number, who: WhoIsAway): Promise<void> {
  await tx.absence.createMany({ data: { cohortId, day, ...who }, skipDuplicates: true });
}

/** They are there after all. */
export async function removeAbsence(tx: Tx, cohortId: string, id: string): Promise<void> {
  await tx.absence.deleteMany({ where: { id, cohortId } });
}
