import type { Tx } from '@/server/db';
import type { Absence } from '../away';
import { isCoach } from '../data';

type Kind = Absence['kind'];

/** Whether somebody, or a table, is there in a cohort to be away from it. */
export async function isOfCohort(tx: Tx, cohortId: string, kind: Kind, id: string): Promise<boolean> {
  if (kind === 'coach') return isCoach(tx, cohortId, id);
  if (kind === 'table') return (await tx.tableGroup.count({ where: { id, cohortId } })) > 0;
  return (await tx.participant.count({ where: { id, cohortId, withdrawnAt: null } })) > 0;
}

/** Notes that somebody or something is away on a day, once. */
export async function saveAbsence(
  tx: Tx,
  cohortId: string,
  day: number,
  kind: Kind,
  id: string,
): Promise<void> {
  const who = { participant: { participantId: id }, coach: { coachId: id }, table: { tableId: id } };
  await tx.absence.createMany({ data: { cohortId, day, ...who[kind] }, skipDuplicates: true });
}

/** They are there after all. */
export async function removeAbsence(tx: Tx, cohortId: string, id: string): Promise<void> {
  await tx.absence.deleteMany({ where: { id, cohortId } });
}
