import * as links from '@/features/evaluations/collecting/links/commands';
import * as linkReads from '@/features/evaluations/collecting/links/data';
import * as texts from '@/features/evaluations/collecting/mail-texts/commands';
import * as textReads from '@/features/evaluations/collecting/mail-texts/data';
import { now } from '@/server/clock';
import { db } from '@/server/db';
import { system } from '@/server/viewer';
import { nobody, type Row, ref, run } from './permission-rows';
import type { World } from './world';

const invitation = (world: World) => ({ ...ref(world), meaning: 'invitation', language: 'en' }) as const;
const words = { subject: 'Hello', text: 'Tell us how it was.' };

/** Every verb and read of what mail says, and who may. */
export const mailRows: Record<string, Record<string, Row>> = {
  'evaluations/collecting/links/commands': {
    lookAtChosen: {
      may: run,
      run: (viewer, world) => links.lookAtChosen(viewer, { ...ref(world), people: [world.personId] }),
    },
    sendLinks: {
      may: run,
      run: (viewer, world) =>
        links.sendLinks(viewer, { ...ref(world), people: [world.personId], decidedAt: now() }),
    },
  },
  'evaluations/collecting/links/data': {
    linkLedOn: { may: nobody, run: (viewer) => linkReads.linkLedOn(viewer) },
    namesAmong: {
      may: run,
      run: (viewer, world) => linkReads.namesAmong(viewer, world.stageId, [world.personId]),
    },
  },
  'evaluations/collecting/mail-texts/commands': {
    changeText: {
      may: run,
      run: (viewer, world) => texts.changeText(viewer, { ...invitation(world), ...words }),
    },
    takeTextBack: { may: run, run: (viewer, world) => texts.takeTextBack(viewer, invitation(world)) },
    sendTextTest: { may: run, run: (viewer, world) => texts.sendTextTest(viewer, invitation(world)) },
    noteMailRead: {
      may: run,
      run: (viewer, world) => texts.noteMailRead(viewer, { cohort: world.slug }),
    },
  },
  'evaluations/collecting/mail-texts/data': {
    programmeTexts: {
      may: run,
      once: true,
      run: async (viewer, world) => {
        const { programmeId } = await db().cohort.findUniqueOrThrow({ where: { slug: world.slug } });
        const place = { kind: 'form-first', language: 'en', programmeId } as const;
        await db().messageWords.create({ data: { ...place, ...words } });
        return textReads.programmeTexts(viewer, world.cohortId);
      },
    },
    textsOf: {
      may: run,
      once: true,
      run: async (viewer, world) => {
        await texts.changeText(system('test'), { ...invitation(world), ...words });
        return textReads.textsOf(viewer, world.stageId);
      },
    },
  },
};
