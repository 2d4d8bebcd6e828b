import { describe, expect, it } from 'vitest';
import { matchAnswers, uploadAnswers } from '@/features/evaluations/collecting/import/uploads/commands';
import { answerByPhone } from '@/features/evaluations/collecting/calling/commands';
import { changeStage } from '@/features/evaluations/commands';
import { settleConflict } from '@/features/evaluations/collecting/conflicts/commands';
import { keySheet } from '@/features/evaluations/collecting/keying/commands';
import { choosePerson, enterCode, makeTableCodes } from '@/features/evaluations/collecting/cards/commands';
import { codesOf } from '@/features/evaluations/collecting/cards/data';
import { noteHandedIn } from '@/features/evaluations/collecting/paper/commands';
import { sheetsOf } from '@/features/evaluations/collecting/paper/data';
import { releaseStage } from '@/features/evaluations/reading/releases/commands';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import type { Outcome } from '@/server/outcome';
import { answering, answeringAtTable, guest } from '@/server/viewer';
import { openBoxes } from '@tests/support/ballots';
import { afterTheCourse, inTheRoom, type PromiseName } from '@tests/support/build';
import { expectDone } from '@tests/support/expect-done';
import { seatPeople } from '@tests/support/seats';
import { importForms, type Room, room, saidBy, send, sendBy } from '@tests/support/sending';
import { sendAnswers } from '@tests/support/send-answers';

/** What stands anywhere of what people sent, and of who has. */
async function everything(stageId: string) {
  return JSON.stringify(
    await Promise.all([
      db().tally.findMany({ where: { stageId }, orderBy: [{ questionKey: 'asc' }, { mark: 'asc' }] }),
      db().note.findMany({ where: { stageId }, orderBy: { id: 'asc' } }),
      db().answer.findMany({
        where: { response: { stageId } },
        orderBy: [{ responseId: 'asc' }, { questionKey: 'asc' }],
      }),
      db().ballot.count({ where: { box: { stageId } } }),
      db().release.findUnique({ where: { stageId } }),
      db().answerImport.count({ where: { stageId } }),
      db().missing.count({ where: { stageId } }),
      db().keyedSheet.count({ where: { stageId } }),
      db().conflict.count({ where: { participation: { stageId } } }),
      db().participation.findMany({
        where: { stageId },
        orderBy: { id: 'asc' },
        select: { finishedOn: true, mode: true },
      }),
      db().stage.findUnique({ where: { id: stageId }, select: { sheetsKeyed: true, closesAt: true } }),
    ]),
  );
}

const fileOf = (name: string) => new File(['recommend\n1'], name);
const times = {
  opensOn: '2018-01-16',
  opensTime: '15:30',
  closesOn: '2018-06-30',
  closesTime: '00:00',
} as const;

