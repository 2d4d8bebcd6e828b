import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { savePerson } from '@/features/accounts/data';
import { queueMessage } from '@/features/messages/commands';
import { mailState, messageById, outbox } from '@/features/messages/data';
import { deliverMessage } from '@/features/messages/delivering/commands';
import { deliver } from '@/features/messages/delivering/jobs';
import { testKind, textTestKind } from '@/features/messages/model';
import { db } from '@/server/db';
import { enqueue, work } from '@/server/jobs';
import { permission } from '@/server/permission';
import { guest, system } from '@/server/viewer';
import { write } from '@/server/write';
import { buildViewer } from '@tests/support/build';
import { invitation } from '@tests/support/to-queue';
import { openMailServer, type MailServer } from '@tests/support/mail-server';

const viewer = system('test');
const allowed = permission(viewer, 'test', 'test', true);
let mail: MailServer;
let personId: string;

beforeAll(async () => {
  mail = await openMailServer();
  ({ id: personId } = await write(allowed, (tx) =>
    savePerson(tx, { name: 'Ama Boateng', email: 'ama@example.org' }),
  ));
});
afterAll(() => mail.stop());
beforeEach(() => {
  mail.received.length = 0;
  mail.answer.rcpt = '250 Taken';
});

const queue = (text: string) =>
  write(allowed, (tx) => queueMessage(tx, { personId, ...invitation, subject: 'Your form', text }));
const newest = () => db().message.findFirstOrThrow({ orderBy: [{ createdAt: 'desc' }] });
const jobsFor = async (id: string) =>
  (
    await db().$queryRaw<{ n: bigint }[]>`SELECT count(*) AS n FROM jobs.job WHERE data->>'messageId' = ${id}`
  )[0]?.n ?? 0n;

describe('a message in the queue', () => {
  it('lies sealed, is sent, and its text is erased', async () => {
    await queue('Hello Ama, here is your link.');
    const message = await newest();
    expect(Buffer.from(message.sealed ?? []).toString('latin1')).not.toContain('link');
    expect(await jobsFor(message.id)).toBe(1n);
    await deliverMessage(viewer, { messageId: message.id });
    expect(mail.received).toHaveLength(1);
    expect(mail.received[0]?.to).toBe('ama@example.org');
    expect(mail.received[0]?.text).toContain('here is your link');
    expect(await newest()).toMatchObject({ status: 'sent', way: 'email', sealed: null });
    expect((await messageById(viewer, message.id))?.text).toBeNull();
  });

  it.each(['as it is queued', 'where the queue was lost'])(
    'goes before forty that go to many where somebody waits for it, %s',
    async (how) => {
      for (let number = 0; number < 40; number += 1) await queue(`Number ${number}`);
      await write(allowed, (tx) =>
        queueMessage(tx, {
          personId,
          ...invitation,
          awaited: true,
          subject: 'Your code',
          text: 'The code',
        }),
      );
      if (how === 'where the queue was lost') await deliverMessage(viewer, { messageId: null });
      else {
        const stop = await work([deliver]);
        await expect.poll(() => mail.received.length, { timeout: 20_000 }).toBeGreaterThan(0);
        await stop();
      }
      await db().message.updateMany({
        where: { status: 'waiting' },
        data: { status: 'dropped', sealed: null, sealedTo: null },
      });
      await db().$executeRaw`DELETE FROM jobs.job WHERE name = 'deliver'`;
      expect(mail.received[0]?.text).toContain('The code');
    },
  );

  it('is neither kept nor sent when what it tells about was not saved', async () => {
    const before = await db().message.count();
    const jobsBefore = await db().$queryRaw<{ n: bigint }[]>`SELECT count(*) AS n FROM jobs.job`;
    const broken = write(allowed, async (tx) => {
      await queueMessage(tx, { personId, ...invitation, subject: 'Never', text: 'Never' });
      throw new Error('something else went wrong');
    });
    await expect(broken).rejects.toThrow('something else');
    expect(await db().message.count()).toBe(before);
    expect(await db().$queryRaw`SELECT count(*) AS n FROM jobs.job`).toEqual(jobsBefore);
  });

  it('goes out once, however many workers try at the same moment', async () => {
    await queue('Once');
    const { id } = await newest();
    await Promise.all(Array.from({ length: 8 }, () => deliverMessage(viewer, { messageId: id })));
    expect(mail.received).toHaveLength(1);
  });

  it('goes out once with two workers on the queue', async () => {
    for (let number = 0; number < 10; number += 1) await queue(`Number ${number}`);
    const stops = await Promise.all([work([deliver]), work([deliver])]);
    await expect
      .poll(() => db().message.count({ where: { status: { in: ['waiting', 'sending'] } } }), {
        timeout: 40_000,
        interval: 200,
      })
      .toBe(0);
    await Promise.all(stops.map((stop) => stop()));
    const texts = mail.received.map(({ text }) => /Number \d/.exec(text)?.[0] ?? '').filter(Boolean);
    expect(texts.sort()).toEqual(Array.from({ length: 10 }, (_, number) => `Number ${number}`));
  });
});

