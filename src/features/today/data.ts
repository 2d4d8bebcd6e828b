import { londonDate } from '@/calendar/london';
import { type Cohort, dayOn } from '@/features/cohorts/model';
import { toGiveCounts } from '@/features/messages/by-hand/data';
import { openNeedsOf } from '@/features/needs/open/data';
import { schedulesOf } from '@/features/schedule/data';
import { daysAway } from '@/features/tables/away';
import { brokenOn } from '@/features/tables/repair/model';
import { plansInUse } from '@/features/tables/plans/data';
import type { Plan } from '@/features/tables/plans/model';
import { factsOfAll } from '@/features/tables/seating-input/data';
import type { Facts } from '@/features/tables/seating-input/model';
import { now } from '@/server/clock';
import type { Viewer } from '@/server/viewer';
import { progressOfAll } from '@/features/evaluations/collecting/progress/data';
import type { Ahead, Situation } from './model';

/** Where each of these cohorts stands, for whoever runs them: as many statements for five as for one. */
export async function situationsOf(viewer: Viewer, cohorts: readonly Cohort[]): Promise<Situation[]> {
  const ids = cohorts.map(({ id }) => id);
  const [stages, ahead, toGive] = await Promise.all([
    progressOfAll(viewer, ids),
    aheadOf(viewer, cohorts),
    toGiveCounts(viewer, ids),
  ]);
  return cohorts.map((cohort) => ({
    cohort,
    stages: stages.filter(({ cohortId }) => cohortId === cohort.id),
    ahead: ahead.get(cohort.id) ?? null,
    toGive: toGive.get(cohort.id) ?? 0,
  }));
}

/** What has to be ready in those cohorts whose last day is not over. */
async function aheadOf(viewer: Viewer, cohorts: readonly Cohort[]): Promise<ReadonlyMap<string, Ahead>> {
  const today = londonDate(now());
  const open = cohorts
    .filter(({ days }) => (days.at(-1)?.date ?? '') >= today)
    .map(({ id, days }) => ({ id, day: dayOn(days, today) }));
  const ids = open.map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const [facts, plans, schedules, needs] = await Promise.all([
    factsOfAll(viewer, ids),
    plansInUse(viewer, ids),
    schedulesOf(viewer, ids),
    openNeedsOf(viewer, open),
  ]);
  return new Map(
    cohorts.flatMap(({ id, days }): [string, Ahead][] => {
      const known = facts.get(id);
      if (!known) return [];
      const plan = plans.find(({ cohortId }) => cohortId === id);
      const day = dayOn(days, today);
      return [
        [
          id,
          {
            participants: known.participants,
            away: awayOn(known, day),
            tables: known.tables,
            usedTables: plan ? tablesUsed(known.tables, plan, day) : [],
            smallerTables: (plan?.smaller ?? [])
              .filter((one) => one.day === day)
              .map(({ tableId }) => tableId),
            brokenSeats: plan ? brokenOn(known, plan, day).broken : [],
            sessions: schedules.get(id) ?? [],
            needs: needs.get(id) ?? { open: 0, notMet: 0 },
          },
        ],
      ];
    }),
  );
}

const awayOn = ({ participants, absences }: Facts, day: number): string[] =>
  participants.filter(({ id }) => daysAway(absences, id).includes(day)).map(({ id }) => id);

/** The tables at which the plan seats somebody on a day. */
const tablesUsed = (tables: Ahead['tables'], { seats }: Plan, day: number): Ahead['tables'] =>
  tables.filter(({ id }) => seats.some((seat) => seat.day === day && seat.tableId === id));
