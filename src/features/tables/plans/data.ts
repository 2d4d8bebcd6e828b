import { z } from 'zod';
import { cohortOf, cohortsFor, lockCohort } from '@/features/cohorts/data';
import type { Cohort } from '@/features/cohorts/model';
import type { Prisma } from '@/generated/prisma/client';
import { now } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import { Missing } from '@/server/errors';
import type { Viewer } from '@/server/viewer';
import { can } from '../capabilities';
import type { LockedSeat } from '../seats';
import type { SeatedDay } from '../solver/input';
import type { Plan, PlanChange, PlanLine, PlanState } from './model';

const staffed = (viewer: Viewer) => cohortsFor(viewer, can.see);

const line = { from: { select: { number: true } } } as const satisfies Prisma.SeatingPlanInclude;
type Row = Prisma.SeatingPlanGetPayload<{ include: typeof line }>;

const toLine = ({
  id,
  cohortId,
  number,
  state,
  inUse,
  remix,
  from,
  share,
  seenAt,
  stopAsked,
  trouble,
  version,
  createdAt,
}: Row): PlanLine => ({
  id,
  cohortId,
  number,
  state,
  inUse,
  remix,
  fromNumber: from?.number ?? null,
  share,
  seenAt,
  stopAsked,
  trouble,
  version,
  createdAt,
});

/** A cohort's plans, the newest first, for whoever runs it. */
export async function plansOf(viewer: Viewer, cohortId: string): Promise<PlanLine[]> {
  const rows = await db().seatingPlan.findMany({
    where: { cohortId, cohort: staffed(viewer) },
    orderBy: { number: 'desc' },
    include: line,
  });
  return rows.map(toLine);
}

const changesShown = 20;
const moves = z.array(
  z.object({
    participantId: z.string(),
    days: z.array(z.number()),
    from: z.string().nullable(),
    to: z.string().nullable(),
  }),
);

/** A plan with all that hangs on it, as Prisma reads it. */
const everything = {
  ...line,
  seats: {
    where: { participant: { withdrawnAt: null } },
    select: { participantId: true, tableId: true, day: true, locked: true },
  },
  smaller: {
    orderBy: [{ version: 'asc' }, { day: 'asc' }, { tableId: 'asc' }],
    select: { version: true, day: true, tableId: true, fewest: true },
  },
  changes: {
    orderBy: { version: 'desc' },
    take: changesShown,
    select: {
      version: true,
      at: true,
      moves: true,
      undone: true,
      told: true,
      author: { select: { name: true } },
    },
  },
} as const satisfies Prisma.SeatingPlanInclude;

/** Plans with their seats and last changes, for whoever runs the cohort. */
async function whole(
  where: Prisma.SeatingPlanWhereInput,
  which: Pick<Prisma.SeatingPlanFindManyArgs, 'orderBy' | 'take'> = { orderBy: { number: 'asc' } },
): Promise<Plan[]> {
  const rows = await db().seatingPlan.findMany({
    where,
    ...which,
    include: everything,
  });
  return rows.map(({ seats, changes, smaller, ...row }) => ({
    ...toLine(row),
    seats,
    smaller,
    changes: changes.map(({ author, ...change }): PlanChange => ({
      ...change,
      moves: moves.parse(change.moves),
      smaller: smaller.filter(({ version }) => version === change.version),
      author: author?.name ?? 'Roundtable',
    })),
  }));
}

/** A plan by its number in the cohort. */
export async function planByNumber(viewer: Viewer, cohortId: string, number: number): Promise<Plan | null> {
  const [plan] = await whole({ cohortId, number, cohort: staffed(viewer) });
  return plan ?? null;
}

/** The plans with these numbers, to compare. */
export const plansByNumber = (viewer: Viewer, cohortId: string, numbers: number[]): Promise<Plan[]> =>
  whole({ cohortId, number: { in: numbers }, cohort: staffed(viewer) });

/** The plan with this number, as an address says it; without one the plan in use, or else the newest. */
export async function planShown(
  viewer: Viewer,
  cohortId: string,
  number: string | undefined,
): Promise<Plan | null> {
  if (number !== undefined)
    return /^\d{1,6}$/.test(number) ? planByNumber(viewer, cohortId, Number(number)) : null;
  const [first] = await whole(
    { cohortId, cohort: staffed(viewer) },
    { orderBy: [{ inUse: 'desc' }, { number: 'desc' }], take: 1 },
  );
  return first ?? null;
}

/** The plan in use of each of these cohorts that has one. */
export const plansInUse = (viewer: Viewer, cohortIds: readonly string[]): Promise<Plan[]> =>
  whole({ cohortId: { in: [...cohortIds] }, inUse: true, cohort: staffed(viewer) });

/** The plan in use. */
export async function planInUse(viewer: Viewer, cohortId: string): Promise<Plan | null> {
  const [plan] = await plansInUse(viewer, [cohortId]);
  return plan ?? null;
}

