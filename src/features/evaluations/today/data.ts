import { type Cohort, dayOn, londonDate } from '@/features/cohorts/model';
import { participantsOf } from '@/features/participants/data';
import { scheduleOf } from '@/features/schedule/data';
import { tablesOf } from '@/features/tables/data';
import { morningOf } from '@/features/tables/morning/model';
import { planInUse } from '@/features/tables/plans/data';
import { factsOf } from '@/features/tables/problem/data';
import { now } from '@/server/clock';
import type { Viewer } from '@/server/viewer';
import { stagesOf } from '../data';
import type { Situation } from './model';

/** Where a cohort stands, for whoever runs it. */
export async function situationOf(viewer: Viewer, cohort: Cohort): Promise<Situation> {
  const over = (cohort.days.at(-1)?.date ?? '') < londonDate(now());
  const [room, sessions, stages] = await Promise.all([over ? roomAfterwards(viewer, cohort) : roomOf(viewer, cohort), scheduleOf(viewer, cohort.id), stagesOf(viewer, cohort.id)]);
  return { cohort, ...room, sessions, stages };
}

type Room = Pick<Situation, 'participants' | 'tables' | 'brokenSeats'>;

/** The people and tables, and what the plan in use breaks on the day that comes next. */
async function roomOf(viewer: Viewer, cohort: Cohort): Promise<Room> {
  const [facts, plan] = await Promise.all([factsOf(viewer, cohort), planInUse(viewer, cohort.id)]);
  const { participants, tables } = facts;
  return { participants, tables, brokenSeats: plan ? morningOf(facts, plan, dayOn(cohort.days, londonDate(now()))).broken : [] };
}

/** Once the last day is over, nobody mends its plan. */
async function roomAfterwards(viewer: Viewer, cohort: Cohort): Promise<Room> {
  const [participants, tables] = await Promise.all([participantsOf(viewer, cohort.id), tablesOf(viewer, cohort.id)]);
  return { participants, tables, brokenSeats: [] };
}
