import { expect } from 'vitest';
import { answerPart } from '@/features/evaluations/collecting/answering/commands';
import { answerByPhone } from '@/features/evaluations/collecting/calling/commands';
import { keySheet } from '@/features/evaluations/collecting/keying/commands';
import { choosePerson, enterCode, makeTableCodes } from '@/features/evaluations/collecting/cards/commands';
import { codesOf } from '@/features/evaluations/collecting/cards/data';
import { noteHandedIn } from '@/features/evaluations/collecting/paper/commands';
import { sheetsOf } from '@/features/evaluations/collecting/paper/data';
import { db } from '@/server/db';
import { answering, answeringAtTable, guest } from '@/server/viewer';
import { inTheRoom } from './build';
import { seatPeople } from './seats';
import { expectDone } from './expect-done';
import type { Room } from './sending';
import { sendAnswers } from './send-answers';

/** What somebody says in whichever mode. */
export const marks = {
  'small-groups': '5',
  'table-coaches': '4',
  recommend: '5',
  'most-useful': 'The coaches',
};

export const personAt = (from: Room, index: number) =>
  from.participants[index] ?? { id: '', personId: '', link: '' };

/** By their own link. */
export const byLink = (from: Room, index = 0, sent: Record<string, string> = marks, change = false) =>
  inTheRoom(async () => {
    const viewer = answering(personAt(from, index).link);
    await expectDone(answerPart(viewer, { part: 1, intent: 'continue', change, sent }));
    return expectDone(sendAnswers(viewer, { change, sent }));
  });

/** On a tablet, with a table's code. */
export const onTablet = (from: Room, index = 0, sent: Record<string, string> = marks, change = false) =>
  inTheRoom(async () => {
    if ((await db().tableGroup.count({ where: { cohortId: from.cohortId } })) === 0) {
      const table = await db().tableGroup.create({ data: { cohortId: from.cohortId, number: 1 } });
      await seatPeople(
        from.cohortId,
        from.participants.map(({ id }) => ({ participantId: id, tableId: table.id })),
      );
    }
    await expectDone(makeTableCodes(from.runs, from.ref));
    const [card] = await codesOf(from.runs, from.stageId);
    const { codeId } = await expectDone(
      enterCode(guest(), { code: card?.code ?? '', networkAddress: 'the room' }),
    );
    const { participationId } = await expectDone(
      choosePerson(answeringAtTable(codeId, null, 'key', { shared: true }), {
        person: personAt(from, index).personId,
      }),
    );
    const viewer = answeringAtTable(codeId, participationId, 'key', { shared: true });
    await expectDone(answerPart(viewer, { part: 1, intent: 'continue', change, sent }));
    return expectDone(sendAnswers(viewer, { change, sent }));
  });

/** The code of the sheet that was made for somebody. */
export const sheetOf = async (from: Room, index: number) => {
  const participation = await db().participation.findFirstOrThrow({
    where: { stageId: from.stageId, personId: personAt(from, index).personId },
    include: { person: true },
  });
  const sheets = await sheetsOf(from.runs, from.stageId);
  const same = await db().person.findMany({ where: { name: participation.person.name } });
  expect(same.length).toBeGreaterThan(0);
  return sheets.find((sheet) => sheet.name === participation.person.name)?.code ?? '';
};

/** On paper, which somebody keys. */
export const onPaper = (
  from: Room,
  index = 0,
  sent: Record<string, string> = marks,
  more: { sheet?: string; intent?: 'key' | 'settle' } = {},
) =>
  inTheRoom(async () => {
    const loose =
      (await db().stage.findUniqueOrThrow({ where: { id: from.stageId } })).promise === 'unlinkable';
    if (loose)
      await expectDone(noteHandedIn(from.runs, { ...from.ref, people: [personAt(from, index).personId] }));
    return keySheet(from.runs, {
      ...from.ref,
      sheet: more.sheet ?? (loose ? '1' : await sheetOf(from, index)),
      intent: more.intent ?? 'key',
      sent,
    });
  });

/** On the phone. */
export const byPhone = (from: Room, index = 0, sent: Record<string, string> = marks) =>
  inTheRoom(() => answerByPhone(from.runs, { ...from.ref, person: personAt(from, index).personId, sent }));
