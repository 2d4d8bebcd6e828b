import { makeStageReady } from '@/features/evaluations/responses/ballots/commands';
import * as counting from '@/features/evaluations/responses/ballots/counting/data';
import * as ballotReads from '@/features/evaluations/responses/ballots/data';
import * as releases from '@/features/evaluations/reading/releases/commands';
import * as releaseReads from '@/features/evaluations/reading/releases/data';
import { now } from '@/server/clock';
import { db } from '@/server/db';
import { removeKeys } from '@/server/key-store';
import { system } from '@/server/viewer';
import { nobody, ref, type Row, run } from './permission-rows';
import type { World } from './world';

/** The world's ballot box, whose opening was asked for. */
async function openingBox(world: World): Promise<string> {
  await makeStageReady(system('test'), { stageId: world.stageId });
  const { id } = await db().ballotBox.update({
    where: { stageId: world.stageId },
    data: { state: 'opening' },
  });
  return id;
}

/** A box's result beside the keys. */
async function keptResult(world: World): Promise<string> {
  const id = await openingBox(world);
  const forms = { own: 0, typed: 0, broughtIn: 0, unread: 0, returned: 0 };
  const release = { releasedAt: now(), ...forms, asked: 2, withdrawn: 0 };
  releaseReads.saveResultFile({
    format: 2,
    box: { id, firstKey: '', secondKey: '', size: 1 },
    stageId: world.stageId,
    release,
    counts: [],
    missing: [],
    texts: [],
    ticked: [],
  });
  return id;
}

const aJob = { open: 'a job: runs only from the queue, and finds nothing to do for anybody else' };

/** How forms are kept, and what comes of them. */
export const keepingRows: Record<string, Record<string, Row>> = {
  'evaluations/responses/commands': {
    sealTyped: { open: 'seals what is at hand, part of a command that has been permitted' },
    whileKeysLast: { open: 'does nothing by itself' },
  },
  'evaluations/responses/ballots/commands': {
    makeReady: { open: 'asks for a permission: part of whatever was permitted' },
    makeAllReady: aJob,
    makeStageReady: {
      may: nobody,
      run: (viewer, world) => makeStageReady(viewer, { stageId: world.stageId }),
    },
  },
  'evaluations/responses/ballots/data': {
    boxOfStage: { open: 'public keys, for whoever may send a form' },
    keysFor: { open: 'public keys, of a box at hand' },
    keysOrNone: { open: 'public keys, of a box at hand' },
    canSeal: { open: 'computes, from a box at hand' },
    sealedBallot: { open: 'computes, from a form at hand' },
    keysTogether: { open: 'anybody may know how the server is set up' },
    hasLostKeys: { open: 'anybody may know that a form takes no answers' },
    boxesWithoutKeys: { open: 'a number, for the health of the server' },
    stagesWithoutKeys: {
      may: nobody,
      run: async (viewer, world) => {
        removeKeys(await openingBox(world));
        return ballotReads.stagesWithoutKeys(viewer);
      },
    },
    boxToOpen: {
      may: nobody,
      run: async (viewer, world) => ballotReads.boxToOpen(viewer, await openingBox(world)),
    },
    boxStates: {
      may: nobody,
      run: async (viewer, world) => [...(await ballotReads.boxStates(viewer, [await openingBox(world)]))],
    },
    unreadyStages: {
      may: nobody,
      run: (viewer) => ballotReads.unreadyStages(viewer, new Date('2018-01-16T16:00:00Z')),
    },
    openingBoxes: {
      may: nobody,
      run: async (viewer, world) => {
        await openingBox(world);
        return ballotReads.openingBoxes(viewer);
      },
    },
  },
  'evaluations/responses/ballots/counting/data': {
    countBox: {
      may: nobody,
      run: async (viewer, world) => {
        const boxId = await openingBox(world);
        return counting.countBox(viewer, { boxId, reads: ['own'] }).then(
          () => true,
          () => false,
        );
      },
    },
  },
  'evaluations/reading/releases/commands': {
    releaseStage: { may: run, run: (viewer, world) => releases.releaseStage(viewer, ref(world)) },
    destroyUnread: { may: run, run: (viewer, world) => releases.destroyUnread(viewer, ref(world)) },
    openBox: {
      may: nobody,
      run: async (viewer, world) => {
        const boxId = await openingBox(world);
        await releases.openBox(viewer, { boxId, count: (task) => counting.countBox(system('test'), task) });
        return (await db().ballotBox.findUniqueOrThrow({ where: { id: boxId } })).state !== 'opening';
      },
    },
    askToOpenAgain: aJob,
    tendBoxes: aJob,
    releaseDue: aJob,
  },
  'evaluations/reading/releases/data': {
    dueStages: { may: nobody, run: (viewer) => releaseReads.dueStages(viewer, new Date('2019-01-01')) },
    formsOf: {
      may: run,
      run: async (viewer, world) => {
        await db().participation.updateMany({
          where: { stageId: world.stageId },
          data: { finishedOn: new Date('2018-01-16'), mode: 'link', listed: true },
        });
        // Whoever may not know is told that there are none.
        return (await releaseReads.formsOf(viewer, { id: world.stageId, promise: 'linked' })).own;
      },
    },
    resultOf: {
      may: nobody,
      run: async (viewer, world) => releaseReads.resultOf(viewer, await keptResult(world)),
    },
    saveResultFile: { open: 'keeps what a box said: within its opening' },
    boxesWithResult: {
      may: nobody,
      run: async (viewer, world) => {
        await keptResult(world);
        return releaseReads.boxesWithResult(viewer);
      },
    },
  },
};
