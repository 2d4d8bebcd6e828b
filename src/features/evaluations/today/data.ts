import type { Cohort } from '@/features/cohorts/model';
import { participantsOf } from '@/features/participants/data';
import { scheduleOf } from '@/features/schedule/data';
import { tablesOf } from '@/features/tables/data';
import type { Viewer } from '@/server/viewer';
import { stagesOf } from '../data';
import type { Situation } from './model';

/** Where a cohort stands, for whoever runs it. */
export async function situationOf(viewer: Viewer, cohort: Cohort): Promise<Situation> {
  const [participants, tables, sessions, stages] = await Promise.all([
    participantsOf(viewer, cohort.id),
    tablesOf(viewer, cohort.id),
    scheduleOf(viewer, cohort.id),
    stagesOf(viewer, cohort.id),
  ]);
  return { cohort, participants, tables, sessions, stages };
}
