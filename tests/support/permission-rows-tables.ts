import { randomUUID } from 'node:crypto';
import { cohortBySlug } from '@/features/cohorts/data';
import * as absences from '@/features/tables/absences/commands';
import * as tables from '@/features/tables/commands';
import * as tableReads from '@/features/tables/data';
import * as mornings from '@/features/tables/repair/data';
import * as plans from '@/features/tables/plans/commands';
import * as planReads from '@/features/tables/plans/data';
import * as moving from '@/features/tables/plans/moving/commands';
import * as problems from '@/features/tables/seating-input/data';
import * as projects from '@/features/tables/projects/commands';
import * as projectReads from '@/features/tables/projects/data';
import * as rules from '@/features/tables/rules/commands';
import * as ruleReads from '@/features/tables/rules/data';
import * as aims from '@/features/tables/aims/commands';
import * as aimReads from '@/features/tables/aims/data';
import { usualAims } from '@/features/tables/aims/model';
import { db } from '@/server/db';
import { system } from '@/server/viewer';
import { type Row, run } from './permission-rows';
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

/** Every verb and read of the tables, and who may. */
export const tableRows: Record<string, Record<string, Row>> = {
  'tables/commands': {
    makeTables: {
      may: run,
      run: (viewer, world) => tables.makeTables(viewer, { cohort: world.slug, count: 1, places: 6 }),
    },
    addTable: {
      may: run,
      run: (viewer, world) => tables.addTable(viewer, { cohort: world.slug, places: 6, coachId: null }),
    },
    changeTable: {
      may: run,
      run: (viewer, world) =>
        tables.changeTable(viewer, {
          cohort: world.slug,
          tableId: world.tableId,
          places: 6,
          coachId: null,
          features: [],
        }),
    },
    removeTable: {
      may: run,
      run: (viewer, world) => tables.removeTable(viewer, { cohort: world.slug, tableId: world.tableId }),
    },
  },
  'tables/data': {
    tablesOf: { may: run, run: (viewer, world) => tableReads.tablesOf(viewer, world.cohortId) },
    tablesCoachedBy: { may: ['coach'], run: (viewer) => tableReads.tablesCoachedBy(viewer) },
    ownSeat: { may: ['participant'], run: (viewer, world) => tableReads.ownSeat(viewer, world.cohortId) },
  },
  'tables/plans/commands': {
    seatEverybody: { may: run, run: (viewer, world) => plans.seatEverybody(viewer, { cohort: world.slug }) },
    startEmptyPlan: {
      may: run,
      run: (viewer, world) => plans.startEmptyPlan(viewer, { cohort: world.slug }),
    },
    loadPlan: { may: run, run: (viewer, world) => plans.loadPlan(viewer, plan(world), 'look at a plan') },
    copyPlan: { may: run, run: (viewer, world) => plans.copyPlan(viewer, plan(world)) },
    stopSearch: { may: run, run: (viewer, world) => plans.stopSearch(viewer, plan(world)) },
    usePlan: { may: run, run: (viewer, world) => plans.usePlan(viewer, plan(world)) },
    removePlan: { may: run, run: (viewer, world) => plans.removePlan(viewer, plan(world)) },
    findSeats: {
      may: run,
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
      run: (viewer, world) => moving.makeMoves(viewer, { ...change(world), moves: leave(world) }),
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
        await moving.makeMoves(system('test'), { ...change(world), moves: leave(world) });
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
    planById: {
      may: run,
      run: async (viewer, world) => planReads.planById(viewer, (await waitingPlan(world)).id),
    },
  },
  'tables/rules/commands': {
    addRule: {
      may: run,
      run: (viewer, world) =>
        rules.addRule(viewer, {
          cohort: world.slug,
          participant: participant(world, 0),
          kind: 'apart',
          other: participant(world, 1),
          coach: null,
          feature: null,
          note: '',
          back: 'rules',
        }),
    },
    sayWhomOneKnows: {
      may: ['coach'],
      run: (viewer, world) =>
        rules.sayWhomOneKnows(viewer, { table: world.tableId, participant: participant(world, 0) }),
    },
    removeRule: {
      may: run,
      run: (viewer, world) =>
        rules.removeRule(viewer, { cohort: world.slug, rule: randomUUID(), back: 'rules' }),
    },
  },
  'tables/rules/data': {
    rulesOf: {
      may: run,
      run: async (viewer, world) => {
        await db().seatingRule.create({
          data: {
            cohortId: world.cohortId,
            participantId: participant(world, 0),
            kind: 'needs',
            feature: 'quiet',
          },
        });
        return ruleReads.rulesOf(viewer, world.cohortId);
      },
    },
    needsCoachedBy: {
      may: ['coach'],
      run: async (viewer, world) => {
        await db().seatingRule.create({
          data: {
            cohortId: world.cohortId,
            participantId: participant(world, 0),
            kind: 'needs',
            feature: 'quiet',
          },
        });
        return ruleReads.needsCoachedBy(viewer);
      },
    },
  },
  'tables/aims/commands': {
    changeAims: {
      may: run,
      run: (viewer, world) => aims.changeAims(viewer, { ...usualAims, cohort: world.slug }),
    },
  },
  'tables/aims/data': {
    aimsOf: {
      may: run,
      run: async (viewer, world) => {
        await db().seating.create({ data: { cohortId: world.cohortId, remix: true } });
        // Whoever may not see what was said is given what is usual.
        return (await aimReads.aimsOf(viewer, world.cohortId)).remix;
      },
    },
  },
  'tables/absences/commands': {
    noteAbsence: {
      may: run,
      run: (viewer, world) =>
        absences.noteAbsence(viewer, {
          cohort: world.slug,
          day: 1,
          who: { kind: 'table', id: world.tableId },
          back: 'day',
        }),
    },
    takeBackAbsence: {
      may: run,
      run: (viewer, world) =>
        absences.takeBackAbsence(viewer, { cohort: world.slug, day: 1, absence: randomUUID(), back: 'day' }),
    },
    letStandIn: {
      may: run,
      run: (viewer, world) =>
        absences.letStandIn(viewer, {
          cohort: world.slug,
          day: 1,
          table: world.tableId,
          coach: randomUUID(),
        }),
    },
  },
  'tables/problem/data': {
    factsOf: {
      may: run,
      run: async (viewer, world) =>
        (await problems.factsOf(viewer, (await factsFor(world)).cohort)).participants,
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
  'tables/projects/commands': {
    addProject: {
      may: run,
      run: (viewer, world) =>
        projects.addProject(viewer, { cohort: world.slug, title: 'Asthma passports', guest: null }),
    },
    removeProject: {
      may: run,
      run: (viewer, world) => projects.removeProject(viewer, { cohort: world.slug, project: randomUUID() }),
    },
    changeRotation: {
      may: run,
      run: (viewer, world) =>
        projects.changeRotation(viewer, { cohort: world.slug, version: 0, hears: 2, projectsDay: 2 }),
    },
  },
  'tables/projects/data': {
    projectsOf: {
      may: run,
      run: async (viewer, world) => {
        await db().guestProject.create({
          data: { cohortId: world.cohortId, position: 1, title: 'Asthma passports' },
        });
        return projectReads.projectsOf(viewer, world.cohortId);
      },
    },
  },
};
