import { randomUUID } from 'node:crypto';
import * as cohortReads from '@/features/cohorts/data';
import * as audience from '@/features/evaluations/audience/data';
import * as mailing from '@/features/evaluations/collecting/mailing/commands';
import * as mailingReads from '@/features/evaluations/collecting/mailing/data';
import * as progress from '@/features/evaluations/collecting/progress/data';
import * as printed from '@/features/evaluations/collecting/printed/commands';
import * as printedReads from '@/features/evaluations/collecting/printed/data';
import * as evaluations from '@/features/evaluations/commands';
import * as stageReads from '@/features/evaluations/data';
import * as today from '@/features/today/data';
import * as verifying from '@/features/evaluations/reading/verifying/data';
import { db } from '@/server/db';
import { system } from '@/server/viewer';
import * as pathReads from '@/features/evaluations/reading/paths/data';
import * as reading from '@/features/evaluations/reading/texts/commands';
import * as readingReads from '@/features/evaluations/reading/texts/data';
import { answerRows } from './permission-rows-answers';
import { mailRows } from './permission-rows-mail';
import { keepingRows } from './permission-rows-keeping';
import { nobody, ref, type Row, run } from './permission-rows';
import { visitorOf, type World } from './world';

const list = { show: 'all', search: '', page: '1' };

/** Eight linked answers to a form that has closed and was released. */
async function closedLinkedStages<T>(world: World, read: (cohortId: string) => Promise<T>): Promise<T> {
  await db().stage.update({
    where: { id: world.stageId },
    data: { promise: 'linked', closesAt: new Date('2018-01-16T15:45:00Z') },
  });
  await db().release.create({
    data: {
      stageId: world.stageId,
      releasedAt: new Date('2018-01-16T15:50:00Z'),
      own: 8,
      typed: 0,
      broughtIn: 0,
      unread: 0,
      asked: 8,
      withdrawn: 0,
      returned: 8,
    },
  });
  for (let number = 0; number < 8; number += 1) {
    const person = await db().person.create({ data: { name: 'Somebody' } });
    await db().pseudonym.create({
      data: {
        cohortId: world.cohortId,
        personId: person.id,
        responses: { create: { stageId: world.stageId, sentAt: new Date('2018-01-16T15:40:00Z') } },
      },
    });
  }
  return read(world.cohortId);
}

