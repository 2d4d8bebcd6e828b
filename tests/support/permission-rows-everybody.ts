import { randomUUID } from 'node:crypto';
import * as again from '@/features/participants/again/commands';
import * as againReads from '@/features/participants/again/data';
import * as listing from '@/features/participants/list/data';
import * as chosen from '@/features/people/chosen/commands';
import * as chosenReads from '@/features/people/chosen/data';
import * as commands from '@/features/people/list/commands';
import * as reads from '@/features/people/list/data';
import { askedOf } from '@/features/people/list/model';
import { db } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { nobody, type Row, run, runSomewhere } from './permission-rows';
import type { World } from './world';

/** Somebody coached in another cohort, which whoever runs this one runs as well. */
async function helper(viewer: Viewer, world: World): Promise<string> {
  const { programmeId, commissionerId } = await db().cohort.findUniqueOrThrow({
    where: { id: world.cohortId },
  });
  const slug = `before-${randomUUID()}`;
  const before = await db().cohort.create({
    data: { slug, programmeId, commissionerId, name: slug, area: '', places: 1, venue: '' },
  });
  const name = `Helper ${slug}`;
  const person = await db().person.create({
    data: { name, roles: { create: { kind: 'coach', cohortId: before.id } } },
  });
  if (viewer.kind === 'person' && viewer.grants.some(({ role }) => role === 'facilitator')) {
    const role = { personId: viewer.personId, kind: 'facilitator' as const, cohortId: before.id };
    await db().role.create({ data: role });
    viewer.grants.push({ role: 'facilitator', programmeId: null, cohortId: before.id });
  }
  return person.id;
}

/** Whom somebody chose who may; of anybody else's choice there is nothing. */
async function choice(viewer: Viewer, world: World): Promise<string> {
  const { personId } = world;
  const chooserId = viewer.kind === 'person' ? viewer.personId : personId;
  const row = { chooserId, personIds: [personId], chosenAt: new Date('2018-01-16T15:00:00Z') };
  return (await db().peopleChosen.create({ data: row })).id;
}

async function filter(viewer: Viewer): Promise<string> {
  if (viewer.kind !== 'person') return randomUUID();
  const row = { personId: viewer.personId, name: 'Coaches', asked: 'part=coach', savedAt: new Date(0) };
  return (await db().savedFilter.create({ data: row })).id;
}

/** The people of all the cohorts that one runs. */
export const everybodyRows: Record<string, Record<string, Row>> = {
  'participants/again/commands': {
    addAgain: {
      may: run,
      run: async (viewer, world) =>
        again.addAgain(viewer, {
          cohort: world.slug,
          helper: [{ personId: await helper(viewer, world), kind: 'coach' }],
        }),
    },
  },
  'participants/again/data': {
    helpersBefore: {
      may: run,
      run: async (viewer, world) => {
        await helper(viewer, world);
        const { helpers } = await againReads.helpersBefore(viewer, world.cohortId, {
          search: 'helper',
          page: 1,
        });
        return helpers;
      },
    },
    helpersAmong: {
      may: run,
      run: async (viewer, world) =>
        againReads.helpersAmong(viewer, world.cohortId, [await helper(viewer, world)]),
    },
  },
  'participants/list/data': {
    participantPage: {
      may: run,
      run: (viewer, world) => listing.participantPage(viewer, world.cohortId, { search: '', page: 1 }),
    },
  },
  'people/chosen/commands': {
    choosePeople: {
      may: run,
      run: async (viewer, world) => {
        const person = [world.personId];
        const came = await chosen.choosePeople(viewer, { asked: '', how: 'ticked', mark: '', person });
        // Whoever doesn't see them has chosen nobody.
        return came.ok && 'chosen' in came.value;
      },
    },
    takeAway: {
      may: run,
      run: async (viewer, world) => {
        const taken = await chosen.takeAway(viewer, { chosen: await choice(viewer, world), format: 'csv' });
        return taken.ok ? taken.value : [];
      },
    },
    letOldGo: { may: nobody, run: (viewer) => chosen.letOldGo(viewer) },
  },
  'people/chosen/data': {
    chosenBy: {
      may: run,
      run: async (viewer, world) =>
        ((await chosenReads.chosenBy(viewer, await choice(viewer, world)))?.total ?? 0) > 0,
    },
    chosenPage: {
      may: run,
      run: async (viewer, world) =>
        (await chosenReads.chosenPage(viewer, await choice(viewer, world), 1))?.lines ?? [],
    },
    chosenIds: {
      may: run,
      run: async (viewer, world) => chosenReads.chosenIds(viewer, await choice(viewer, world)),
    },
    chosenInFull: {
      may: run,
      run: async (viewer, world) => {
        const id = await choice(viewer, world);
        return chosenReads.chosenInFull(viewer, { id, total: 0, gone: 0, helped: 0 });
      },
    },
    hasOld: { may: nobody, run: (viewer) => chosenReads.hasOld(viewer) },
  },
  'people/list/commands': {
    keepFilter: {
      may: runSomewhere,
      run: (viewer) => commands.keepFilter(viewer, { asked: 'part=coach', name: 'Coaches' }),
    },
    dropFilter: {
      may: runSomewhere,
      run: async (viewer) => commands.dropFilter(viewer, { filter: await filter(viewer) }),
    },
  },
  'people/list/data': {
    allWhoFit: {
      may: run,
      run: async (viewer, world) => (await reads.allWhoFit(viewer, askedOf({ cohort: world.slug }))).ids,
    },
    cohortsToChoose: {
      may: run,
      run: async (viewer, world) =>
        (await reads.cohortsToChoose(viewer)).filter(({ id }) => id === world.cohortId),
    },
    filtersOf: {
      may: runSomewhere,
      run: async (viewer) => {
        await filter(viewer);
        return reads.filtersOf(viewer);
      },
    },
    peopleAmong: { may: run, run: (viewer, world) => reads.peopleAmong(viewer, [world.personId]) },
    partsIn: { open: 'says which parts count, for the where of a read' },
    peoplePage: {
      may: run,
      run: async (viewer, world) => (await reads.peoplePage(viewer, askedOf({ cohort: world.slug }))).lines,
    },
  },
};
