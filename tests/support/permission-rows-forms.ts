import { randomUUID } from 'node:crypto';
import * as publishing from '@/features/forms/publishing/commands';
import * as editing from '@/features/forms/editing/commands';
import * as formReads from '@/features/forms/data';
import { db } from '@/server/db';
import { type Row, run } from './permission-rows';
import { visitorOf, type World } from './world';

/** A form of this world's programme, begun and not published. */
async function ownForm(world: World): Promise<string> {
  const started = await editing.startForm(await visitorOf('facilitator', world), {
    id: randomUUID(),
    title: `Form ${randomUUID()}`,
    programme: world.programmeSlug,
    audience: 'participants',
    from: 'end-of-course',
  });
  return started.ok ? started.value.form : '';
}

/** Every verb and read of forms, and who may. */
export const formRows: Record<string, Record<string, Row>> = {
  'forms/publishing/commands': {
    publishForm: {
      may: run,
      run: async (viewer, world) =>
        publishing.publishForm(viewer, { form: await ownForm(world), version: 1 }),
    },
  },
  'forms/editing/commands': {
    startForm: {
      may: run,
      run: (viewer, world) =>
        editing.startForm(viewer, {
          id: randomUUID(),
          title: 'New',
          programme: world.programmeSlug,
          audience: 'participants',
          from: '',
        }),
    },
    changeTop: {
      may: run,
      run: async (viewer, world) =>
        editing.changeTop(viewer, { form: await ownForm(world), version: 1, title: 'Newer', minutes: 3 }),
    },
    addPart: {
      may: run,
      run: async (viewer, world) =>
        editing.addPart(viewer, { form: await ownForm(world), version: 1, title: 'More', lead: '' }),
    },
    changePart: {
      may: run,
      run: async (viewer, world) =>
        editing.changePart(viewer, {
          form: await ownForm(world),
          version: 1,
          part: 1,
          title: 'Other',
          lead: '',
        }),
    },
    pressStep: {
      may: run,
      run: async (viewer, world) =>
        editing.pressStep(viewer, { form: await ownForm(world), version: 1, step: { what: 'up', part: 1 } }),
    },
    saveQuestion: {
      may: run,
      run: async (viewer, world) =>
        editing.saveQuestion(viewer, {
          form: await ownForm(world),
          version: 1,
          part: 1,
          question: null,
          conditions: [],
          typed: {
            kind: 'text',
            label: 'What else?',
            hint: '',
            low: '',
            high: '',
            options: [],
            showIf: null,
          },
        }),
    },
    translateForm: {
      may: run,
      run: async (viewer, world) =>
        editing.translateForm(viewer, { form: await ownForm(world), version: 1, language: 'cy', typed: {} }),
    },
  },
  'forms/data': {
    formsFor: {
      may: ['administrator', 'facilitator', 'facilitator elsewhere'],
      run: (viewer) => formReads.formsFor(viewer),
    },
    formByKey: { may: run, run: async (viewer, world) => formReads.formByKey(viewer, await ownForm(world)) },
    formOf: {
      may: run,
      run: async (viewer, world) => formReads.formOf(viewer, { form: await ownForm(world) }),
    },
    documentOf: { open: 'a form is no secret: whoever has a stage may see what it asks' },
    formVersionsFor: {
      may: ['administrator', 'facilitator', 'facilitator elsewhere'],
      run: async (viewer, world) => {
        const { programmeId } = await db().cohort.findUniqueOrThrow({ where: { id: world.cohortId } });
        return formReads.formVersionsFor(viewer, 'participants', programmeId);
      },
    },
  },
};