/** Every way in, each tried by the tenth person, who has sent nothing, or by the first, who has; all begun while the form was open. */
async function waysInto(
  here: Room,
  promise: PromiseName,
): Promise<Record<string, () => Promise<Outcome<unknown>>>> {
  const { runs, ref, stageId } = here;
  const [first, tenth] = [here.participants[0], here.participants[9]];
  if (!first || !tenth) throw new Error('Ten people are here');
  const table = await db().tableGroup.create({ data: { cohortId: here.cohortId, number: 1 } });
  await seatPeople(
    here.cohortId,
    here.participants.map(({ id }) => ({ participantId: id, tableId: table.id })),
  );
  await inTheRoom(() => expectDone(makeTableCodes(runs, ref)));
  const [card] = await codesOf(runs, stageId);
  const { codeId } = await inTheRoom(() =>
    expectDone(enterCode(guest(), { code: card?.code ?? '', networkAddress: 'the room' })),
  );
  const { participationId } = await inTheRoom(() =>
    expectDone(
      choosePerson(answeringAtTable(codeId, null, 'key', { shared: true }), { person: tenth.personId }),
    ),
  );
  const sheet = (await sheetsOf(runs, stageId)).find(({ name }) => name === 'Person 9')?.code ?? '';
  const upload = (await inTheRoom(() => expectDone(uploadAnswers(runs, { ...ref, file: fileOf('old.csv') }))))
    .upload;
  return {
    link: () => sendBy(tenth.link, saidBy(9)),
    tablet: () =>
      sendAnswers(answeringAtTable(codeId, participationId, 'key', { shared: true }), { sent: saidBy(9) }),
    paper: () => keySheet(runs, { ...ref, sheet, intent: 'key', sent: { recommend: '1' } }),
    phone: () => answerByPhone(runs, { ...ref, person: tenth.personId, sent: { recommend: '1' } }),
    'phone again': () => answerByPhone(runs, { ...ref, person: first.personId, sent: { recommend: '1' } }),
    file: () => importForms(here, 3),
    'uploaded file': () =>
      matchAnswers(runs, {
        ...ref,
        upload,
        intent: 'all',
        choices: { taken: [] },
        mapping: { columns: ['recommend'], values: {}, scales: {} },
      }),
    'another file': () => uploadAnswers(runs, { ...ref, file: fileOf('new.csv') }),
    settling: () => settleConflict(runs, { ...ref, conflict: crypto.randomUUID(), holds: 'second' }),
    'handing in': () => noteHandedIn(runs, { ...ref, people: [tenth.personId] }),
    reopening: () => changeStage(runs, { ...ref, ...times, promise }),
  };
}

describe.each(['unlinkable', 'linked', 'named'] as const)('once a %s stage is released', (promise) => {
  it('nothing comes in any more, in whichever mode, also from whoever began before', async () => {
    const here = await room(promise, 10);
    await send(here, 0, 8);
    const ways = await waysInto(here, promise);
    await at(afterTheCourse, () => expectDone(releaseStage(here.runs, here.ref)));
    for (const opened of promise === 'unlinkable' ? [false, true] : [true]) {
      if (opened) await at(afterTheCourse, openBoxes);
      const before = await everything(here.stageId);
      // At a time when the form was open: the release alone stands in the way.
      for (const [way, come] of Object.entries(ways)) {
        expect((await inTheRoom(come)).ok, way).toBe(false);
        expect(await everything(here.stageId), way).toBe(before);
      }
    }
  });
});

describe.each(['linked', 'named'] as const)('a %s form that was sent', (promise) => {
  it('isn’t changed by its own link once its stage is released', async () => {
    const here = await room(promise, 10);
    await send(here, 0, 8);
    await at(afterTheCourse, () => expectDone(releaseStage(here.runs, here.ref)));
    const before = await everything(here.stageId);
    const change = () =>
      sendAnswers(answering(here.participants[0]?.link ?? ''), { change: true, sent: { recommend: '1' } });
    expect(await inTheRoom(change)).toMatchObject({ ok: false });
    expect(await everything(here.stageId)).toBe(before);
  });
});

it('whoever is sending while a stage is released is either counted or told that it has closed', async () => {
  const here = await room('unlinkable', 30);
  await send(here, 0, 10);
  // Closed by the clock of whoever releases, and open by that of those who send.
  const outcomes = await Promise.all([
    ...here.participants.slice(10, 20).map(({ link }, index) => sendBy(link, saidBy(10 + index))),
    at(afterTheCourse, () => releaseStage(here.runs, here.ref)).then(() => null),
    ...here.participants.slice(20).map(({ link }, index) => sendBy(link, saidBy(20 + index))),
  ]);
  await at(afterTheCourse, openBoxes);
  const acknowledged = 10 + outcomes.filter((outcome) => outcome?.ok).length;
  const finished = await db().participation.count({
    where: { stageId: here.stageId, finishedOn: { not: null } },
  });
  expect([
    finished,
    (await db().release.findUnique({ where: { stageId: here.stageId } }))?.own,
    await db().note.count({ where: { stageId: here.stageId } }),
  ]).toEqual([acknowledged, acknowledged, acknowledged]);
});