/** Every verb and read of the evaluations, and who may. */
export const evaluationRows: Record<string, Record<string, Row>> = {
  'evaluations/commands': {
    planEvaluation: {
      may: run,
      run: (viewer, world) => evaluations.planEvaluation(viewer, { cohort: world.slug }),
    },
    changeStage: {
      may: run,
      run: (viewer, world) =>
        evaluations.changeStage(viewer, {
          ...ref(world),
          promise: 'linked',
          opensOn: '2019-01-01',
          opensTime: '9:00',
          closesOn: '',
          closesTime: '',
        }),
    },
    openStage: { may: run, run: (viewer, world) => evaluations.openStage(viewer, ref(world)) },
    addStage: {
      may: run,
      run: async (viewer, world) => {
        const { formVersionId } = await db().stage.findUniqueOrThrow({ where: { id: world.stageId } });
        return evaluations.addStage(viewer, {
          cohort: world.slug,
          title: 'Coaches',
          audience: 'coaches',
          promise: 'named',
          formVersion: formVersionId ?? '',
          when: 'months',
          months: 6,
          opensOn: '',
          closesOn: '',
          closesTime: '',
        });
      },
    },
    followDays: { may: run, run: (viewer, world) => evaluations.followDays(viewer, { cohort: world.slug }) },
    closeStage: { may: run, run: (viewer, world) => evaluations.closeStage(viewer, ref(world)) },
  },
  'evaluations/data': {
    openAt: { open: 'a condition, for reads that have a row each' },
    stagesOf: { may: run, run: (viewer, world) => stageReads.stagesOf(viewer, world.cohortId) },
    stageNamed: { may: run, run: (viewer, world) => stageReads.stageNamed(viewer, ref(world)) },
    stageOf: { may: run, run: (viewer, world) => stageReads.stageOf(viewer, world.cohortId, 'immediate') },
    stageById: { may: run, run: (viewer, world) => stageReads.stageById(viewer, world.stageId) },
  },
  'evaluations/collecting/progress/data': {
    progressOfAll: { may: run, run: (viewer, world) => progress.progressOfAll(viewer, [world.cohortId]) },
    progressOf: { may: run, run: (viewer, world) => progress.progressOf(viewer, world.cohortId) },
    aroundList: { may: run, run: (viewer, world) => progress.aroundList(viewer, world.stageId) },
  },
  'evaluations/audience/data': {
    whereAsked: { open: 'a condition, for reads that have a row each' },
    audiencesOf: {
      may: ['administrator', 'facilitator', 'commissioner'],
      run: async (viewer, world) =>
        (await audience.audiencesOf(viewer, [world.cohortId])).get(world.cohortId),
    },
  },
  'evaluations/collecting/mailing/commands': {
    inviteEverybody: { may: run, run: (viewer, world) => mailing.inviteEverybody(viewer, ref(world)) },
    openNow: { may: run, run: (viewer, world) => mailing.openNow(viewer, ref(world)) },
    pauseMail: {
      may: run,
      run: (viewer, world) => mailing.pauseMail(viewer, { ...ref(world), mailing: false }),
    },
    sendDueMail: { open: 'a job: runs only from the queue, and reads nothing for anybody else' },
    stopMail: { may: nobody, run: (viewer) => mailing.stopMail(viewer, { quiet: true }) },
    askForLostLink: { open: 'anybody may ask; nothing tells whether the address is known' },
    sendLostLinks: { open: 'a job: runs only from the queue' },
  },
  'evaluations/collecting/mailing/data': {
    stagesToMail: { may: nobody, run: (viewer) => mailingReads.stagesToMail(viewer) },
    reachedOf: {
      may: nobody,
      run: async (viewer, world) => {
        const stage = await stageReads.stageById(system('test'), world.stageId);
        const cohort = await cohortReads.cohortById(system('test'), world.cohortId);
        return stage && cohort ? (await mailingReads.reachedOf(viewer, { stage, cohort })).people : [];
      },
    },
    reachOf: {
      may: run,
      run: async (viewer, world) => Object.keys(await mailingReads.reachOf(viewer, world.cohortId)),
    },
    personOfLink: { may: nobody, run: (viewer) => mailingReads.personOfLink(viewer) },
    openFormsOf: { may: nobody, run: (viewer) => mailingReads.openFormsOf(viewer, 'somebody@example.org') },
  },
  'evaluations/reading/paths/data': {
    pathStagesOf: {
      may: run,
      once: true,
      run: (viewer, world) =>
        closedLinkedStages(world, (cohortId) => pathReads.pathStagesOf(viewer, cohortId)),
    },
    pathsOf: {
      may: run,
      once: true,
      run: (viewer, world) =>
        closedLinkedStages(world, async (cohortId) => (await pathReads.pathsOf(viewer, cohortId)).stages),
    },
  },
  'evaluations/reading/texts/commands': {
    markSeen: {
      may: run,
      run: (viewer, world) => reading.markSeen(viewer, { ...ref(world), ...list, texts: [randomUUID()] }),
    },
    hideText: {
      may: run,
      run: (viewer, world) =>
        reading.hideText(viewer, { ...ref(world), ...list, text: randomUUID(), reason: 'It names somebody' }),
    },
    showText: {
      may: run,
      run: (viewer, world) => reading.showText(viewer, { ...ref(world), ...list, text: randomUUID() }),
    },
  },
  'evaluations/reading/texts/data': {
    textsOfStage: { may: run, run: (viewer, world) => readingReads.textsOfStage(viewer, world.stageId) },
  },
  'evaluations/collecting/printed/commands': {
    enterPrinted: {
      may: run,
      run: (viewer, world) =>
        printed.enterPrinted(viewer, {
          ...ref(world),
          source: 'The paper',
          people: 40,
          forms: 32,
          typed: () => ({ n: '32', mean: '4.7' }),
        }),
    },
    dropPrinted: { may: run, run: (viewer, world) => printed.dropPrinted(viewer, ref(world)) },
  },
  'evaluations/collecting/printed/data': {
    printedResultOf: {
      may: run,
      once: true,
      run: async (viewer, world) => {
        await db().printedResult.create({
          data: { stageId: world.stageId, source: 'The paper', people: 40, forms: 32 },
        });
        return printedReads.printedResultOf(viewer, world.stageId);
      },
    },
  },
  ...answerRows,
  ...mailRows,
  ...keepingRows,
  'today/data': {
    situationsOf: {
      may: run,
      run: async (viewer, world) => {
        const cohort = await cohortReads.cohortBySlug(await visitorOf('facilitator', world), world.slug);
        return cohort && (await today.situationsOf(viewer, [cohort]))[0]?.stages;
      },
    },
  },
  'evaluations/reading/verifying/data': {
    verifyTallies: { may: nobody, run: async (viewer) => (await verifying.verifyTallies(viewer)).stages },
  },
};
