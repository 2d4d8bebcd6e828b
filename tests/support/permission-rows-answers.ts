import { randomUUID } from 'node:crypto';
import { endOfCourse } from '@/features/forms/course-forms';
import * as answering from '@/features/evaluations/collecting/answering/commands';
import * as formSessions from '@/features/evaluations/collecting/answering/data';
import * as importing from '@/features/evaluations/collecting/import/commands';
import * as importReads from '@/features/evaluations/collecting/import/data';
import * as uploads from '@/features/evaluations/collecting/import/uploads/commands';
import * as uploadReads from '@/features/evaluations/collecting/import/uploads/data';
import * as calling from '@/features/evaluations/collecting/calling/commands';
import * as conflicts from '@/features/evaluations/collecting/conflicts/commands';
import * as conflictReads from '@/features/evaluations/collecting/conflicts/data';
import * as keying from '@/features/evaluations/collecting/keying/commands';
import * as keyingReads from '@/features/evaluations/collecting/keying/data';
import * as paper from '@/features/evaluations/collecting/paper/commands';
import * as paperReads from '@/features/evaluations/collecting/paper/data';
import * as cards from '@/features/evaluations/collecting/cards/commands';
import * as cardReads from '@/features/evaluations/collecting/cards/data';
import * as ledgerReads from '@/features/evaluations/ledger/data';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { nobody, ref, type Row, run } from './permission-rows';
import { visitorOf } from './world';

const rows = [
  { line: 1, cells: ['recommend'] },
  { line: 2, cells: ['5'] },
];
const file = { rows, fileName: 'answers.csv', whose: 'others' as const };

/** Every verb and read by which answers are asked for and come in, and who may. */
export const answerRows: Record<string, Record<string, Row>> = {
  'evaluations/collecting/answering/commands': {
    answerPart: {
      may: nobody,
      run: (viewer) => answering.answerPart(viewer, { part: 1, intent: 'keep', sent: {} }),
    },
  },
  'evaluations/collecting/answering/data': {
    formSessionOf: { may: nobody, run: (viewer) => formSessions.formSessionOf(viewer) },
    nextFormOn: { open: 'whoever has the session: a day that everybody of the cohort is told' },
  },
  'evaluations/collecting/import/uploads/commands': {
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
          choices: { taken: [] },
          mapping: { columns: [], values: {}, scales: {} },
        }),
    },
  },
  'evaluations/collecting/import/uploads/data': {
    uploadOf: {
      may: run,
      run: async (viewer, world) => {
        const sent = await uploads.uploadAnswers(await visitorOf('facilitator', world), {
          ...ref(world),
          file: new File(['recommend\n5'], 'answers.csv'),
        });
        return sent.ok
          ? uploadReads.uploadOf(viewer, world.stageId, sent.value.upload, endOfCourse.document)
          : null;
      },
    },
  },
  'evaluations/collecting/calling/commands': {
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
  'evaluations/collecting/calling/data': {},
  'evaluations/collecting/conflicts/commands': {
    settleConflict: {
      may: run,
      run: (viewer, world) =>
        conflicts.settleConflict(viewer, { ...ref(world), conflict: randomUUID(), holds: 'first' }),
    },
  },
  'evaluations/collecting/conflicts/data': {
    conflictsOf: {
      may: run,
      once: true,
      run: async (viewer, world) => {
        const place = await db().participation.findFirstOrThrow({ where: { stageId: world.stageId } });
        await db().conflict.create({
          data: {
            participationId: place.id,
            mode: 'paper',
            sealed: new Uint8Array(40),
            cameOn: new Date('2018-01-16'),
          },
        });
        return conflictReads.conflictsOf(viewer, world.stageId);
      },
    },
  },
  'evaluations/collecting/keying/commands': {
    keySheet: {
      may: run,
      run: (viewer, world) =>
        keying.keySheet(viewer, { ...ref(world), sheet: '', intent: 'key', sent: { recommend: '5' } }),
    },
  },
  'evaluations/collecting/keying/data': {
    sheetsSoFar: { may: run, run: (viewer, world) => keyingReads.sheetsSoFar(viewer, world.stageId) },
    missingOf: {
      may: run,
      once: true,
      run: async (viewer, world) => {
        await db().missing.create({
          data: { stageId: world.stageId, questionKey: 'recommend', reason: 'blank', count: 1 },
        });
        return keyingReads.missingOf(viewer, world.stageId);
      },
    },
  },
  'evaluations/collecting/paper/commands': {
    makeSheets: { may: run, run: (viewer, world) => paper.makeSheets(viewer, ref(world)) },
    noteHandedIn: {
      may: run,
      run: (viewer, world) => paper.noteHandedIn(viewer, { ...ref(world), people: [world.personId] }),
    },
  },
  'evaluations/collecting/paper/data': {
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
  'evaluations/collecting/import/commands': {
    importAnswers: {
      may: run,
      run: (viewer, world) => importing.importAnswers(viewer, { ...ref(world), ...file, goodRows: false }),
    },
    takeOut: {
      may: run,
      run: (viewer, world) => importing.takeOut(viewer, { ...ref(world), import: randomUUID() }),
    },
  },
  'evaluations/collecting/import/data': {
    importsOf: {
      may: run,
      run: async (viewer, world) => {
        await importing.importAnswers(await visitorOf('facilitator', world), {
          ...ref(world),
          ...file,
          goodRows: false,
        });
        return importReads.importsOf(viewer, world.stageId);
      },
    },
  },
  'evaluations/collecting/cards/commands': {
    makeTableCodes: { may: run, run: (viewer, world) => cards.makeTableCodes(viewer, ref(world)) },
    enterCode: { open: 'whoever holds the card; wrong codes are counted' },
    choosePerson: {
      may: nobody,
      run: (viewer, world) => cards.choosePerson(viewer, { person: world.personId }),
    },
  },
  'evaluations/collecting/cards/data': {
    codesOf: {
      may: run,
      run: async (viewer, world) => {
        await at('2018-01-16T16:00:00Z', async () =>
          cards.makeTableCodes(await visitorOf('facilitator', world), ref(world)),
        );
        return cardReads.codesOf(viewer, world.stageId);
      },
    },
    codeTyped: { open: 'whoever holds the card' },
    codeOfTheDay: { open: 'computes, for reads and commands that have been permitted' },
    codeToSay: { may: run, run: (viewer, world) => cardReads.codeToSay(viewer, world.stageId) },
    peopleAtTable: { may: nobody, run: (viewer) => cardReads.peopleAtTable(viewer) },
    whomToAskAt: { may: nobody, run: (viewer) => cardReads.whomToAskAt(viewer) },
  },
  'evaluations/ledger/data': {
    askedOf: { may: run, run: (viewer, world) => ledgerReads.askedOf(viewer, world.stageId) },
    ledgerOf: { may: run, run: (viewer, world) => ledgerReads.ledgerOf(viewer, world.stageId) },
  },
};
