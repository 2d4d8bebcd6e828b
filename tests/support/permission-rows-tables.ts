import { randomUUID } from 'node:crypto';
import * as absences from '@/features/tables/absences/commands';
import * as tables from '@/features/tables/commands';
import * as tableReads from '@/features/tables/data';
import * as projects from '@/features/tables/projects/commands';
import * as projectReads from '@/features/tables/projects/data';
import * as rules from '@/features/tables/rules/commands';
import * as ruleReads from '@/features/tables/rules/data';
import * as aims from '@/features/tables/aims/commands';
import * as aimReads from '@/features/tables/aims/data';
import { usualAims } from '@/features/tables/aims/model';
import { db } from '@/server/db';
import { type Row, run } from './permission-rows';
import { planRows } from './permission-rows-plans';
import type { World } from './world';

const participant = (world: World, index: number) => world.participants[index]?.id ?? '';

/** Every verb and read of the tables, and who may. */
export const tableRows: Record<string, Record<string, Row>> = {
  ...planRows,
  'tables/commands': {
    makeTables: {
      may: run,
      run: (viewer, world) => tables.makeTables(viewer, { cohort: world.slug, count: 1, places: 6 }),
    },
    addTable: {
      may: run,
      run: (viewer, world) => tables.addTable(viewer, { cohort: world.slug, places: 6, coachId: null }),
    },
    putCoaches: {
      may: run,
      run: (viewer, world) =>
        tables.putCoaches(viewer, {
          cohort: world.slug,
          changes: [{ tableId: world.tableId, from: null, to: null }],
        }),
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
        await db().need.create({
          data: {
            cohortId: world.cohortId,
            participantId: participant(world, 0),
            kind: 'quiet',
            feature: 'quiet',
          },
        });
        return ruleReads.rulesOf(viewer, world.cohortId);
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
      once: true,
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
      once: true,
      run: async (viewer, world) => {
        await db().guestProject.create({
          data: { cohortId: world.cohortId, position: 1, title: 'Asthma passports' },
        });
        return projectReads.projectsOf(viewer, world.cohortId);
      },
    },
  },
};
