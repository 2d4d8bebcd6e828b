import { afterAll, beforeAll, expect, it } from 'vitest';
import { sendDueMessages } from '@/features/group-messages/going/commands';
import { deliverMessage } from '@/features/messages/delivering/commands';
import { addressHash } from '@/features/messages/reaching/data';
import { at, now } from '@/server/clock';
import { db } from '@/server/db';
import { system } from '@/server/viewer';
import { buildStage } from '@tests/support/build';
import { before, draft, mailsAbout, send, states } from '@tests/support/group-messages';
import { expectDone } from '@tests/support/expect-done';
import { type MailServer, openMailServer } from '@tests/support/mail-server';
import { merge } from '@tests/support/merging';

const viewer = system('test');
let mail: MailServer;
beforeAll(async () => {
  mail = await openMailServer();
});
afterAll(() => mail.stop());

it('everybody on a list is told once, or named to whoever runs the cohort, however they are reached', async () => {
  const world = await buildStage('named', 7);
  const ids = world.participants.map(({ personId }) => personId);
  const [, easy = '', phoned = '', quiet = '', dead = '', kept = '', other = ''] = ids;
  const set = (id: string, data: object) => db().person.update({ where: { id }, data });
  await set(easy, { format: 'easy_read' });
  await set(phoned, { contactBy: 'phone', phone: '07700 900123' });
  await set(quiet, { noContactSince: new Date(before) });
  const { email } = await db().person.findUniqueOrThrow({ where: { id: dead } });
  await db().deadAddress.create({
    data: {
      way: 'email',
      addressHash: addressHash(email ?? ''),
      why: 'There is no such address.',
      since: now(),
    },
  });
  await expectDone(merge(viewer, { kept, other }));

  const ref = await draft(world);
  await expectDone(send(ref));
  await at(before, () => sendDueMessages(viewer));
  for (const { id } of await mailsAbout(ref.message))
    await at(before, () => Promise.all([1, 2].map(() => deliverMessage(viewer, { messageId: id }))));
  expect(await states(world, ref.message)).toEqual([
    'Person 0: queued',
    'Person 1: by_hand',
    'Person 2: by_hand',
    'Person 4: by_hand',
    'Person 5: queued',
  ]);
  const went = await db().person.findMany({
    where: { id: { in: [ids[0] ?? '', kept] } },
    select: { email: true },
  });
  expect(mail.received.map(({ to }) => to).sort()).toEqual(went.map((one) => one.email).sort());
});