describe('a mail server in trouble', () => {
  it('leaves a message waiting for the next try, and says why without the address', async () => {
    mail.answer.rcpt = '451 ama@example.org is busy';
    await queue('Later');
    const { id } = await newest();
    await deliverMessage(viewer, { messageId: id });
    expect(await newest()).toMatchObject({
      status: 'waiting',
      problem: 'The mail server asked to try again later.',
    });
    mail.answer.rcpt = '250 Taken';
    await deliverMessage(viewer, { messageId: id });
    expect(mail.received).toHaveLength(0);
    await db().message.update({ where: { id }, data: { dueAt: new Date(0) } });
    await deliverMessage(viewer, { messageId: id });
    expect(mail.received).toHaveLength(1);
    expect(await newest()).toMatchObject({ status: 'sent', problem: null });
  });

  it('is given up after the last try, with the reason and without the text', async () => {
    mail.answer.rcpt = '451 Busy';
    await queue('Given up');
    const { id } = await newest();
    await db().message.update({ where: { id }, data: { tries: 29 } });
    await deliverMessage(viewer, { messageId: id });
    expect(await newest()).toMatchObject({
      status: 'failed',
      sealed: null,
      problem: 'The mail server asked to try again later.',
    });
  });

  it('answers a test at its first failure: whoever sent it sits and waits', async () => {
    mail.answer.rcpt = '451 Busy';
    for (const kind of [testKind, textTestKind]) {
      await write(allowed, (tx) =>
        queueMessage(tx, { personId, ...invitation, kind, subject: 'Test', text: 'x' }),
      );
      await deliverMessage(viewer, { messageId: (await newest()).id });
      expect(await newest()).toMatchObject({ kind, status: 'failed' });
    }
    // A text that somebody tries says nothing of whether mail is set up.
    const administrator = await buildViewer({ kind: 'administrator' });
    const before = await mailState(administrator);
    mail.answer.rcpt = '250 Taken';
    await write(allowed, (tx) =>
      queueMessage(tx, { personId, ...invitation, kind: textTestKind, subject: 'T', text: 'x' }),
    );
    expect(before.test).toBe('failed');
    expect(await mailState(administrator)).toEqual(before);
  });

  it('has nothing to do for somebody without an address', async () => {
    const { id } = await write(allowed, (tx) => savePerson(tx, { name: 'Dilys', email: null }));
    await write(allowed, (tx) => queueMessage(tx, { personId: id, ...invitation, subject: 'x', text: 'y' }));
    await deliverMessage(viewer, { messageId: (await newest()).id });
    expect(await newest()).toMatchObject({
      status: 'by_hand',
      problem: 'There is no email address for this person.',
    });
    expect((await messageById(viewer, (await newest()).id))?.text).toBe('y');
  });
});

it('puts many jobs in, in one transaction', async () => {
  await write(allowed, async (tx) => {
    for (let number = 0; number < 100; number += 1) await enqueue(tx, { name: 'unworked' }, { number });
  });
  expect(await db().$queryRaw`SELECT count(*)::int AS n FROM jobs.job WHERE name = 'unworked'`).toEqual([
    { n: 100 },
  ]);
});

it('shows the outbox to administrators alone', async () => {
  expect((await outbox(viewer, 1)).total).toBeGreaterThan(0);
  expect((await outbox(guest(), 1)).total).toBe(0);
  expect(await messageById(guest(), (await newest()).id)).toBeNull();
});
