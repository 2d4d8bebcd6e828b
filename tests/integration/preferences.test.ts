import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { sayOwnPreferences } from '@/features/accounts/preferences/commands';
import { ownPreferences } from '@/features/accounts/preferences/data';
import { markOf, type Preferences } from '@/features/accounts/preferences/model';
import { saveInvited } from '@/features/evaluations/collecting/mailing/data';
import { queueMessage } from '@/features/messages/commands';
import { deliverMessage } from '@/features/messages/delivering/commands';
import { sayHowReached } from '@/features/people/person/commands';
import { db } from '@/server/db';
import { permission } from '@/server/permission';
import { personViewer, system, type Viewer } from '@/server/viewer';
import { write } from '@/server/write';
import { buildStage, buildViewer } from '@tests/support/build';
import { expectDone } from '@tests/support/expect-done';
import { type MailServer, openMailServer } from '@tests/support/mail-server';
import { invitation } from '@tests/support/to-queue';

let mail: MailServer;
beforeAll(async () => {
  mail = await openMailServer();
});
afterAll(() => mail.stop());
beforeEach(() => {
  mail.received.length = 0;
});

const allowed = permission(system('test'), 'test', 'test', true);

async function somebody() {
  const { stageId, participants } = await buildStage('named', 1);
  const personId = participants[0]?.personId ?? '';
  const viewer = await personViewer(personId);
  if (!viewer) throw new Error('The person was just made');
  return { stageId, personId, viewer };
}

async function say(viewer: Viewer, changed: Partial<Preferences>) {
  const shown = await ownPreferences(viewer);
  if (!shown) throw new Error('They have a page of their own');
  return sayOwnPreferences(viewer, { ...shown, ...changed, shown: markOf(shown) });
}

/** Queues a message and hands it over. @returns what became of it */
async function send(personId: string, kind: string) {
  const { messageId } = await write(allowed, (tx) =>
    queueMessage(tx, { personId, ...invitation, kind, subject: 'A letter', text: 'Hello' }),
  );
  await deliverMessage(system('jobs'), { messageId });
  return db().message.findUniqueOrThrow({ where: { id: messageId } });
}

it('whoever wants no contact gets a link to sign in, and nothing else, decided as it leaves', async () => {
  const { stageId, personId, viewer } = await somebody();
  const { messageId } = await write(allowed, (tx) =>
    queueMessage(tx, { personId, ...invitation, subject: 'Your form', text: 'Queued before' }),
  );
  await expectDone(say(viewer, { noContact: true }));
  await deliverMessage(system('jobs'), { messageId });
  expect(await send(personId, 'sign-in')).toMatchObject({ status: 'sent' });
  expect(await send(personId, 'seat')).toMatchObject({ status: 'withheld', sealed: null });
  expect(mail.received.map(({ text }) => text)).toEqual([expect.stringContaining('Hello')]);
  expect(await write(allowed, (tx) => saveInvited(tx, stageId))).toEqual([]);
  await expectDone(say(viewer, { noContact: false }));
  expect(await send(personId, 'seat')).toMatchObject({ status: 'sent' });
});

it('nobody else takes back what somebody said themselves, and a yes for them says how it was given', async () => {
  const { personId, viewer } = await somebody();
  const staff = await buildViewer({ kind: 'administrator' });
  const sayFor = async (changed: Partial<Preferences>, how = '') => {
    const shown = await ownPreferences(viewer);
    if (!shown) throw new Error('They have a page of their own');
    return sayHowReached(staff, { ...shown, ...changed, how, person: personId, shown: markOf(shown) });
  };
  await expectDone(sayFor({ noReminders: true }));
  await expectDone(sayFor({ noReminders: false }));
  await expectDone(say(viewer, { noReminders: true }));
  expect((await sayFor({ noReminders: false })).ok).toBe(false);
  expect((await sayFor({ adverts: true })).ok).toBe(false);
  await expectDone(sayFor({ adverts: true }, 'By phone on 3 May'));
  await expectDone(say(viewer, { noReminders: false }));
});

it('writes in the language that somebody said, before the one that they answered in', async () => {
  const { stageId, personId, viewer } = await somebody();
  await db().participation.updateMany({ where: { personId }, data: { language: 'pl' } });
  const invited = async () => {
    await db().participation.updateMany({ where: { personId }, data: { invitedAt: null } });
    return (await write(allowed, (tx) => saveInvited(tx, stageId))).map(({ language }) => language);
  };
  expect(await invited()).toEqual(['pl']);
  await expectDone(say(viewer, { language: 'cy' }));
  expect(await invited()).toEqual(['cy']);
});

it('adverts need a yes, and forms go on without one', async () => {
  const { personId, viewer } = await somebody();
  expect(await send(personId, 'advert')).toMatchObject({ status: 'withheld' });
  await expectDone(say(viewer, { adverts: true, noReminders: true }));
  expect(await send(personId, 'advert')).toMatchObject({ status: 'sent' });
});

it('keeps the day of what is said again, and tells whoever saves over another’s change', async () => {
  const { personId, viewer } = await somebody();
  const opened = await ownPreferences(viewer);
  if (!opened) throw new Error('They have a page of their own');
  await expectDone(say(viewer, { noReminders: true }));
  const since = async () =>
    (await db().person.findUniqueOrThrow({ where: { id: personId } })).noRemindersSince;
  const first = await since();
  await expectDone(say(viewer, { knownAs: 'Maggie' }));
  expect(await since()).toEqual(first);
  const late = { ...opened, knownAs: 'Margaret', shown: markOf(opened) };
  expect((await sayOwnPreferences(viewer, late)).ok).toBe(false);
  const again = { ...opened, knownAs: 'Maggie', noReminders: true, shown: markOf(opened) };
  expect((await sayOwnPreferences(viewer, again)).ok).toBe(true);
});
