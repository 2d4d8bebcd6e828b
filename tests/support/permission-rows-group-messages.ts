import { randomUUID } from 'node:crypto';
import * as messages from '@/features/group-messages/commands';
import * as messageReads from '@/features/group-messages/data';
import * as goingReads from '@/features/group-messages/going/data';
import * as joining from '@/features/group-messages/joining/data';
import { narrowings, recipientsOf, whyNotNarrowed } from '@/features/group-messages/recipients/data';
import { newMessage } from '@/features/group-messages/schema';
import * as standing from '@/features/group-messages/standing/commands';
import * as standingReads from '@/features/group-messages/standing/data';
import { now } from '@/server/clock';
import { db } from '@/server/db';
import { system } from '@/server/viewer';
import { expectDone } from './expect-done';
import { nobody, type Row, run } from './permission-rows';
import { wordRows } from './permission-rows-words';
import type { World } from './world';

const asked = {
  to: 'participants',
  purpose: 'service',
  subject: 'Where to be',
  text: 'Hello {name}',
  when: 'now',
  calendar: 'yes',
};
export const writtenTo = (cohort: string, change: Record<string, string | undefined> = {}) =>
  newMessage.parse({ ...asked, cohort, key: randomUUID(), ...change });

const draftIn = (world: World) => expectDone(messages.writeMessage(system('test'), writtenTo(world.slug)));
const sentIn = async (world: World) => {
  const ref = await draftIn(world);
  await expectDone(messages.sendMessage(system('test'), { ...ref, version: 1 }));
  return ref;
};
const oneOf = async (groupMessageId: string): Promise<string> => {
  const row = await db().groupMessageRecipient.findFirstOrThrow({
    where: { groupMessageId },
    select: { id: true },
  });
  return row.id;
};
/** Who it has reached, and was told of something else since. */
const toldIn = async (world: World) => {
  const { message } = await sentIn(world);
  await db().groupMessageRecipient.updateMany({
    where: { groupMessageId: message },
    data: { state: 'handed', handedAt: now(), told: { when: 'another' } },
  });
  return message;
};
const cohortOf = ({ cohortId }: World) => ({ id: cohortId });
const listOf = (world: World) => ({ list: writtenTo(world.slug).list, subject: '', text: '' });
const course = { calendar: true };

