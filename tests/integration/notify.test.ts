import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { POST } from '@/app/api/notify/route';
import { savePerson } from '@/features/accounts/data';
import { queueMessage } from '@/features/messages/commands';
import { deliverMessage, settleMessage } from '@/features/messages/delivering/commands';
import { askForReceipts } from '@/features/messages/receipts/commands';
import { db } from '@/server/db';
import { log } from '@/server/log';
import { permission } from '@/server/permission';
import { system } from '@/server/viewer';
import { write } from '@/server/write';
import { expectDone } from '@tests/support/expect-done';
import { type Notify, openNotify } from '@tests/support/notify';
import { invitation } from '@tests/support/to-queue';

const jobs = system('jobs');
const allowed = permission(jobs, 'test', 'test', true);
let notify: Notify;
let personId: string;

beforeAll(async () => {
  notify = await openNotify();
  ({ id: personId } = await write(allowed, (tx) =>
    savePerson(tx, { name: 'Ama Boateng', email: 'ama@example.org' }),
  ));
  await db().person.update({ where: { id: personId }, data: { contactBy: 'text', phone: '07700 900123' } });
});
afterAll(() => notify.stop());
beforeEach(async () => {
  notify.taken.length = 0;
  notify.answer = null;
  await db().deadAddress.deleteMany();
});

async function queue(text = 'Tell us how it was: https://a.example/a/xyz'): Promise<string> {
  const message = { personId, ...invitation, subject: 'Your form', text };
  return (await write(allowed, (tx) => queueMessage(tx, message))).messageId;
}
async function send(text?: string): Promise<string> {
  const messageId = await queue(text);
  await deliverMessage(jobs, { messageId });
  return messageId;
}
const standing = (id: string) => db().message.findUniqueOrThrow({ where: { id } });
const call = (id: string, status: string, token = notify.token) =>
  POST(
    new Request('http://localhost/api/notify', {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}` },
      body: JSON.stringify({ id, status, to: '07700 900123' }),
    }),
  );
const nameThere = () => notify.taken.at(-1)?.id ?? '';

describe('a text message by GOV.UK Notify', () => {
  it('goes under our own name for it, and is over when the call says so', async () => {
    const id = await send();
    expect(notify.taken).toMatchObject([{ reference: id, phone_number: '07700 900123' }]);
    expect(await standing(id)).toMatchObject({ status: 'sent', way: 'text', sealed: null, finalAt: null });
    expect((await call(nameThere(), 'delivered', 'another-token-that-is-as-long-as-it')).status).toBe(404);
    expect((await call(nameThere(), 'delivered')).status).toBe(200);
    // What was said last stands: a call that comes late changes nothing.
    expect((await call(nameThere(), 'permanent-failure')).status).toBe(200);
    expect(await standing(id)).toMatchObject({ status: 'sent', finalAt: expect.any(Date) as unknown });
  });

  it('that can’t arrive makes the number one at which nobody is reached', async () => {
    const id = await send();
    await call(nameThere(), 'permanent-failure');
    expect(await standing(id)).toMatchObject({ status: 'bounced' });
    expect(await standing(await send())).toMatchObject({ status: 'by_hand', way: 'text' });
  });

  it('is known by a call that came before our own row knew its name there', async () => {
    const early = crypto.randomUUID();
    expect((await call(early, 'permanent-failure')).status).toBe(200);
    const id = await send();
    await db().message.update({ where: { id }, data: { notifyId: early } });
    await expectDone(askForReceipts(jobs, {}));
    expect(await standing(id)).toMatchObject({ status: 'bounced' });
  });

  it.each([
    [429, 'Exceeded rate limit', 'waiting'],
    [500, 'Internal server error', 'waiting'],
    [403, 'Invalid token', 'failed'],
    [400, 'phone_number Not enough digits', 'bounced'],
  ] as const)(
    'that is refused with %i, %s: %s; the key and the number stay out of the log',
    async (status, said, became) => {
      const warned = vi.spyOn(log(), 'warn');
      notify.answer = { status, said: `${said} 07700 900123` };
      const id = await send();
      expect(await standing(id)).toMatchObject({ status: became });
      const lines = JSON.stringify(warned.mock.calls);
      expect(lines).toContain(String(status));
      expect(lines).not.toMatch(/07700|xyz/);
      expect(lines).not.toContain(notify.key);
      warned.mockRestore();
    },
  );

  it('whose answer was lost is found there, and not sent a second time', async () => {
    notify.answer = 'lost';
    const id = await send();
    expect(await standing(id)).toMatchObject({ status: 'waiting' });
    notify.answer = null;
    await db().message.update({ where: { id }, data: { dueAt: new Date(0) } });
    await deliverMessage(jobs, { messageId: id });
    expect(await standing(id)).toMatchObject({ status: 'sent', notifyId: nameThere() });
    expect(notify.taken).toHaveLength(1);
  });

  it('that may have gone is looked for when somebody sends it again', async () => {
    notify.answer = 'lost';
    const id = await send();
    await db().message.update({
      where: { id },
      data: { status: 'unknown', problem: 'Cut off', notAfter: new Date('2017-11-23') },
    });
    notify.answer = null;
    await expectDone(settleMessage(system('test'), { messageId: id, as: 'again' }));
    await deliverMessage(jobs, { messageId: id });
    expect(await standing(id)).toMatchObject({ status: 'sent' });
    expect(notify.taken).toHaveLength(1);
  });

  it('says where the files are that can’t go along', async () => {
    const file = { name: 'day-1.ics', type: 'text/calendar', content: 'BEGIN:VCALENDAR' } as const;
    const message = { personId, ...invitation, subject: 'Day 1', text: 'Come.', attachments: [file] };
    const { messageId } = await write(allowed, (tx) => queueMessage(tx, message));
    await deliverMessage(jobs, { messageId });
    expect(notify.taken[0]?.personalisation.body).toMatch(/Come\.[^]*\/my$/);
    expect(await standing(messageId)).toMatchObject({ status: 'sent', sealedFiles: null });
  });

  it('that says too much for one is given by hand, and nothing of it is left out', async () => {
    const text = `${'word '.repeat(200)}https://a.example/1 https://a.example/2`;
    expect(await standing(await send(text))).toMatchObject({
      status: 'by_hand',
      sealed: expect.anything() as unknown,
    });
    expect(notify.taken).toEqual([]);
  });
});
