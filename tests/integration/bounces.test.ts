import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dropMessages, queueMessage } from '@/features/messages/commands';
import { progressOfAll } from '@/features/evaluations/collecting/progress/data';
import { ledgerOf } from '@/features/evaluations/ledger/data';
import { settleByHand } from '@/features/messages/by-hand/commands';
import { toGive } from '@/features/messages/by-hand/data';
import { readBounces } from '@/features/messages/bounces/commands';
import { mailboxState } from '@/features/messages/bounces/data';
import { deliverMessage } from '@/features/messages/delivering/commands';
import { liftUnreached } from '@/features/messages/reaching/commands';
import { unreachedAmong } from '@/features/messages/reaching/data';
import { at, now } from '@/server/clock';
import { db } from '@/server/db';
import { permission } from '@/server/permission';
import { guest, system } from '@/server/viewer';
import { write } from '@/server/write';
import { delayed, exchange, gmail, holiday, postfix } from '@tests/support/bounces';
import { buildStage, buildViewer } from '@tests/support/build';
import { invitation } from '@tests/support/to-queue';
import { expectDone } from '@tests/support/expect-done';
import { openMailServer, type MailServer } from '@tests/support/mail-server';
import { openMailbox, type Mailbox } from '@tests/support/mailbox';

const jobs = system('jobs');
const allowed = permission(jobs, 'test', 'test', true);
let mail: MailServer;
let mailbox: Mailbox;
let people: string[];
let cohortId: string;

beforeAll(async () => {
  mail = await openMailServer();
  mailbox = await openMailbox();
  const built = await buildStage('linked', 6);
  cohortId = built.cohortId;
  people = built.participants.map(({ personId }) => personId);
});
afterAll(async () => {
  await mail.stop();
  await mailbox.stop();
});

const send = async (personId: string): Promise<string> => {
  const { messageId } = await write(allowed, (tx) =>
    queueMessage(tx, { personId, ...invitation, subject: 'Your form', text: 'Hello' }),
  );
  await deliverMessage(jobs, { messageId });
  return messageId;
};
const whom = (id: string) => ({ of: 'person' as const, id });
const statusOf = async (id: string) => (await db().message.findUniqueOrThrow({ where: { id } })).status;

