import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { savePerson } from '@/features/accounts/data';
import { queueMessage, type MessageToQueue } from '@/features/messages/commands';
import {
  deliverMessage,
  holdRestored,
  settleMessage,
  startSending,
  stopSending,
  sweepMessages,
} from '@/features/messages/delivering/commands';
import { at, now } from '@/server/clock';
import { db } from '@/server/db';
import { permission } from '@/server/permission';
import { system } from '@/server/viewer';
import { write } from '@/server/write';
import { expectDone } from '@tests/support/expect-done';
import { invitation } from '@tests/support/to-queue';
import { openMailServer, type MailServer } from '@tests/support/mail-server';

const jobs = system('jobs');
const allowed = permission(jobs, 'test', 'test', true);
let mail: MailServer;
let personId: string;

beforeAll(async () => {
  mail = await openMailServer();
  ({ id: personId } = await write(allowed, (tx) =>
    savePerson(tx, { name: 'Ama Boateng', email: 'ama@example.org' }),
  ));
});
afterAll(() => mail.stop());
beforeEach(async () => {
  await db().message.deleteMany();
  await db().$executeRaw`DELETE FROM jobs.job`;
  mail.received.length = 0;
  mail.answer.data = '250 Taken';
});

const begun = new Date('2017-11-20T09:00:00Z');
const after = (minutes: number): Date => new Date(begun.getTime() + minutes * 60_000);
type How = Partial<Pick<MessageToQueue, 'kind' | 'awaited'> & { notAfter: Date }>;
const queue = (text: string, how: How = {}) =>
  write(allowed, (tx) => queueMessage(tx, { personId, ...invitation, subject: 'Your form', text, ...how }));
const standing = async () =>
  (await db().message.groupBy({ by: ['status'], _count: true, orderBy: { status: 'asc' } })).map(
    ({ status, _count }) => `${status} ${_count}`,
  );
const numbers = () =>
  mail.received.map(({ text }) => Number(/Number (\d+)/.exec(text)?.[1])).sort((a, b) => a - b);

describe('a mail server that is away for an hour', () => {
  it('gets each message once when it is back, with two workers at it', async () => {
    await at(begun, async () => {
      for (let number = 0; number < 12; number += 1) await queue(`Number ${number}`);
    });
    await mail.away(true);
    for (let minute = 0; minute < 60; minute += 1)
      await at(after(minute), () => Promise.all([sweepMessages(jobs, {}), sweepMessages(jobs, {})]));
    expect(await standing()).toEqual(['waiting 12']);
    expect((await db().message.findFirstOrThrow()).problem).toBe('The mail server could not be reached.');
    await mail.away(false);
    for (let minute = 60; minute < 150; minute += 1)
      await at(after(minute), () => Promise.all([sweepMessages(jobs, {}), sweepMessages(jobs, {})]));
    expect(await standing()).toEqual(['sent 12']);
    expect(numbers()).toEqual(Array.from({ length: 12 }, (_, number) => number));
  });

  it('gets nothing that came too late to be of use', async () => {
    await at(begun, () => queue('Number 1', { notAfter: after(30) }));
    await at(after(31), () => sweepMessages(jobs, {}));
    expect(await db().message.findFirstOrThrow()).toMatchObject({ status: 'withheld', sealed: null });
    expect(mail.received).toEqual([]);
  });
});

