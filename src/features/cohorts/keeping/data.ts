import type { TemplateSession } from '@/features/programmes/model';
import { permit } from '@/server/capability';
import { db, type Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { cohortsFor } from '../data';
import { can as canOfCohort } from '../capabilities';
import { can } from './capabilities';
import type { Held } from './model';

/** Whether this viewer may begin another cohort of its programme. */
export const mayCopy = (viewer: Viewer, { programmeId }: { programmeId: string }): boolean =>
  permit(can.copy, viewer, { id: programmeId }).granted;

/** A cohort's schedule without who leads it, to begin another one with, for whoever runs it. */
export async function scheduleToCopy(viewer: Viewer, cohortId: string): Promise<TemplateSession[]> {
  const rows = await db().session.findMany({
    where: { day: { cohort: cohortsFor(viewer, canOfCohort.see, [cohortId]) } },
    orderBy: [{ day: { number: 'asc' } }, { startMinute: 'asc' }],
    select: {
      startMinute: true,
      minutes: true,
      title: true,
      format: true,
      newTopic: true,
      day: { select: { number: true } },
    },
  });
  return rows.map(({ day, ...session }) => ({ ...session, dayNumber: day.number }));
}

/** What hangs on a cohort, until the end: a form or an application that is coming in is waited for, and none comes after. */
export async function loadHeld(tx: Tx, cohortId: string): Promise<Held> {
  // Whoever adds a row that belongs to the cohort holds a share of it until they are done.
  await tx.$queryRaw`SELECT 1 FROM cohort WHERE id = ${cohortId}::uuid FOR UPDATE`;
  await tx.$queryRaw`SELECT 1 FROM stage WHERE cohort_id = ${cohortId}::uuid ORDER BY id FOR UPDATE`;
  const stage = { cohortId };
  const [participants, team, applications, asked, responses, ballots, imported, printed, keyed] = [
    await tx.participant.count({ where: { cohortId } }),
    await tx.role.count({ where: { cohortId, kind: { in: ['coach', 'contributor'] } } }),
    await tx.application.count({ where: { cohortId } }),
    await tx.participation.count({
      where: {
        stage,
        OR: [{ invitedAt: { not: null } }, { startedOn: { not: null } }, { finishedOn: { not: null } }],
      },
    }),
    await tx.response.count({ where: { stage } }),
    await tx.ballot.count({ where: { box: { stage } } }),
    await tx.answerImport.count({ where: { stage } }),
    await tx.printedResult.count({ where: { stage } }),
    await tx.keyedSheet.count({ where: { stage } }),
  ];
  const released = await tx.release.count({ where: { stage } });
  const forms = responses + ballots + imported + printed + keyed + released;
  return { participants, team, applications, asked, forms };
}

/** Takes a cohort out of the lists, or brings it back (null). */
export async function saveArchived(tx: Tx, cohortId: string, archivedAt: Date | null): Promise<void> {
  await tx.cohort.update({ where: { id: cohortId }, data: { archivedAt } });
}

/** Deletes a cohort with its plan: days, schedule, tables, stages and the roles given for it. */
export async function removeCohort(tx: Tx, cohortId: string): Promise<void> {
  await tx.cohort.delete({ where: { id: cohortId } });
}