/** A plan by its id, for what works it out later. */
export async function planById(viewer: Viewer, id: string): Promise<Plan | null> {
  const [plan] = await whole({ id, cohort: staffed(viewer) });
  return plan ?? null;
}

/** The plan that a form names, with its cohort. @throws Missing when there is none for whoever asks. */
export async function planOf(
  viewer: Viewer,
  input: { cohort: string; plan: number },
): Promise<{ cohort: Cohort; plan: Plan }> {
  const { cohort } = await cohortOf(viewer, input);
  const plan = await planByNumber(viewer, cohort.id, input.plan);
  if (!plan) throw new Missing(`plan ${input.plan} of ${input.cohort}`);
  return { cohort, plan };
}

type NewPlan = { state: PlanState; remix: boolean; inUse?: boolean; fromId?: string | null };

/** Adds a plan, numbered on. */
export async function savePlan(
  tx: Tx,
  cohortId: string,
  plan: NewPlan,
): Promise<{ id: string; number: number }> {
  await lockCohort(tx, cohortId);
  const last = await tx.seatingPlan.aggregate({ where: { cohortId }, _max: { number: true } });
  return tx.seatingPlan.create({
    data: { ...plan, cohortId, number: (last._max.number ?? 0) + 1, createdAt: now() },
    select: { id: true, number: true },
  });
}

/** Puts one plan in use, and the one before out of it. */
export async function saveInUse(tx: Tx, cohortId: string, planId: string): Promise<void> {
  await lockCohort(tx, cohortId);
  await tx.seatingPlan.updateMany({ where: { cohortId, inUse: true }, data: { inUse: false } });
  await tx.seatingPlan.update({ where: { id: planId }, data: { inUse: true } });
}

/** Takes a plan away, unless it is in use. @returns false when it is. */
export async function removePlan(tx: Tx, planId: string): Promise<boolean> {
  const { count } = await tx.seatingPlan.deleteMany({ where: { id: planId, inUse: false } });
  return count === 1;
}

/** Copies a plan's seats, with their locks, and its smaller tables into another. */
export async function copySeats(tx: Tx, fromId: string, toId: string): Promise<void> {
  await tx.$executeRaw`INSERT INTO seat (plan_id, day, participant_id, table_id, locked) SELECT ${toId}::uuid, day, participant_id, table_id, locked FROM seat WHERE plan_id = ${fromId}::uuid`;
  await tx.$executeRaw`INSERT INTO smaller_table (plan_id, version, day, table_id, fewest) SELECT ${toId}::uuid, 0, day, table_id, min(fewest) FROM smaller_table WHERE plan_id = ${fromId}::uuid GROUP BY day, table_id`;
}

/** How far a search is. @returns whether it is still wanted: it ends when somebody asked it to stop or took the plan away. */
export async function saveProgress(tx: Tx, planId: string, share: number): Promise<boolean> {
  const rows = await tx.seatingPlan.updateManyAndReturn({
    where: { id: planId, state: 'waiting' },
    data: { share, seenAt: now() },
    select: { stopAsked: true },
  });
  return rows[0]?.stopAsked === false;
}

export async function saveStopAsked(tx: Tx, planId: string): Promise<void> {
  await tx.seatingPlan.updateMany({ where: { id: planId, state: 'waiting' }, data: { stopAsked: true } });
}

/** Keeps what a search found. Seats of whoever withdrew and of tables that were removed meanwhile are left out. */
export async function saveFound(
  tx: Tx,
  planId: string,
  cohortId: string,
  days: readonly SeatedDay[],
  locked: readonly LockedSeat[],
): Promise<void> {
  const { count } = await tx.seatingPlan.updateMany({
    where: { id: planId, state: 'waiting' },
    data: { state: 'ready', share: 1 },
  });
  if (count === 0) return;
  const participants = new Set(
    (await tx.participant.findMany({ where: { cohortId, withdrawnAt: null }, select: { id: true } })).map(
      ({ id }) => id,
    ),
  );
  const tables = new Set(
    (
      await tx.$queryRaw<
        { id: string }[]
      >`SELECT id FROM table_group WHERE cohort_id = ${cohortId}::uuid FOR SHARE`
    ).map(({ id }) => id),
  );
  const isLocked = new Set(locked.map(({ participantId, day }) => `${participantId} ${day}`));
  const data = days.flatMap((tablesOfDay, index) =>
    tablesOfDay.flatMap(({ table, people }) =>
      people.map((participantId) => ({
        planId,
        day: index + 1,
        participantId,
        tableId: table,
        locked: isLocked.has(`${participantId} ${index + 1}`),
      })),
    ),
  );
  await tx.seat.createMany({
    data: data.filter(({ participantId, tableId }) => participants.has(participantId) && tables.has(tableId)),
  });
}

/** Keeps why a search found no plan. */
export async function saveWithout(tx: Tx, planId: string, trouble: string): Promise<void> {
  await tx.seatingPlan.updateMany({
    where: { id: planId, state: 'waiting' },
    data: { state: 'without', trouble },
  });
}
