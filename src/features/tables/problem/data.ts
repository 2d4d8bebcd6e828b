import type { Cohort } from '@/features/cohorts/model';
import { participantsOf, teamOf } from '@/features/participants/data';
import { coachWords } from '@/features/participants/model';
import type { Viewer } from '@/server/viewer';
import { absencesOf } from '../absences/data';
import { tablesOf } from '../data';
import { rulesOf } from '../rules/data';
import { wishesOf } from '../wishes/data';
import type { Facts } from './model';

/** All that a cohort's seating depends on, for whoever runs it. */
export async function factsOf(viewer: Viewer, cohort: Pick<Cohort, 'id' | 'days'>): Promise<Facts> {
  const { id } = cohort;
  const [participants, tables, team, wishes, rules, absences] = await Promise.all([
    participantsOf(viewer, id),
    tablesOf(viewer, id),
    teamOf(viewer, id),
    wishesOf(viewer, id),
    rulesOf(viewer, id),
    absencesOf(viewer, id),
  ]);
  return { days: cohort.days.length, participants, tables, coaches: team.filter(({ as }) => as === coachWords), wishes, rules, absences };
}
