import { randomUUID } from 'node:crypto';
import * as cohortReads from '@/features/cohorts/data';
import * as answering from '@/features/evaluations/answering/commands';
import * as sittings from '@/features/evaluations/answering/data';
import * as audience from '@/features/evaluations/audience/data';
import * as bringingIn from '@/features/evaluations/bringing-in/commands';
import * as uploads from '@/features/evaluations/bringing-in/uploads/commands';
import * as uploadReads from '@/features/evaluations/bringing-in/uploads/data';
import * as calling from '@/features/evaluations/calling/commands';
import * as conflicts from '@/features/evaluations/conflicts/commands';
import * as conflictReads from '@/features/evaluations/conflicts/data';
import * as keying from '@/features/evaluations/keying/commands';
import * as keyingReads from '@/features/evaluations/keying/data';
import * as mailing from '@/features/evaluations/mailing/commands';
import * as mailingReads from '@/features/evaluations/mailing/data';
import * as printed from '@/features/evaluations/printed/commands';
import * as printedReads from '@/features/evaluations/printed/data';
import * as paper from '@/features/evaluations/paper/commands';
import * as paperReads from '@/features/evaluations/paper/data';
import * as evaluations from '@/features/evaluations/commands';
import * as stageReads from '@/features/evaluations/data';
import * as ledger from '@/features/evaluations/ledger/commands';
import * as ledgerReads from '@/features/evaluations/ledger/data';
import * as today from '@/features/today/data';
import * as verifying from '@/features/evaluations/verifying/data';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { system } from '@/server/viewer';
import * as pathReads from '@/features/evaluations/paths/data';
import * as reading from '@/features/evaluations/reading/commands';
import * as readingReads from '@/features/evaluations/reading/data';
import { keepingRows } from './permission-rows-keeping';
import { nobody, ref, type Row, run } from './permission-rows';
import { visitorOf, type World } from './world';