describe('mail that comes back', () => {
  it('is found by our own token, and shows on three people’s pages; no other mail is counted or touched', async () => {
    const ids = await Promise.all(people.map(send));
    const [one = '', two = '', three = '', late = '', away = '', policy = ''] = ids;
    mailbox.put('Subject: not a report\r\n\r\nHello\r\n');
    mailbox.put('\x00\xff broken');
    mailbox.put(postfix({ id: one }));
    mailbox.put(delayed({ id: late }));
    mailbox.put(exchange({ id: two }));
    mailbox.put(holiday({ id: away }));
    mailbox.put(gmail({ id: three }));
    mailbox.put(postfix({ id: policy }, '5.7.1'));
    mailbox.put(postfix({ id: crypto.randomUUID() }));
    expect(await expectDone(readBounces(jobs, {}))).toEqual({ bounced: 4 });
    expect(await Promise.all(ids.map(statusOf))).toEqual([
      'bounced',
      'bounced',
      'bounced',
      'sent',
      'sent',
      'bounced',
    ]);
    const facilitator = await buildViewer({ kind: 'facilitator', cohortId });
    expect([...(await unreachedAmong(facilitator, people)).keys()].sort()).toEqual(people.slice(0, 3).sort());
    expect((await unreachedAmong(guest(), people)).size).toBe(0);
    expect(mailbox.untouched()).toEqual({ mails: 9, changed: 0 });
    // Of letters that are no reports, nothing but their kind was looked at.
    expect(mailbox.fetched).toEqual([3, 4, 5, 7, 8, 9]);
    expect(await expectDone(readBounces(jobs, {}))).toEqual({ bounced: 0 });
    expect(mailbox.fetched).toHaveLength(6);
  });

  it('stops mail to that address, until it is put right or theirs is another one', async () => {
    const [one = '', two = ''] = people;
    expect(await statusOf(await send(one))).toBe('by_hand');
    await expectDone(liftUnreached(await buildViewer({ kind: 'facilitator', cohortId }), whom(one)));
    expect(await statusOf(await send(one))).toBe('sent');
    await db().person.update({ where: { id: two }, data: { email: 'another@example.org' } });
    expect(await statusOf(await send(two))).toBe('sent');
    await expect(liftUnreached(guest(), whom(two))).rejects.toThrow('Not found');
  });

  it('stands with whoever runs the cohort, and nobody else, until they have given it', async () => {
    const [one = ''] = people;
    mailbox.put(postfix({ id: await send(one) }));
    await expectDone(readBounces(jobs, {}));
    const about = crypto.randomUUID();
    const tell = async (text: string) => {
      const message = { personId: one, ...invitation, cohortId, about, subject: 'Your form', text };
      const queued = await write(allowed, (tx) => queueMessage(tx, message));
      await deliverMessage(jobs, queued);
      return queued.messageId;
    };
    const first = await tell('The form is open');
    // The reminder is enough: nobody phones them twice.
    const messageId = await tell('Hello');
    expect(await statusOf(first)).toBe('dropped');
    const facilitator = await buildViewer({ kind: 'facilitator', cohortId });
    const elsewhere = await buildViewer({
      kind: 'facilitator',
      cohortId: (await buildStage('named', 0)).cohortId,
    });
    const given = { messageId, as: 'given' } as const;
    expect(await toGive(facilitator, cohortId)).toMatchObject([{ id: messageId, text: 'Hello' }]);
    expect(await toGive(elsewhere, cohortId)).toEqual([]);
    await expect(settleByHand(elsewhere, given)).rejects.toThrow('Not found');
    await expectDone(settleByHand(facilitator, given));
    expect(await toGive(facilitator, cohortId)).toEqual([]);
    await expectDone(liftUnreached(facilitator, whom(one)));
    // What it asks for came in at the table: nobody phones them for it.
    await db().message.update({ where: { id: messageId }, data: { status: 'by_hand', problem: 'Why' } });
    await write(allowed, (tx) => dropMessages(tx, one, about));
    expect(await statusOf(messageId)).toBe('dropped');
  });

  it('counts as well when the server refuses at once', async () => {
    const [, , , , five = ''] = people;
    mail.answer.rcpt = '550 5.1.1 No such mailbox';
    expect(await statusOf(await send(five))).toBe('bounced');
    mail.answer.rcpt = '250 Taken';
    expect((await unreachedAmong(jobs, [five])).get(five)).toMatchObject({ way: 'email' });
  });
});

it.each(['failed', 'bounced', 'withheld'] as const)(
  'an invitation that was %s shows whom a form has not reached, and is counted with its stage',
  async (status) => {
    const { cohortId: id, stageId, participants } = await buildStage('named', 2);
    const personId = participants[0]?.personId ?? '';
    const facilitator = await buildViewer({ kind: 'facilitator', cohortId: id });
    await db().message.create({
      data: { personId, about: stageId, kind: 'invitation', subject: 'x', status, problem: 'Why' },
    });
    const entries = await ledgerOf(facilitator, stageId);
    expect(entries.flatMap(({ bounced }) => bounced ?? [])).toEqual(['Why']);
    const stage = (await progressOfAll(facilitator, [id])).find((one) => one.id === stageId);
    expect(stage?.bounced).toBe(1);
  },
);

it('tells administrators when nothing could be read for a day', async () => {
  const administrator = await buildViewer({ kind: 'administrator' });
  await mailbox.stop();
  await readBounces(jobs, {});
  expect((await mailboxState(administrator)).trouble).toBeNull();
  const later = new Date(now().getTime() + 25 * 3_600_000);
  expect(await at(later, () => mailboxState(administrator))).toMatchObject({
    trouble: 'The mailbox could not be reached or opened.',
  });
});