/** Every verb and read of messages to lists, and who may. */
export const groupMessageRows: Record<string, Record<string, Row>> = {
  'group-messages/commands': {
    writeMessage: { may: run, run: (viewer, world) => messages.writeMessage(viewer, writtenTo(world.slug)) },
    messageNamed: {
      may: run,
      run: async (viewer, world) => messages.messageNamed(viewer, await draftIn(world)),
    },
    changeMessage: {
      may: run,
      run: async (viewer, world) => {
        const { key: _, ...typed } = writtenTo(world.slug);
        return messages.changeMessage(viewer, { ...typed, ...(await draftIn(world)), version: 1 });
      },
    },
    takeListAsItIs: {
      may: run,
      run: async (viewer, world) =>
        messages.takeListAsItIs(viewer, { ...(await draftIn(world)), version: 1 }),
    },
    throwAway: { may: run, run: async (viewer, world) => messages.throwAway(viewer, await draftIn(world)) },
    testMessage: {
      may: run,
      run: async (viewer, world) => messages.testMessage(viewer, await draftIn(world)),
    },
    sendMessage: {
      may: run,
      run: async (viewer, world) => messages.sendMessage(viewer, { ...(await draftIn(world)), version: 1 }),
    },
  },
  'group-messages/data': {
    groupMessageById: {
      may: run,
      run: async (viewer, world) =>
        messageReads.groupMessageById(viewer, world.cohortId, (await draftIn(world)).message),
    },
    listedOf: {
      may: run,
      run: async (viewer, world) =>
        messageReads.listedOf(viewer, world.cohortId, (await draftIn(world)).message),
    },
  },
  'group-messages/going/commands': {
    sendDueMessages: { open: 'It asks for what is due as whoever calls it, to whom nothing is.' },
  },
  'group-messages/going/data': {
    goingMessages: {
      may: nobody,
      run: async (viewer, world) => {
        await sentIn(world);
        return goingReads.goingMessages(viewer);
      },
    },
    stoppedInQueue: {
      may: nobody,
      run: async (viewer, world) => {
        const { message: id } = await sentIn(world);
        const { id: messageId } = await db().message.create({
          data: { kind: 'group-message', subject: 'x', about: id },
        });
        await db().groupMessageRecipient.updateMany({
          where: { id: await oneOf(id) },
          data: { state: 'queued', messageId },
        });
        await db().groupMessage.update({ where: { id }, data: { state: 'stopped' } });
        return (await goingReads.stoppedInQueue(viewer)) ? [messageId] : [];
      },
    },
  },
  'group-messages/joining/data': {
    courseFacts: { may: run, run: (viewer, world) => joining.courseFacts(viewer, world.cohortId) },
    seatsOf: {
      may: run,
      run: async (viewer, world) => [...(await joining.seatsOf(viewer, world.cohortId))],
    },
    arrangedFor: {
      may: run,
      run: async (viewer, { cohortId, participants: [one] }) => {
        await db().need.create({
          data: { cohortId, participantId: one?.id ?? '', kind: 'food', adjustment: 'No nuts' },
        });
        return [...(await joining.arrangedFor(viewer, cohortId, new Map()))];
      },
    },
    dayFiles: { may: run, run: (viewer, { cohortId }) => joining.dayFiles(viewer, { ...course, cohortId }) },
    ownDayFile: {
      may: ['coach', 'participant', 'contributor'],
      run: (viewer, world) => joining.ownDayFile(viewer, world.slug, 1),
    },
    toldHash: { open: 'It reckons with what it is handed.' },
    toldOf: { open: 'It reckons with what it is handed.' },
    dayFile: { open: 'It writes what it is handed.' },
  },
  'group-messages/recipients/data': {
    recipientsOf: {
      may: run,
      run: (viewer, world) => {
        const { list, ...text } = listOf(world);
        return recipientsOf(viewer, cohortOf(world), list, text);
      },
    },
    whyNotNarrowed: {
      may: run,
      run: async (viewer, world) => {
        const { key } = await db().stage.findUniqueOrThrow({
          where: { id: world.stageId },
          select: { key: true },
        });
        const why = await whyNotNarrowed(viewer, world.cohortId, { to: 'participants', notAnswered: key });
        return why === null ? [key] : [];
      },
    },
    narrowings: {
      may: run,
      run: async (viewer, world) => (await narrowings(viewer, world.cohortId)).tables,
    },
  },
  'group-messages/standing/commands': {
    stopMessage: {
      may: run,
      run: async (viewer, world) => standing.stopMessage(viewer, await sentIn(world)),
    },
    stopRestored: { may: nobody, run: (viewer) => standing.stopRestored(viewer, {}) },
    stopAll: { may: run, run: (viewer, world) => standing.stopAll(viewer, { cohort: world.slug }) },
    sendOn: {
      may: run,
      run: async (viewer, world) => {
        const ref = await sentIn(world);
        await standing.stopAll(system('test'), { cohort: world.slug });
        return standing.sendOn(viewer, ref);
      },
    },
    noteHanded: {
      may: run,
      run: async (viewer, world) =>
        standing.noteHanded(viewer, { ...(await sentIn(world)), handed: [randomUUID()] }),
    },
  },
  'group-messages/standing/data': {
    messagesOf: {
      may: run,
      run: async (viewer, world) => {
        await draftIn(world);
        return standingReads.messagesOf(viewer, world.cohortId);
      },
    },
    standingOf: {
      may: run,
      run: async (viewer, world) =>
        standingReads.standingOf(viewer, world.cohortId, (await sentIn(world)).message),
    },
    writtenOf: {
      may: run,
      run: async (viewer, world) => {
        const message = { id: await toldIn(world), subject: 'Where to be', calendar: true };
        return standingReads.writtenOf(viewer, world.cohortId, message);
      },
    },
    anewOf: {
      may: run,
      run: async (viewer, world) => {
        const { message: id } = await sentIn(world);
        await db().groupMessageRecipient.updateMany({
          where: { groupMessageId: id },
          data: { state: 'stopped' },
        });
        const message = await messageReads.groupMessageById(system('test'), world.cohortId, id);
        return message && standingReads.anewOf(viewer, cohortOf(world), message, 'missed');
      },
    },
    toldNow: { open: 'It reckons with what it is handed.' },
  },
  ...wordRows,
};