const marks = [
  { line: 1, cells: ['recommend'] },
  { line: 2, cells: ['5'] },
];

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
    loadStage: {
      may: run,
      run: (viewer, world) => evaluations.loadStage(viewer, ref(world), 'look at a stage'),
    },
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
    stagesOfAll: { may: run, run: (viewer, world) => stageReads.stagesOfAll(viewer, [world.cohortId]) },
    stagesOf: { may: run, run: (viewer, world) => stageReads.stagesOf(viewer, world.cohortId) },
    stageOf: { may: run, run: (viewer, world) => stageReads.stageOf(viewer, world.cohortId, 'immediate') },
    stageById: { may: run, run: (viewer, world) => stageReads.stageById(viewer, world.stageId) },
  },
  'evaluations/answering/commands': {
    answerPart: {
      may: nobody,
      run: (viewer) => answering.answerPart(viewer, { part: 1, intent: 'keep', sent: {} }),
    },
  },
  'evaluations/answering/data': {
    sittingOf: { may: nobody, run: (viewer) => sittings.sittingOf(viewer) },
    nextFormOn: { open: 'whoever has the sitting: a day that everybody of the cohort is told' },
  },
  'evaluations/audience/data': {
    audiencesOf: {
      may: ['administrator', 'facilitator', 'commissioner'],
      run: async (viewer, world) =>
        (await audience.audiencesOf(viewer, [world.cohortId])).get(world.cohortId),
    },
  },
  'evaluations/bringing-in/uploads/commands': {
    uploadAnswers: {
      may: run,
      run: (viewer, world) =>
        uploads.uploadAnswers(viewer, { ...ref(world), file: new File(['recommend\n5'], 'answers.csv') }),
    },
    matchAnswers: {
      may: run,
      run: (viewer, world) =>
        uploads.matchAnswers(viewer, {
          ...ref(world),
          upload: randomUUID(),
          intent: 'look',
          mapping: { columns: [], values: {} },
        }),
    },
  },
  'evaluations/bringing-in/uploads/data': {
    uploadOf: {
      may: run,
      run: async (viewer, world) => {
        const sent = await uploads.uploadAnswers(await visitorOf('facilitator', world), {
          ...ref(world),
          file: new File(['recommend\n5'], 'answers.csv'),
        });
        return sent.ok ? uploadReads.uploadOf(viewer, world.stageId, sent.value.upload) : null;
      },
    },
  },
  'evaluations/calling/commands': {
    answerByPhone: {
      may: run,
      run: (viewer, world) =>
        calling.answerByPhone(viewer, { ...ref(world), person: world.personId, sent: { recommend: '5' } }),
    },
    noteCall: {
      may: run,
      run: (viewer, world) =>
        calling.noteCall(viewer, { ...ref(world), person: world.personId, outcome: 'no_answer' }),
    },
  },
  'evaluations/calling/data': {},
  'evaluations/conflicts/commands': {
    settleConflict: {
      may: run,
      run: (viewer, world) =>
        conflicts.settleConflict(viewer, { ...ref(world), conflict: randomUUID(), holds: 'first' }),
    },
  },
  'evaluations/conflicts/data': {
    conflictsOf: {
      may: run,
      run: async (viewer, world) => {
        const place = await db().participation.findFirstOrThrow({ where: { stageId: world.stageId } });
        await db().conflict.create({
          data: {
            participationId: place.id,
            door: 'paper',
            sealed: new Uint8Array(40),
            cameOn: new Date('2018-01-16'),
          },
        });
        return conflictReads.conflictsOf(viewer, world.stageId);
      },
    },
  },
  'evaluations/keying/commands': {
    keySheet: {
      may: run,
      run: (viewer, world) =>
        keying.keySheet(viewer, { ...ref(world), sheet: '', intent: 'key', sent: { recommend: '5' } }),
    },
  },
  'evaluations/keying/data': {
    sheetsSoFar: { may: run, run: (viewer, world) => keyingReads.sheetsSoFar(viewer, world.stageId) },
    missingOf: {
      may: run,
      run: async (viewer, world) => {
        await db().missing.create({
          data: { stageId: world.stageId, questionKey: 'recommend', reason: 'blank', count: 1 },
        });
        return keyingReads.missingOf(viewer, world.stageId);
      },
    },
  },
  'evaluations/mailing/commands': {
    pauseMail: {
      may: run,
      run: (viewer, world) => mailing.pauseMail(viewer, { ...ref(world), mailing: false }),
    },
    sendDueMail: { open: 'a job: runs only from the queue, and reads nothing for anybody else' },
    stopMail: { may: nobody, run: (viewer) => mailing.stopMail(viewer, { quiet: true }) },
    askForLostLink: { open: 'anybody may ask; nothing tells whether the address is known' },
    sendLostLinks: { open: 'a job: runs only from the queue' },
  },
  'evaluations/mailing/data': {
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
  'evaluations/paths/data': {
    pathStagesOf: {
      may: run,
      run: (viewer, world) =>
        closedLinkedStages(world, (cohortId) => pathReads.pathStagesOf(viewer, cohortId)),
    },
    pathsOf: {
      may: run,
      run: (viewer, world) =>
        closedLinkedStages(world, async (cohortId) => (await pathReads.pathsOf(viewer, cohortId)).stages),
    },
  },
  'evaluations/reading/commands': {
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
  'evaluations/reading/data': {
    textsOfStage: { may: run, run: (viewer, world) => readingReads.textsOfStage(viewer, world.stageId) },
  },
  'evaluations/paper/commands': {
    makeSheets: { may: run, run: (viewer, world) => paper.makeSheets(viewer, ref(world)) },
    noteHandedIn: {
      may: run,
      run: (viewer, world) => paper.noteHandedIn(viewer, { ...ref(world), people: [world.personId] }),
    },
  },
  'evaluations/paper/data': {
    sheetsOf: {
      may: run,
      run: async (viewer, world) => {
        await db().stage.update({ where: { id: world.stageId }, data: { promise: 'linked' } });
        return paperReads.sheetsOf(viewer, world.stageId);
      },
    },
    participationOfSheet: {
      may: run,
      run: async (viewer, world) => {
        await db().stage.update({ where: { id: world.stageId }, data: { promise: 'linked' } });
        const [sheet] = await paperReads.sheetsOf(await visitorOf('facilitator', world), world.stageId);
        return paperReads.participationOfSheet(viewer, world.stageId, sheet?.code ?? '');
      },
    },
    handedInOf: { may: run, run: (viewer, world) => paperReads.handedInOf(viewer, world.stageId) },
  },
  'evaluations/printed/commands': {
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
  'evaluations/printed/data': {
    printedResultOf: {
      may: run,
      run: async (viewer, world) => {
        await db().printedResult.create({
          data: { stageId: world.stageId, source: 'The paper', people: 40, forms: 32 },
        });
        return printedReads.printedResultOf(viewer, world.stageId);
      },
    },
  },
  ...keepingRows,
  'evaluations/bringing-in/commands': {
    bringInAnswers: {
      may: run,
      run: (viewer, world) =>
        bringingIn.bringInAnswers(viewer, { ...ref(world), rows: marks, goodRows: false }),
    },
  },
  'evaluations/ledger/commands': {
    inviteEverybody: { may: run, run: (viewer, world) => ledger.inviteEverybody(viewer, ref(world)) },
    sendLinkAgain: {
      may: run,
      run: (viewer, world) => ledger.sendLinkAgain(viewer, { ...ref(world), person: world.personId }),
    },
    makeTableCodes: { may: run, run: (viewer, world) => ledger.makeTableCodes(viewer, ref(world)) },
    enterCode: { open: 'whoever holds the card; wrong codes are counted' },
    choosePerson: {
      may: nobody,
      run: (viewer, world) => ledger.choosePerson(viewer, { person: world.personId }),
    },
  },
  'evaluations/ledger/data': {
    ledgerOf: { may: run, run: (viewer, world) => ledgerReads.ledgerOf(viewer, world.stageId) },
    codesOf: {
      may: run,
      run: async (viewer, world) => {
        await at('2018-01-16T16:00:00Z', async () =>
          ledger.makeTableCodes(await visitorOf('facilitator', world), ref(world)),
        );
        return ledgerReads.codesOf(viewer, world.stageId);
      },
    },
    codeTyped: { open: 'whoever holds the card' },
    codeOfTheDay: { open: 'computes, for reads and commands that have been permitted' },
    codeToSay: { may: run, run: (viewer, world) => ledgerReads.codeToSay(viewer, world.stageId) },
    peopleAtTable: { may: nobody, run: (viewer) => ledgerReads.peopleAtTable(viewer) },
  },
  'today/data': {
    situationsOf: {
      may: run,
      run: async (viewer, world) => {
        const cohort = await cohortReads.cohortBySlug(await visitorOf('facilitator', world), world.slug);
        return cohort && (await today.situationsOf(viewer, [cohort]))[0]?.stages;
      },
    },
  },
  'evaluations/verifying/data': {
    verifyTallies: { may: nobody, run: async (viewer) => (await verifying.verifyTallies(viewer)).stages },
  },
};
