import { describe, expect, it } from 'vitest';
import { answerPart } from '@/features/evaluations/collecting/answering/commands';
import { formSessionOf } from '@/features/evaluations/collecting/answering/data';
import { changeStage } from '@/features/evaluations/commands';
import { choosePerson, enterCode, makeTableCodes } from '@/features/evaluations/collecting/cards/commands';
import {
  codeOfTheDay,
  codesOf,
  codeToSay,
  peopleAtTable,
} from '@/features/evaluations/collecting/cards/data';
import { changeParticipant } from '@/features/participants/commands';
import { linkOf } from '@/features/participants/data';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { answering, answeringAtTable, guest, system } from '@/server/viewer';
import { inTheRoom } from '@tests/support/build';
import { expectDone } from '@tests/support/expect-done';
import { seatPeople } from '@tests/support/seats';
import { type Room, room, saidBy, send } from '@tests/support/sending';
import { sendAnswers } from '@tests/support/send-answers';

const lastMinute = '2018-01-16T23:59:00Z';
const nextDay = '2018-01-17T00:00:00Z';

/** A room with one table at which both sit: Ana Maria Boateng and Zoë. */
async function table(): Promise<Room & { code: string }> {
  const here = await room('linked', 2);
  for (const [index, name] of ['Ana Maria boateng', 'Zoë'].entries())
    await db().person.update({ where: { id: here.participants[index]?.personId ?? '' }, data: { name } });
  const { id } = await db().tableGroup.create({ data: { cohortId: here.cohortId, number: 1 } });
  await seatPeople(
    here.cohortId,
    here.participants.map((participant) => ({ participantId: participant.id, tableId: id })),
  );
  await expectDone(makeTableCodes(here.runs, here.ref));
  const [card] = await codesOf(here.runs, here.stageId);
  return { ...here, code: card?.code ?? '' };
}

const enter = (code: string, dayCode = '') =>
  enterCode(guest(), { code, dayCode, networkAddress: crypto.randomUUID() });
const namesFor = async (entered: { codeId: string; wholeNames: boolean }) =>
  (await peopleAtTable(answeringAtTable(entered.codeId, null, 'key', entered)))?.people.map(
    ({ name }) => name,
  ) ?? null;

describe('a table’s card', () => {
  it('ends with the day on which the form opens, for those who came in before as well', async () => {
    const here = await table();
    const { codeId } = await inTheRoom(() => expectDone(enter(here.code)));
    const { participationId } = await inTheRoom(() =>
      expectDone(
        choosePerson(answeringAtTable(codeId, null, 'key'), { person: here.participants[0]?.personId ?? '' }),
      ),
    );
    const viewer = answeringAtTable(codeId, participationId, 'key');
    await at(lastMinute, async () => {
      await expectDone(enter(here.code));
      expect([
        (await peopleAtTable(viewer))?.people.length,
        (await formSessionOf(viewer))?.participationId,
      ]).toEqual([2, participationId]);
    });
    await at(nextDay, async () => {
      expect(await enter(here.code)).toMatchObject({
        ok: false,
        problems: [
          {
            field: 'code',
            message:
              'This card has ended: cards work on their day. Use the link in your email, or ask your facilitator.',
          },
        ],
      });
      expect([await peopleAtTable(viewer), await formSessionOf(viewer)]).toEqual([null, null]);
      await expect(choosePerson(viewer, { person: here.participants[0]?.personId ?? '' })).rejects.toThrow();
      await expect(sendAnswers(viewer, { sent: saidBy(0) })).rejects.toThrow();
      expect(await formSessionOf(answering(here.participants[0]?.link ?? ''))).not.toBeNull();
    });
  });

  it('works for longer, or not for so long, where somebody set its last day', async () => {
    const here = await table();
    const set = (cardsOn: string) =>
      at('2018-01-16T16:00:00Z', () =>
        expectDone(
          changeStage(here.runs, {
            ...here.ref,
            promise: 'linked',
            opensOn: '2018-01-16',
            opensTime: '15:30',
            closesOn: '2018-01-30',
            closesTime: '00:00',
            cardsOn,
          }),
        ),
      );
    await set('2018-01-18');
    await at('2018-01-18T23:59:00Z', () => expectDone(enter(here.code)));
    expect(await at('2018-01-19T00:00:00Z', () => enter(here.code))).toMatchObject({ ok: false });
    await set('2018-01-15');
    expect(await inTheRoom(() => enter(here.code))).toMatchObject({ ok: false });
    await set('');
    await at(lastMinute, () => expectDone(enter(here.code)));
    expect(await at(nextDay, () => enter(here.code))).toMatchObject({ ok: false });
  });

  it('shows first names and an initial, and whole names once the code of the day was given', async () => {
    const here = await table();
    await inTheRoom(async () => {
      expect(await namesFor(await expectDone(enter(here.code)))).toEqual(['Ana B.', 'Zoë']);
      const said = await codeToSay(here.runs, here.stageId);
      expect(said).toMatch(/^\d{4}$/);
      expect(await namesFor(await expectDone(enter(here.code, said ?? '')))).toEqual([
        'Ana Maria boateng',
        'Zoë',
      ]);
      expect(
        await namesFor(await expectDone(enter(here.code, ` ${said?.slice(0, 2)} ${said?.slice(2)}`))),
      ).toEqual(['Ana Maria boateng', 'Zoë']);
    });
  });

  it('takes the code of this day alone, and counts wrong ones', async () => {
    const here = await table();
    const codes = ['2018-01-16', '2018-01-17'].map((day) => codeOfTheDay(here.stageId, day));
    expect(codes[0]).not.toBe(codes[1]);
    await inTheRoom(async () => {
      expect(await enter(here.code, codes[1])).toMatchObject({ ok: false, problems: [{ field: 'dayCode' }] });
      const tries = [];
      for (let number = 0; number < 61; number += 1)
        tries.push(
          await enterCode(guest(), { code: here.code, dayCode: codes[1], networkAddress: 'one room' }),
        );
      expect(tries[59]).toMatchObject({
        problems: [{ message: expect.stringMatching(/not today’s/) as string }],
      });
      expect(tries[60]).toMatchObject({
        problems: [{ message: expect.stringMatching(/Leave it empty/) as string }],
      });
      expect(
        await enterCode(guest(), { code: here.code, dayCode: codes[0], networkAddress: 'one room' }),
      ).toMatchObject({ ok: false, problems: [{ field: 'dayCode' }] });
      // The card itself works on, for the whole room.
      expect(await enterCode(guest(), { code: here.code, networkAddress: 'one room' })).toMatchObject({
        ok: true,
      });
    });
    expect(await at(nextDay, () => codeToSay(here.runs, here.stageId))).toBeNull();
  });

  it('is looked up no more where sixty wrong ones were typed, and elsewhere as before', async () => {
    const here = await table();
    await inTheRoom(async () => {
      const from = (networkAddress: string, code: string) => enterCode(guest(), { code, networkAddress });
      for (let number = 0; number < 60; number += 1)
        expect(await from('a room of guessers', '2222 2222')).toMatchObject({ ok: false });
      expect(await from('a room of guessers', here.code)).toMatchObject({
        problems: [{ message: expect.stringMatching(/wait ten minutes, or use the link/) as string }],
      });
      expect(await from('another room', here.code)).toMatchObject({ ok: true });
    });
  });
});

