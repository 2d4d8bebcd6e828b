import { cohortsFor, lockCohort } from '@/features/cohorts/data';
import { db, type Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { can } from '../capabilities';
import type { GuestProject } from './model';

/** The projects that guests bring to a cohort, in the order in which they were added, for whoever runs it. */
export async function projectsOf(viewer: Viewer, cohortId: string): Promise<GuestProject[]> {
  const rows = await db().guestProject.findMany({
    where: { cohortId, cohort: cohortsFor(viewer, can.see) },
    orderBy: { position: 'asc' },
    select: { id: true, title: true, guest: { select: { id: true, name: true } } },
  });
  return rows.map(({ guest, ...project }) => ({
    ...project,
    guest: guest && { personId: guest.id, name: guest.name },
  }));
}

/** Adds a project after those that are there. */
export async function saveProject(
  tx: Tx,
  cohortId: string,
  project: { title: string; guestId: string | null },
): Promise<void> {
  await lockCohort(tx, cohortId);
  const last = await tx.guestProject.aggregate({ where: { cohortId }, _max: { position: true } });
  await tx.guestProject.create({ data: { ...project, cohortId, position: (last._max.position ?? 0) + 1 } });
}

/** Takes a project of the cohort away. */
export async function removeProject(tx: Tx, cohortId: string, id: string): Promise<void> {
  await tx.guestProject.deleteMany({ where: { id, cohortId } });
}
