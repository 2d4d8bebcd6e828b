import { randomUUID } from 'node:crypto';
import * as offers from '@/features/applications/offers/commands';
import * as offerReads from '@/features/applications/offers/data';
import * as places from '@/features/applications/places/data';
import * as telling from '@/features/applications/telling/commands';
import * as tellingReads from '@/features/applications/telling/data';
import * as waiting from '@/features/applications/waiting-list/commands';
import * as waitingReads from '@/features/applications/waiting-list/data';
import { now } from '@/server/clock';
import { db } from '@/server/db';
import { hash } from '@/server/tokens';
import { nobody, type Row, run } from './permission-rows';
import { applied } from './permission-rows-choosing';
import type { World } from './world';

async function offered(world: World): Promise<string> {
  const { id } = await db().offer.create({
    data: {
      applicationId: await applied(world),
      linkHash: hash(randomUUID()),
      sentAt: new Date('2018-01-16T09:00:00Z'),
      expiresAt: new Date('2018-01-20T09:00:00Z'),
    },
  });
  return id;
}

/** Somebody who was decided about, and has yet to hear by phone or post. */
async function untold(world: World, kind: 'waiting' | 'decline' = 'waiting'): Promise<string> {
  const applicationId = await applied(world);
  await db().decision.create({
    data: { applicationId, kind, reason: 'mix', place: 1, sentAt: now() },
  });
  await db().toTell.create({ data: { applicationId, telling: kind, since: now() } });
  return applicationId;
}

/** Who is offered a place, who waits, and who has yet to hear. */
export const offerRows: Record<string, Record<string, Row>> = {
  'applications/offers/commands': {
    answerOffer: {
      may: nobody,
      run: async (viewer, world) => {
        await offered(world);
        return offers.answerOffer(viewer, { link: '', answer: 'yes' });
      },
    },
    noteAnswer: {
      may: run,
      run: async (viewer, world) =>
        offers.noteAnswer(viewer, { cohort: world.slug, offer: await offered(world), answer: 'no' }),
    },
  },
  'applications/offers/data': {
    linkOf: { open: 'computes, for whoever writes to the applicant' },
    answeredAt: { open: 'computes, as linkOf' },
    offerHeld: {
      may: nobody,
      run: async (viewer, world) => {
        await offered(world);
        return offerReads.offerHeld(viewer);
      },
    },
    offerShown: {
      may: nobody,
      run: async (viewer, world) => {
        await offered(world);
        return offerReads.offerShown(viewer);
      },
    },
    offersOf: {
      may: run,
      run: async (viewer, world) => {
        await offered(world);
        return offerReads.offersOf(viewer, world.cohortId);
      },
    },
    offerIn: {
      may: run,
      run: async (viewer, world) => offerReads.offerIn(viewer, world.cohortId, await offered(world)),
    },
  },
  'applications/places/data': {
    listsOf: {
      may: nobody,
      run: async (viewer, world) => {
        await offered(world);
        return places.listsOf(viewer);
      },
    },
    placesOf: { may: run, run: (viewer, world) => places.placesOf(viewer, world.cohortId) },
  },
  'applications/waiting-list/commands': {
    moveListsOn: {
      may: nobody,
      run: async (viewer, world) => {
        await untold(world);
        return waiting.moveListsOn(viewer);
      },
    },
    moveOnList: {
      may: run,
      run: async (viewer, world) =>
        waiting.moveOnList(viewer, { cohort: world.slug, application: await untold(world), to: 'up' }),
    },
  },
  'applications/waiting-list/data': {
    waitingOf: {
      may: run,
      run: async (viewer, world) => {
        await untold(world);
        return waitingReads.waitingOf(viewer, world.cohortId);
      },
    },
  },
  'applications/telling/commands': {
    noteTold: {
      may: run,
      run: async (viewer, world) =>
        telling.noteTold(viewer, { cohort: world.slug, told: [await untold(world)] }),
    },
  },
  'applications/telling/data': {
    toTellOf: {
      may: run,
      run: async (viewer, world) => {
        await untold(world, 'decline');
        return tellingReads.toTellOf(viewer, world.cohortId);
      },
    },
  },
};
