import { describe, expect, it } from 'vitest';
import { inviteEverybody, sendDueMail } from '@/features/evaluations/collecting/mailing/commands';
import { saveMailed } from '@/features/evaluations/collecting/mailing/data';
import { deliverMessage } from '@/features/messages/delivering/commands';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { permission } from '@/server/permission';
import { system } from '@/server/viewer';
import { write } from '@/server/write';
import { onPaper } from '@tests/support/modes';
import { inTheRoom } from '@tests/support/build';
import { expectDone } from '@tests/support/expect-done';
import { call, type Room, room, send } from '@tests/support/sending';

const jobs = system('jobs');

const mailTo = ({ stageId, participants }: Room, index: number) =>
  db().message.findMany({
    where: { personId: participants[index]?.personId ?? '', about: stageId },
    orderBy: { createdAt: 'asc' },
    select: { id: true, status: true, sealed: true },
  });

describe('mail that waits', () => {
  const ways = {
    'by their link': (here: Room) => send(here, 0, 1),
    'by phone': (here: Room) => call(here, 0, 1),
    'on paper': (here: Room) => expectDone(onPaper(here, 0)),
  };

  it.each(Object.entries(ways))(
    'is dropped once its person has answered %s, and that of nobody else',
    async (_by, answer) => {
      const here = await room('linked', 2);
      await inTheRoom(() => expectDone(inviteEverybody(here.runs, here.ref)));
      expect(await mailTo(here, 0)).toMatchObject([{ status: 'waiting' }]);
      await answer(here);
      const [dropped] = await mailTo(here, 0);
      expect(dropped).toMatchObject({ status: 'dropped', sealed: null });
      expect(await mailTo(here, 1)).toMatchObject([{ status: 'waiting' }]);
      await expectDone(deliverMessage(jobs, { messageId: dropped?.id ?? '' }));
      expect(await mailTo(here, 0)).toMatchObject([{ status: 'dropped' }]);
    },
  );
});

it.each(['by_hand', 'unknown'] as const)(
  'nobody is phoned for a form that is in: what was %s about it is dropped as well',
  async (status) => {
    const here = await room('linked', 2);
    await inTheRoom(() => expectDone(inviteEverybody(here.runs, here.ref)));
    await db().message.updateMany({ where: { about: here.stageId }, data: { status, problem: 'Why' } });
    await send(here, 0, 1);
    expect(await mailTo(here, 0)).toMatchObject([{ status: 'dropped', sealed: null }]);
    expect(await mailTo(here, 1)).toMatchObject([{ status }]);
  },
);

describe('mail that is due', () => {
  it('goes to those alone who haven’t finished', async () => {
    const here = await room('linked', 3);
    await send(here, 0, 1);
    await at('2018-01-19T10:30:00Z', () => expectDone(sendDueMail(jobs)));
    expect(
      [await mailTo(here, 0), await mailTo(here, 1), await mailTo(here, 2)].map(({ length }) => length),
    ).toEqual([0, 1, 1]);
  });

  it('doesn’t go to somebody who finished between the look and the sending, nor twice', async () => {
    const here = await room('linked', 2);
    const [one, other] = await Promise.all(
      here.participants.map(({ id }) =>
        db().participation.findFirstOrThrow({ where: { stageId: here.stageId, participantId: id } }),
      ),
    );
    await send(here, 0, 1);
    const mailed = (id: string | undefined, number: number) =>
      inTheRoom(() =>
        write(permission(jobs, 'send due mail', here.stageId, true), (tx) =>
          saveMailed(tx, id ?? '', number),
        ),
      );
    expect(await mailed(one?.id, 0)).toBe(false);
    expect(await db().participation.findUnique({ where: { id: one?.id ?? '' } })).toMatchObject({
      invitedAt: null,
      mailedOn: null,
    });
    expect([await mailed(other?.id, 0), await mailed(other?.id, 2), await mailed(other?.id, 1)]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
