import * as words from '@/features/group-messages/words/commands';
import * as wordReads from '@/features/group-messages/words/data';
import { db } from '@/server/db';
import { admin, type Row, run } from './permission-rows';
import type { World } from './world';

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
const said = {
  ...template,
  own: { subject: 'Hello', text: 'x' },
  changed: null,
  isPassedOver: false,
} as const;

/** Every verb and read of the words of messages that go by themselves, and who may. */
export const wordRows: Record<string, Record<string, Row>> = {
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