describe('an address that changes', () => {
  const change = (here: Room, email: string, name = 'Person 0') =>
    expectDone(
      changeParticipant(system('test'), {
        cohort: here.slug,
        participant: here.participants[0]?.id ?? '',
        name,
        email,
        experience: 'some',
        livedAs: 'patient',
        organisation: '',
      }),
    );

  it('brings a link of its own, with which nothing of what was begun is seen; the old one finds nothing', async () => {
    const here = await room('linked', 2);
    const old = answering(here.participants[0]?.link ?? '');
    await inTheRoom(() =>
      expectDone(answerPart(old, { part: 1, intent: 'keep', sent: { 'small-groups': '3' } })),
    );
    expect((await formSessionOf(old))?.answers).toEqual({ 'small-groups': { mark: 3 } });
    await change(here, `${crypto.randomUUID()}@example.org`);
    expect(await formSessionOf(old)).toBeNull();
    await expect(inTheRoom(() => sendAnswers(old, { sent: saidBy(0) }))).rejects.toThrow();
    const { id, linkNumber } = await db().participation.findFirstOrThrow({
      where: { stageId: here.stageId, personId: here.participants[0]?.personId ?? '' },
    });
    const renewed = answering(linkOf(id, linkNumber));
    expect(await formSessionOf(renewed)).toMatchObject({ participationId: id, finished: false, answers: {} });
    expect(await db().draft.count({ where: { participationId: id } })).toBe(0);
    expect(await inTheRoom(() => sendAnswers(renewed, { sent: saidBy(0) }))).toMatchObject({
      ok: true,
      value: { sent: true, again: false },
    });
    // Everybody else's stays.
    expect(await formSessionOf(answering(here.participants[1]?.link ?? ''))).not.toBeNull();
  });

  it('doesn’t give whoever has it the form that was sent before; a name that is put right changes no link', async () => {
    const here = await room('linked', 1);
    await send(here, 0, 1);
    const person = await db().person.findUniqueOrThrow({
      where: { id: here.participants[0]?.personId ?? '' },
    });
    await change(here, person.email ?? '', 'Put Right');
    expect(await formSessionOf(answering(here.participants[0]?.link ?? ''))).toMatchObject({
      finished: true,
    });
    await change(here, `${crypto.randomUUID()}@example.org`);
    const { id, linkNumber } = await db().participation.findFirstOrThrow({
      where: { stageId: here.stageId },
    });
    expect([linkNumber, (await formSessionOf(answering(linkOf(id, linkNumber))))?.answers]).toEqual([2, {}]);
  });
});
