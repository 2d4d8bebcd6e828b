import { cohortBySlug } from '@/features/cohorts/data';
import * as mornings from '@/features/tables/repair/data';
import * as plans from '@/features/tables/plans/commands';
import * as planReads from '@/features/tables/plans/data';
import * as moving from '@/features/tables/plans/moving/commands';
import * as problems from '@/features/tables/seating-input/data';
import { db } from '@/server/db';
import { system } from '@/server/viewer';
import { nobody, type Row, run } from './permission-rows';
import { searchHere } from './seated-cohort';
import type { World } from './world';

const plan = (world: World) => ({ cohort: world.slug, plan: 1 });

const change = (world: World) => ({ ...plan(world), version: 1, day: 1 });

const participant = (world: World, index: number) => world.participants[index]?.id ?? '';

/** A second plan of the cohort that is still being worked out. */
const waitingPlan = (world: World) =>
  db().seatingPlan.create({ data: { cohortId: world.cohortId, number: 2, state: 'waiting', remix: false } });

const leave = (world: World) => [
  { participantId: participant(world, 0), days: [1, 2, 3], from: world.tableId, to: null },
];

async function factsFor(world: World) {
  const cohort = await cohortBySlug(system('test'), world.slug);
  if (!cohort) throw new Error('The world has a cohort');
  return { cohort, facts: await problems.factsOf(system('test'), cohort) };
}

/** Every verb and read of seating plans, and who may. */
export const planRows: Record<string, Record<string, Row>> = {
  'tables/plans/commands': {
    seatEverybody: { may: run, run: (viewer, world) => plans.seatEverybody(viewer, { cohort: world.slug }) },
    startEmptyPlan: {
      may: run,
      run: (viewer, world) => plans.startEmptyPlan(viewer, { cohort: world.slug }),
    },
    copyPlan: { may: run, run: (viewer, world) => plans.copyPlan(viewer, plan(world)) },
    stopSearch: { may: run, run: (viewer, world) => plans.stopSearch(viewer, plan(world)) },
    usePlan: { may: run, run: (viewer, world) => plans.usePlan(viewer, plan(world)) },
    removePlan: { may: run, run: (viewer, world) => plans.removePlan(viewer, plan(world)) },
    findSeats: {
      may: nobody,
      once: true,
      run: async (viewer, world) => {
        const { id } = await waitingPlan(world);
        await plans.findSeats(viewer, { planId: id, search: searchHere });
        return (await db().seatingPlan.findUniqueOrThrow({ where: { id } })).state !== 'waiting';
      },
    },
  },
  'tables/plans/moving/commands': {
    moveSeat: {
      may: run,
      run: (viewer, world) =>
        moving.moveSeat(viewer, { ...change(world), who: participant(world, 0), to: { kind: 'none' } }),
    },
    makeMoves: {
      may: run,
      run: (viewer, world) =>
        moving.makeMoves(viewer, { ...change(world), moves: leave(world), smaller: [] }),
    },
    undoMove: { may: run, run: (viewer, world) => moving.undoMove(viewer, change(world)) },
    lockSeat: {
      may: run,
      run: (viewer, world) =>
        moving.lockSeat(viewer, { ...change(world), who: participant(world, 0), lock: true }),
    },
    tellMovers: {
      may: run,
      run: async (viewer, world) => {
        await moving.makeMoves(system('test'), { ...change(world), moves: leave(world), smaller: [] });
        return moving.tellMovers(viewer, { ...plan(world), day: 1, change: 2 });
      },
    },
  },
  'tables/plans/data': {
    plansOf: { may: run, run: (viewer, world) => planReads.plansOf(viewer, world.cohortId) },
    planByNumber: { may: run, run: (viewer, world) => planReads.planByNumber(viewer, world.cohortId, 1) },
    plansByNumber: { may: run, run: (viewer, world) => planReads.plansByNumber(viewer, world.cohortId, [1]) },
    planShown: { may: run, run: (viewer, world) => planReads.planShown(viewer, world.cohortId, '1') },
    planInUse: { may: run, run: (viewer, world) => planReads.planInUse(viewer, world.cohortId) },
    plansInUse: { may: run, run: (viewer, world) => planReads.plansInUse(viewer, [world.cohortId]) },
    planOf: { may: run, run: (viewer, world) => planReads.planOf(viewer, plan(world)) },
    planById: {
      may: run,
      once: true,
      run: async (viewer, world) => planReads.planById(viewer, (await waitingPlan(world)).id),
    },
  },
  'tables/seating-input/data': {
    factsOf: {
      may: run,
      run: async (viewer, world) =>
        (await problems.factsOf(viewer, (await factsFor(world)).cohort)).participants,
    },
    cohortWithFacts: {
      may: run,
      run: (viewer, world) => problems.cohortWithFacts(viewer, { cohort: world.slug }),
    },
    factsOfAll: {
      may: run,
      run: async (viewer, world) => [...(await problems.factsOfAll(viewer, [world.cohortId])).values()],
    },
  },
  'tables/repair/data': {
    repairsOf: {
      may: run,
      run: async (viewer, world) => {
        const { cohort, facts } = await factsFor(world);
        return mornings.repairsOf(viewer, cohort.id, facts, 1);
      },
    },
  },
};