describe('a message that may have gone', () => {
  it('is held when the server falls silent after it had the text, and never sent again by itself', async () => {
    mail.answer.data = 'cut';
    await at(begun, () => queue('Number 1'));
    await at(begun, () => sweepMessages(jobs, {}));
    expect(await standing()).toEqual(['unknown 1']);
    expect(mail.received).toHaveLength(1);
    mail.answer.data = '250 Taken';
    for (const minute of [1, 15, 120, 1000]) await at(after(minute), () => sweepMessages(jobs, {}));
    expect(mail.received).toHaveLength(1);
    expect(await standing()).toEqual(['unknown 1']);
  });

  it('goes by itself when its worker was cut off before any of it had left', async () => {
    const { messageId } = await at(begun, () => queue('Number 1'));
    await db().message.update({
      where: { id: messageId },
      data: { status: 'sending', claimedAt: begun, tries: 1 },
    });
    await at(after(5), () => sweepMessages(jobs, {}));
    expect(await standing()).toEqual(['sending 1']);
    await at(after(11), () => sweepMessages(jobs, {}));
    expect(await standing()).toEqual(['sent 1']);
    expect(numbers()).toEqual([1]);
  });

  it('isn’t kept for ever when nobody says whether it arrived', async () => {
    const { messageId } = await at(begun, () => queue('Number 1'));
    await db().message.update({ where: { id: messageId }, data: { status: 'unknown', problem: 'Cut off' } });
    await at(after(29 * 24 * 60), () => sweepMessages(jobs, {}));
    expect(await standing()).toEqual(['unknown 1']);
    await at(after(31 * 24 * 60), () => sweepMessages(jobs, {}));
    expect(await db().message.findFirstOrThrow()).toMatchObject({ status: 'withheld', sealed: null });
  });

  it('goes when somebody says so, though it was to go long ago', async () => {
    const { messageId } = await at(begun, () => queue('Number 1', { notAfter: after(30) }));
    await db().message.update({ where: { id: messageId }, data: { status: 'unknown', problem: 'Cut off' } });
    await at(after(600), async () => {
      // Pressed twice at once, the second is told.
      const press = () => settleMessage(system('test'), { messageId, as: 'again' });
      expect((await Promise.all([press(), press()])).filter(({ ok }) => ok)).toHaveLength(1);
      await sweepMessages(jobs, {});
    });
    expect(await standing()).toEqual(['sent 1']);
  });

  it('is held when its worker is killed in the middle', async () => {
    mail.answer.data = 'silent';
    const { messageId } = await queue('Number 1');
    const worker = spawn(process.execPath, ['--import', 'tsx', 'scripts/jobs.ts'], { stdio: 'ignore' });
    await expect.poll(() => mail.received.length, { timeout: 40_000 }).toBe(1);
    worker.kill('SIGKILL');
    await once(worker, 'exit');
    expect(await standing()).toEqual(['sending 1']);
    mail.answer.data = '250 Taken';
    await deliverMessage(jobs, { messageId });
    await at(new Date(now().getTime() + 11 * 60_000), () => sweepMessages(jobs, {}));
    expect(await standing()).toEqual(['unknown 1']);
    expect(mail.received).toHaveLength(1);
  });
});

describe('one stop for everything queued', () => {
  it('holds what waits, lets through what people ask for themselves, and goes on', async () => {
    await expectDone(stopSending(system('test'), {}));
    await queue('Number 1');
    await queue('Number 2', { kind: 'sign-in', awaited: true });
    await sweepMessages(jobs, {});
    expect(numbers()).toEqual([2]);
    await expectDone(startSending(system('test'), { waiting: 'send' }));
    await sweepMessages(jobs, {});
    expect(numbers()).toEqual([1, 2]);
  });

  it.each([
    ['send', [1, 3]],
    ['drop', [3]],
  ] as const)(
    'holds a restored copy, where whoever tries it out signs in, and no more; then, %s',
    async (waiting, went) => {
      await queue('Number 1');
      await queue('Number 2', { kind: 'sign-in' });
      expect(await expectDone(holdRestored(system('command-line'), {}))).toEqual({ messages: 1 });
      await queue('Number 3', { kind: 'sign-in' });
      // What it asks for leads to another machine than the one where they applied.
      await queue('Number 4', { kind: 'application', notAfter: after(1) });
      await sweepMessages(jobs, {});
      expect(numbers()).toEqual([3]);
      await expectDone(startSending(system('test'), { waiting }));
      await sweepMessages(jobs, {});
      expect(numbers()).toEqual(went);
    },
  );
});
