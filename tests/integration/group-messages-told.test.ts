import { afterAll, beforeAll, expect, it } from 'vitest';
import { testMessage } from '@/features/group-messages/commands';
import { groupMessageById } from '@/features/group-messages/data';
import { sendDueMessages } from '@/features/group-messages/going/commands';
import { recipientsOf } from '@/features/group-messages/recipients/data';
import { noteHanded } from '@/features/group-messages/standing/commands';
import { standingOf, toldNow, writtenOf } from '@/features/group-messages/standing/data';
import { changedFor } from '@/features/group-messages/standing/model';
import { deliverMessage } from '@/features/messages/delivering/commands';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { system } from '@/server/viewer';
import { buildViewer } from '@tests/support/build';
import { expectDone } from '@tests/support/expect-done';
import { type MailServer, openMailServer } from '@tests/support/mail-server';
import { before, built, draft, send, mailsAbout, personOf } from '@tests/support/group-messages';

const viewer = system('test');
let mail: MailServer;
beforeAll(async () => {
  mail = await openMailServer();
});
afterAll(() => mail.stop());

it('joining instructions go with a file for each day, and say whose details changed since', async () => {
  const world = await built();
  const ref = await draft(world, { text: 'Hello {name}', calendar: 'yes' });
  await expectDone(send(ref));
  await at(before, () => sendDueMessages(viewer));
  mail.received.length = 0;
  for (const { id } of await mailsAbout(ref.message))
    await at(before, () => deliverMessage(viewer, { messageId: id }));
  expect(mail.received[0]?.text).toContain('text/calendar');
  const message = await groupMessageById(viewer, world.cohortId, ref.message);
  if (!message) throw new Error('It was just sent');
  const changed = async () =>
    changedFor(
      message,
      await recipientsOf(viewer, { id: world.cohortId }, message.list, message),
      await writtenOf(viewer, world.cohortId, message),
      toldNow,
    );
  expect(await changed()).toEqual([]);
  await db().cohort.update({ where: { id: world.cohortId }, data: { venue: 'Another hall' } });
  expect((await changed()).map(({ name, parts }) => [name, parts])).toEqual(
    [0, 1, 2].map((n) => [`Person ${n}`, ['venue']]),
  );
});

it('somebody tries it on themselves first: the list is untouched, and what is arranged for one stays theirs', async () => {
  const world = await built();
  const owner = await buildViewer({ kind: 'facilitator', cohortId: world.cohortId });
  if (owner.kind !== 'person') throw new Error('A facilitator is a person');
  const { cohortId, participants } = world;
  const whose = { cohortId, participantId: participants[0]?.id ?? '', ownerId: owner.personId };
  await db().need.create({
    data: { ...whose, ownedAt: new Date(before), kind: 'travel', adjustment: 'A taxi at nine.' },
  });
  const ref = await draft(world, { text: 'Hello {name}\n{arranged}' });
  await expectDone(testMessage(owner, ref));
  expect(await mailsAbout(ref.message)).toEqual([]);
  const [test] = await db().message.findMany({ where: { personId: owner.personId } });
  mail.received.length = 0;
  await deliverMessage(viewer, { messageId: test?.id ?? '' });
  expect(mail.received[0]?.text).toContain('Hello Person 0');
  expect(mail.received[0]?.text).not.toContain('taxi');
  const message = await groupMessageById(viewer, cohortId, ref.message);
  if (!message) throw new Error('It was just written');
  const [first] = await recipientsOf(viewer, { id: cohortId }, message.list, message);
  expect(first?.values.arranged).toContain('A taxi at nine.');
});

it('somebody by hand was told what holds on the day on which they were', async () => {
  const world = await built();
  await db().person.update({ where: { id: personOf(world, 0) }, data: { contactBy: 'post' } });
  const ref = await draft(world, { text: 'Hello', calendar: 'yes' });
  await expectDone(send(ref));
  await db().cohort.update({ where: { id: world.cohortId }, data: { venue: 'Another hall' } });
  const [line] = await standingOf(viewer, world.cohortId, ref.message);
  await at(before, () => expectDone(noteHanded(viewer, { ...ref, handed: [line?.id ?? ''] })));
  const message = await groupMessageById(viewer, world.cohortId, ref.message);
  if (!message) throw new Error('It was just sent');
  const people = await recipientsOf(viewer, { id: world.cohortId }, message.list, message);
  const written = await writtenOf(viewer, world.cohortId, message);
  expect(written.filter(({ told }) => told !== null)).toHaveLength(1);
  expect(changedFor(message, people, written, toldNow)).toEqual([]);
});
