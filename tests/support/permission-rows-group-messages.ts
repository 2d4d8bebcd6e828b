import { randomUUID } from 'node:crypto';
import * as messages from '@/features/group-messages/commands';
import * as messageReads from '@/features/group-messages/data';
import * as goingReads from '@/features/group-messages/going/data';
import * as joining from '@/features/group-messages/joining/data';
import { narrowings, recipientsOf } from '@/features/group-messages/recipients/data';
import { newMessage } from '@/features/group-messages/schema';
import * as standing from '@/features/group-messages/standing/commands';
import * as standingReads from '@/features/group-messages/standing/data';
import * as words from '@/features/group-messages/words/commands';
import * as wordReads from '@/features/group-messages/words/data';
import { now } from '@/server/clock';
import { db } from '@/server/db';
import { system } from '@/server/viewer';
import { expectDone } from './expect-done';
import { admin, nobody, type Row, run } from './permission-rows';
import type { World } from './world';

const asked = {
  to: 'participants',
  purpose: 'service',
  subject: 'Where to be',
  text: 'Hello {name}',
  when: 'now',
  calendar: 'yes',
};
export const writtenTo = (cohort: string, change: Record<string, string> = {}) =>
  newMessage.parse({ ...asked, cohort, key: randomUUID(), ...change });

const draftIn = (world: World) => expectDone(messages.writeMessage(system('test'), writtenTo(world.slug)));
const sentIn = async (world: World) => {
  const ref = await draftIn(world);
  await expectDone(messages.sendMessage(system('test'), { ...ref, version: 1 }));
  return ref;
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

const programmeOf = async (world: World) =>
  db().programme.findUniqueOrThrow({ where: { slug: world.programmeSlug }, select: { id: true } });
const wordsOf = (world: World, kind: 'seat' | 'sign-in') =>
  ({
    programme: world.programmeSlug,
    kind,
    language: 'en',
    version: 0,
    words: { subject: 'Hello', text: 'x' },
  }) as const;
const template = { kind: 'seat', language: 'en' } as const;
const said = { ...template, own: { subject: 'Hello', text: 'x' }, changed: null } as const;

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
        return [...(await joining.arrangedFor(viewer, cohortId))];
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
    narrowings: {
      may: run,
      run: async (viewer, world) => (await narrowings(viewer, world.cohortId)).tables,
    },
  },
  'group-messages/standing/commands': {
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
    changedForOf: {
      may: run,
      run: async (viewer, world) => {
        const id = await toldIn(world);
        const { list, ...text } = listOf(world);
        const people = await recipientsOf(system('test'), cohortOf(world), list, text);
        return standingReads.changedForOf(viewer, world.cohortId, id, people);
      },
    },
  },
  'group-messages/words/commands': {
    changeWords: { may: run, run: (viewer, world) => words.changeWords(viewer, wordsOf(world, 'seat')) },
    changeWordsForAll: {
      may: admin,
      run: async (viewer, world) => {
        await db().messageWords.deleteMany({ where: { kind: 'sign-in' } });
        return words.changeWordsForAll(viewer, wordsOf(world, 'sign-in'));
      },
    },
    sendWordsTest: {
      may: run,
      run: (viewer, world) => words.sendWordsTest(viewer, { programme: world.programmeSlug, ...template }),
    },
  },
  'group-messages/words/data': {
    templatesOf: {
      may: run,
      run: async (viewer, world) => wordReads.templatesOf(viewer, await programmeOf(world)),
    },
    templateOf: {
      may: run,
      run: async (viewer, world) => wordReads.templateOf(viewer, await programmeOf(world), template),
    },
    previewsOf: {
      may: run,
      run: async (viewer, world) =>
        (await wordReads.previewsOf(viewer, await programmeOf(world), said, [])).previews,
    },
    placeOf: { open: 'It reckons with what it is handed.' },
  },
};
