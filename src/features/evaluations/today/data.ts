import { type Cohort, dayOn, londonDate } from '@/features/cohorts/model';
import { scheduleOf } from '@/features/schedule/data';
import { morningOf } from '@/features/tables/morning/model';
import { planInUse } from '@/features/tables/plans/data';
import { factsOf } from '@/features/tables/problem/data';
import { now } from '@/server/clock';
import type { Viewer } from '@/server/viewer';
import { stagesOf } from '../data';
import type { Ahead, Situation } from './model';

/** Where a cohort stands, for whoever runs it. */
export async function situationOf(viewer: Viewer, cohort: Cohort): Promise<Situation> {
  const over = (cohort.days.at(-1)?.date ?? '') < londonDate(now());
  const [stages, ahead] = await Promise.all([stagesOf(viewer, cohort.id), over ? null : aheadOf(viewer, cohort)]);
  return { cohort, stages, ahead };
}

async function aheadOf(viewer: Viewer, cohort: Cohort): Promise<Ahead> {
  const [facts, plan, sessions] = await Promise.all([factsOf(viewer, cohort), planInUse(viewer, cohort.id), scheduleOf(viewer, cohort.id)]);
  const { participants, tables } = facts;
  return { participants, tables, sessions, brokenSeats: plan ? morningOf(facts, plan, dayOn(cohort.days, londonDate(now()))).broken : [] };
}
