import { afterAll, beforeAll, expect, it } from 'vitest';
import { sendDueMessages } from '@/features/group-messages/going/commands';
import { sendOn, stopAll } from '@/features/group-messages/standing/commands';
import { messagesOf } from '@/features/group-messages/standing/data';
import { waitingIn } from '@/features/group-messages/standing/model';
import { deliverMessage } from '@/features/messages/delivering/commands';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { system } from '@/server/viewer';
import { expectDone } from '@tests/support/expect-done';
import { type MailServer, openMailServer } from '@tests/support/mail-server';
import { before, built, draft, send, mailsAbout, states, personOf } from '@tests/support/group-messages';

const viewer = system('test');
let mail: MailServer;
beforeAll(async () => {
  mail = await openMailServer();
});
afterAll(() => mail.stop());

it('one stop takes all that waits out, also of the queue, and sent on nobody gets it twice', async () => {
  const world = await built();
  const ref = await draft(world);
  const later = await draft(world, { when: 'counted', day: '1', count: '1', side: 'before', time: '9:00' });
  await expectDone(send(ref));
  await expectDone(send(later));
  await at(before, () => sendDueMessages(viewer));
  mail.received.length = 0;
  const [first] = await mailsAbout(ref.message);
  await at(before, () => deliverMessage(viewer, { messageId: first?.id ?? '' }));
  await at(before, () => expectDone(stopAll(viewer, { cohort: world.slug })));
  await at(before, () => sendDueMessages(viewer));
  const stopped = await states(world, ref.message);
  expect(stopped.filter((line) => line.endsWith('stopped'))).toHaveLength(2);
  expect(await states(world, later.message)).toEqual([0, 1, 2].map((n) => `Person ${n}: stopped`));
  await at(before, () => expectDone(sendOn(viewer, ref)));
  await at(before, () => sendDueMessages(viewer));
  for (const { id } of await mailsAbout(ref.message))
    await at(before, () => deliverMessage(viewer, { messageId: id }));
  expect(mail.received.map(({ to }) => to)).toHaveLength(3);
  expect(new Set(mail.received.map(({ to }) => to)).size).toBe(3);
});

it('what a worker had in hand when it was stopped does not go once it is back in the queue', async () => {
  const world = await built();
  const ref = await draft(world);
  await expectDone(send(ref));
  await at(before, () => sendDueMessages(viewer));
  expect(waitingIn(await messagesOf(viewer, world.cohortId))).toBe(3);
  const [first] = await mailsAbout(ref.message);
  const stopped = await db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM message WHERE id = ${first?.id ?? ''}::uuid FOR UPDATE`;
    return at(before, () => expectDone(stopAll(viewer, { cohort: world.slug })));
  });
  expect(stopped).toMatchObject({ leaving: 1 });
  expect(waitingIn(await messagesOf(viewer, world.cohortId))).toBe(1);
  await at(before, () => sendDueMessages(viewer));
  expect((await mailsAbout(ref.message)).map(({ status }) => status)).toEqual(
    Array.from({ length: 3 }, () => 'dropped'),
  );
  expect(await states(world, ref.message)).toEqual([0, 1, 2].map((n) => `Person ${n}: stopped`));
});

it('goes once more to whom the mail server did not take it, and to nobody else', async () => {
  const world = await built();
  const ref = await draft(world);
  await expectDone(send(ref));
  await at(before, () => sendDueMessages(viewer));
  const went = { status: 'sent', sealed: null, sealedFiles: null } as const;
  await db().message.updateMany({ where: { about: ref.message }, data: went });
  const failed = { personId: personOf(world, 1), about: ref.message };
  await db().message.updateMany({ where: failed, data: { status: 'failed' } });
  await at(before, () => Promise.all([1, 2].map(() => expectDone(sendOn(viewer, ref)))));
  await at(before, () => sendDueMessages(viewer));
  const waiting = (await mailsAbout(ref.message)).filter(({ status }) => status === 'waiting');
  expect(waiting.map(({ personId }) => personId)).toEqual([failed.personId]);
});

it('an advert is one when it is handed over as well: who takes back that they agreed does not get it', async () => {
  const world = await built();
  const set = (data: object) => db().person.update({ where: { id: personOf(world, 0) }, data });
  await set({ advertsSince: new Date(before) });
  const ref = await draft(world, { purpose: 'advert' });
  await expectDone(send(ref));
  await at(before, () => sendDueMessages(viewer));
  await set({ advertsSince: null });
  const [only] = await mailsAbout(ref.message);
  await at(before, () => deliverMessage(viewer, { messageId: only?.id ?? '' }));
  expect((await mailsAbout(ref.message)).map(({ status }) => status)).toEqual(['withheld']);
});
