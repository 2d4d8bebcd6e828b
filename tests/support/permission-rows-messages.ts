import { randomUUID } from 'node:crypto';
import * as byHands from '@/features/messages/by-hand/commands';
import * as byHandReads from '@/features/messages/by-hand/data';
import * as messages from '@/features/messages/commands';
import * as reads from '@/features/messages/data';
import * as delivering from '@/features/messages/delivering/commands';
import * as deliveryReads from '@/features/messages/delivering/data';
import * as reaching from '@/features/messages/reaching/commands';
import * as reachReads from '@/features/messages/reaching/data';
import { now } from '@/server/clock';
import { db } from '@/server/db';
import { admin, nobody, type Row, run } from './permission-rows';
import { begun, letPeopleApply } from './recruited';
import type { World } from './world';

const byHand = async ({ personId, cohortId }: World): Promise<string> => {
  const data = {
    personId,
    cohortId,
    kind: 'invitation',
    subject: 'A form',
    status: 'by_hand',
    problem: 'Why',
  } as const;
  return (await db().message.create({ data })).id;
};

const unreach = async (personId: string): Promise<void> => {
  const { email } = await db().person.findUniqueOrThrow({ where: { id: personId } });
  const row = {
    way: 'email',
    addressHash: reachReads.addressHash(email ?? ''),
    why: 'Gone',
    since: now(),
  } as const;
  await db().deadAddress.createMany({ data: [row], skipDuplicates: true });
};

/** Somebody who has begun to apply. */
async function applicant(slug: string): Promise<{ id: string; email: string }> {
  const cohort = await db().cohort.findUniqueOrThrow({ where: { slug }, select: { recruitment: true } });
  if (!cohort.recruitment) await letPeopleApply(slug);
  const email = `${randomUUID()}@example.org`;
  return { id: (await begun(slug, { email })).id, email };
}

const stop = async (sendingStoppedAt: Date | null): Promise<void> => {
  const data = { sendingStoppedAt, sendingStoppedWhy: sendingStoppedAt && ('pressed' as const) };
  await db().installation.upsert({ where: { id: 1 }, create: { id: 1, ...data }, update: data });
};

/** Every verb and read of messages, and who may. */
export const messageRows: Record<string, Record<string, Row>> = {
  'messages/commands': {
    sendTest: { may: admin, run: (viewer) => messages.sendTest(viewer, {}) },
  },
  'messages/data': {
    outbox: { may: admin, run: async (viewer) => (await reads.outbox(viewer, 1)).messages },
    outboxCounts: { may: admin, run: (viewer) => reads.outboxCounts(viewer) },
    mailState: { open: 'says whether mail goes; of tests, administrators alone are told' },
    filesIn: { open: 'opens files that its caller has already' },
    messageById: { may: admin, run: (viewer, world) => reads.messageById(viewer, world.messageId) },
  },
  'messages/bounces/commands': { readBounces: { open: 'a job: without a mailbox there is nothing to read' } },
  'messages/bounces/data': {
    mailboxState: {
      open: 'says whether a mailbox is read; administrators alone are told what is in the way',
    },
  },
  'messages/receipts/commands': {
    noteReceipt: { open: 'whoever holds the token of the callback, whose route checks it' },
    askForReceipts: { open: 'a job: runs only from the queue' },
  },
  'messages/receipts/data': {
    openReceipts: { open: 'what GOV.UK Notify calls messages, for the job alone: nothing of anybody' },
  },
  'messages/reaching/commands': {
    liftUnreached: {
      may: run,
      run: async (viewer, { personId }) => {
        await unreach(personId);
        return reaching.liftUnreached(viewer, { of: 'person', id: personId });
      },
    },
  },
  'messages/reaching/data': {
    addressHash: { open: 'hashes an address that its caller has already' },
    cohortsRunBy: { open: 'says where to look; whoever uses it names the capability' },
    addressesOf: { open: 'reads a row that its caller has already' },
    loadReach: { open: 'reads what came back from addresses that its caller has already' },
    loadDead: { open: 'reads what came back from addresses that its caller has already' },
    reachedPerson: {
      may: run,
      run: (viewer, { personId }) => reachReads.reachedPerson(viewer, personId),
    },
    reachedApplicant: {
      may: run,
      run: async (viewer, { slug }) => reachReads.reachedApplicant(viewer, (await applicant(slug)).id),
    },
    unreachedApplicants: {
      may: run,
      run: async (viewer, { slug }) => {
        const { id, email } = await applicant(slug);
        const addressHash = reachReads.addressHash(email);
        await db().deadAddress.createMany({
          data: [{ way: 'email', addressHash, why: 'Gone', since: now() }],
          skipDuplicates: true,
        });
        return [...(await reachReads.unreachedApplicants(viewer, [id])).values()];
      },
    },
    unreachedAmong: {
      may: run,
      run: async (viewer, { personId }) => {
        await unreach(personId);
        return [...(await reachReads.unreachedAmong(viewer, [personId])).values()];
      },
    },
  },
  'messages/by-hand/commands': {
    settleByHand: {
      may: run,
      run: async (viewer, world) =>
        byHands.settleByHand(viewer, { messageId: await byHand(world), as: 'given' }),
    },
  },
  'messages/by-hand/data': {
    toGive: {
      may: run,
      run: async (viewer, world) => {
        await byHand(world);
        return byHandReads.toGive(viewer, world.cohortId);
      },
    },
    toGiveCounts: {
      may: run,
      run: async (viewer, world) => {
        await byHand(world);
        return [...(await byHandReads.toGiveCounts(viewer, [world.cohortId])).values()];
      },
    },
    cohortOfMessage: {
      may: run,
      run: async (viewer, world) => byHandReads.cohortOfMessage(viewer, await byHand(world)),
    },
  },
  'messages/delivering/commands': {
    deliverMessage: { open: 'a job: runs only from the queue' },
    sweepMessages: { open: 'a job: runs only from the queue' },
    stopSending: {
      may: admin,
      run: async (viewer) => {
        await stop(null);
        return delivering.stopSending(viewer, {}).finally(() => stop(null));
      },
    },
    startSending: {
      may: admin,
      run: async (viewer) => {
        await stop(new Date(0));
        return delivering.startSending(viewer, { waiting: 'send' }).finally(() => stop(null));
      },
    },
    holdRestored: {
      may: nobody,
      run: (viewer) => delivering.holdRestored(viewer, {}).finally(() => stop(null)),
    },
    settleMessage: {
      may: admin,
      run: async (viewer, world) =>
        delivering.settleMessage(viewer, { messageId: await byHand(world), as: 'given' }),
    },
  },
  'messages/delivering/data': {
    loadIsTold: { open: 'whether a call came for a name that its caller has already' },
    sendingOf: {
      may: [...run, 'facilitator elsewhere'],
      run: async (viewer) => {
        await stop(new Date(0));
        const { stoppedAt } = await deliveryReads.sendingOf(viewer).finally(() => stop(null));
        return stoppedAt;
      },
    },
  },
};
