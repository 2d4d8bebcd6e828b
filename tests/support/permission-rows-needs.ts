import { randomUUID } from 'node:crypto';
import * as needs from '@/features/needs/commands';
import * as needReads from '@/features/needs/data';
import * as applied from '@/features/needs/applied/commands';
import * as appliedReads from '@/features/needs/applied/data';
import * as own from '@/features/needs/own/commands';
import * as ownReads from '@/features/needs/own/data';
import { needCounts, openNeedsOf } from '@/features/needs/open/data';
import { ownersIn, whoCanNeed } from '@/features/needs/owners/data';
import * as ready from '@/features/needs/ready/commands';
import * as readyReads from '@/features/needs/ready/data';
import { now } from '@/server/clock';
import { db } from '@/server/db';
import { nobody, type Row, run } from './permission-rows';
import { begun, letPeopleApply } from './recruited';
import type { World } from './world';

/** A need of the first participant, of which their coach may know what is arranged. */
async function needIn(world: World): Promise<string> {
  const { id } = await db().need.create({
    data: {
      cohortId: world.cohortId,
      participantId: world.participants[0]?.id ?? '',
      kind: 'hearing_loop',
      words: 'I hear you when you face me',
      adjustment: 'The loop is on',
      share: 'arranged',
      agreed: 'On the phone',
    },
  });
  return id;
}

/** What somebody said would help who began to apply. */
async function appliedNeedIn(world: World): Promise<void> {
  if (!(await db().recruitment.findUnique({ where: { cohortId: world.cohortId } })))
    await letPeopleApply(world.slug);
  const { id } = await begun(world.slug, { email: `${randomUUID()}@example.org` });
  await db().need.create({
    data: { cohortId: world.cohortId, applicationId: id, kind: 'breaks', words: '' },
  });
}

const ref = async (world: World) => ({ cohort: world.slug, back: 'day', need: await needIn(world) }) as const;
const day = (world: World) => ({ cohort: world.slug, day: 1 });

/** Every verb and read of needs, and who may. */
export const needRows: Record<string, Record<string, Row>> = {
  'needs/commands': {
    recordNeed: {
      may: run,
      run: (viewer, world) =>
        needs.recordNeed(viewer, {
          cohort: world.slug,
          back: 'day',
          whose: { participantId: world.participants[0]?.id ?? '' },
          kind: 'quiet',
          words: '',
        }),
    },
    arrangeNeed: {
      may: run,
      run: async (viewer, world) =>
        needs.arrangeNeed(viewer, {
          ...(await ref(world)),
          version: 1,
          adjustment: 'The loop is on',
          feature: null,
          owner: null,
          days: [],
          dueOn: null,
          pence: null,
          share: 'nobody',
          agreed: '',
        }),
    },
    takeOn: { may: run, run: async (viewer, world) => needs.takeOn(viewer, await ref(world)) },
    removeNeed: { may: run, run: async (viewer, world) => needs.removeNeed(viewer, await ref(world)) },
    reviewNeed: {
      may: run,
      run: async (viewer, world) =>
        needs.reviewNeed(viewer, { ...(await ref(world)), reviewed: 1, met: 'not', words: '' }),
    },
  },
  'needs/data': {
    needsOf: {
      may: run,
      run: async (viewer, world) => {
        await needIn(world);
        return needReads.needsOf(viewer, world.cohortId);
      },
    },
    needById: {
      may: run,
      run: async (viewer, world) => needReads.needById(viewer, world.cohortId, await needIn(world)),
    },
    sharedNeeds: {
      may: ['coach'],
      run: async (viewer, world) => {
        await needIn(world);
        return needReads.sharedNeeds(viewer);
      },
    },
  },
  'needs/own/commands': {
    sayOwnNeed: {
      may: ['coach', 'participant', 'contributor'],
      run: (viewer, world) =>
        own.sayOwnNeed(viewer, { cohort: world.slug, kind: 'breaks', words: '', share: 'nobody' }),
    },
    changeOwnNeed: {
      may: ['participant'],
      run: async (viewer, world) =>
        own.changeOwnNeed(viewer, {
          ...(await ref(world)),
          version: 1,
          kind: 'breaks',
          words: '',
          share: 'nobody',
        }),
    },
    removeOwnNeed: {
      may: ['participant'],
      run: async (viewer, world) => own.removeOwnNeed(viewer, await ref(world)),
    },
    reviewOwnNeed: {
      may: ['participant'],
      run: async (viewer, world) =>
        own.reviewOwnNeed(viewer, { ...(await ref(world)), reviewed: 1, met: 'not', words: '' }),
    },
  },
  'needs/own/data': {
    ownNeeds: {
      may: ['participant'],
      run: async (viewer, world) => {
        await needIn(world);
        return ownReads.ownNeeds(viewer, world.cohortId);
      },
    },
    ownPlaces: {
      may: ['coach', 'participant', 'contributor'],
      run: (viewer) => ownReads.ownPlaces(viewer),
    },
    ownPlace: {
      may: ['coach', 'participant', 'contributor'],
      run: (viewer, world) => ownReads.ownPlace(viewer, world.slug),
    },
  },
  'needs/ready/commands': {
    makeReady: { may: run, run: (viewer, world) => ready.makeReady(viewer, day(world)) },
    takeBackReady: { may: run, run: (viewer, world) => ready.takeBackReady(viewer, day(world)) },
  },
  'needs/ready/data': {
    readyDays: {
      may: run,
      run: async (viewer, world) => {
        await db().dayReady.createMany({
          data: { cohortId: world.cohortId, day: 1, at: now() },
          skipDuplicates: true,
        });
        return readyReads.readyDays(viewer, world.cohortId);
      },
    },
  },
  'needs/applied/commands': {
    saveApplicantNeeds: {
      may: nobody,
      run: (viewer) => applied.saveApplicantNeeds(viewer, { link: '', needs: ['breaks'], needsWords: '' }),
    },
  },
  'needs/applied/data': {
    applicationHeld: { may: nobody, run: (viewer) => appliedReads.applicationHeld(viewer) },
    appliedNeeds: {
      may: nobody,
      run: async (viewer, world) => {
        await appliedNeedIn(world);
        const { said, kept } = await appliedReads.appliedNeeds(viewer);
        return said.length + kept > 0;
      },
    },
  },
  'needs/open/data': {
    needCounts: {
      may: run,
      run: async (viewer, world) => {
        await needIn(world);
        return needCounts(
          viewer,
          world.cohortId,
          world.participants.map(({ id }) => id),
          1,
        );
      },
    },
    openNeedsOf: {
      may: run,
      run: async (viewer, world) => {
        await needIn(world);
        return (await openNeedsOf(viewer, [{ id: world.cohortId, day: 1 }])).get(world.cohortId)?.open;
      },
    },
  },
  'needs/owners/data': {
    ownersIn: {
      may: run,
      run: async (viewer, world) =>
        ownersIn(viewer, await db().cohort.findUniqueOrThrow({ where: { id: world.cohortId } })),
    },
    whoCanNeed: { may: run, run: async (viewer, world) => whoCanNeed(viewer, world.cohortId) },
  },
};
