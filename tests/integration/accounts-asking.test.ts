import { beforeEach, describe, expect, it } from 'vitest';
import { askToSignIn, sendSignIn, useCode, useLink } from '@/features/accounts/sign-in/commands';
import { now } from '@/server/clock';
import { db } from '@/server/db';
import { seal } from '@/server/seal';
import { guest, system } from '@/server/viewer';
import { messageTo, somebody, somewhere, stateOf } from '@tests/support/sign-in';

const job = system('sign-in');
let email: string;
let personId: string;

beforeEach(async () => {
  ({ email, personId } = await somebody());
});

const message = () => messageTo({ email, personId });

const typing = (code: string) => useCode(guest(), { email, code, networkAddress: somewhere() });

describe('asking', () => {
  const jobs = () =>
    db().$queryRaw<
      { data: { sealed: string } }[]
    >`SELECT data FROM jobs.job WHERE name = 'send-sign-in' ORDER BY created_on`;

  it('is answered alike and does the same, whether or not the address is known', async () => {
    const unknown = `${crypto.randomUUID()}@example.org`;
    const events = () => db().auditEvent.count();
    const answers = [];
    for (const address of [email, unknown]) {
      const [jobsBefore, eventsBefore] = [await jobs().catch(() => []), await events()];
      answers.push(await askToSignIn(guest(), { email: address, networkAddress: somewhere() }));
      expect((await jobs()).length - jobsBefore.length).toBe(1);
      expect((await events()) - eventsBefore).toBe(1);
    }
    expect(answers).toEqual([
      { ok: true, value: { email } },
      { ok: true, value: { email: unknown } },
    ]);
    expect(await db().message.count({ where: { personId } })).toBe(0);
    expect(JSON.stringify(await jobs())).not.toContain(email);
  });
  it('sends nothing to an address that nobody has', async () => {
    const before = await db().message.count();
    await sendSignIn(job, {
      requestId: crypto.randomUUID(),
      sealed: Buffer.from(seal('nobody@example.org', 'sign-in-address')).toString('base64url'),
    });
    expect(await db().message.count()).toBe(before);
  });
  it('ten times, from ten places, locks nobody out: the answer stays, no more than five go, and the newest works', async () => {
    const unknown = `${crypto.randomUUID()}@example.org`;
    for (const address of [email, unknown]) {
      const before = (await jobs()).length;
      const answers = await Promise.all(
        Array.from({ length: 10 }, () =>
          askToSignIn(guest(), { email: address, networkAddress: somewhere() }),
        ),
      );
      expect(answers).toEqual(answers.map(() => ({ ok: true, value: { email: address } })));
      expect((await jobs()).length - before).toBe(5);
    }
    const newest = await message();
    expect(await askToSignIn(guest(), { email, networkAddress: somewhere() })).toEqual({
      ok: true,
      value: { email },
    });
    expect(await stateOf(newest.token)).toBe('good');
    expect((await typing(newest.code)).ok).toBe(true);
    // What was sent is used up: the next one goes again.
    const before = (await jobs()).length;
    await askToSignIn(guest(), { email, networkAddress: somewhere() });
    expect((await jobs()).length - before).toBe(1);
  });
  it('from one place sends three, and leaves some for everywhere else', async () => {
    const [stranger, home, before] = [somewhere(), somewhere(), (await jobs()).length];
    for (let number = 0; number < 20; number += 1)
      await askToSignIn(guest(), { email, networkAddress: stranger });
    expect((await jobs()).length - before).toBe(3);
    await askToSignIn(guest(), { email, networkAddress: home });
    expect((await jobs()).length - before).toBe(4);
  });
  it('anew is possible at once after a link was used, also where all were asked for', async () => {
    const [home, before] = [somewhere(), (await jobs()).length];
    for (let number = 0; number < 4; number += 1) await askToSignIn(guest(), { email, networkAddress: home });
    const { token } = await message();
    expect((await useLink(guest(), { token, networkAddress: home })).ok).toBe(true);
    await askToSignIn(guest(), { email, networkAddress: home });
    expect((await jobs()).length - before).toBe(4);
  });
  it('is counted no longer than a link lasts, so that one that works is there whenever no new one goes', async () => {
    const before = now();
    for (let number = 0; number < 6; number += 1)
      await askToSignIn(guest(), { email, networkAddress: somewhere() });
    const { token } = await message();
    const { expiresAt } = await db().signIn.findFirstOrThrow({ where: { personId } });
    const counts = await db().rateLimit.findMany({
      where: { key: { startsWith: 'sign-in-mail:' }, expire: { gt: before }, points: 6 },
    });
    expect(counts.length).toBeGreaterThan(0);
    for (const { expire } of counts) expect(expire?.getTime()).toBeLessThanOrEqual(expiresAt.getTime());
    expect(await stateOf(token)).toBe('good');
  });
  it('from one place for very many addresses has to wait', async () => {
    const place = somewhere();
    for (let number = 0; number < 60; number += 1)
      await askToSignIn(guest(), { email: `${crypto.randomUUID()}@example.org`, networkAddress: place });
    expect(await askToSignIn(guest(), { email, networkAddress: place })).toMatchObject({
      problems: [{ field: 'email', message: expect.stringMatching(/wait 1[45] minutes/) as string }],
    });
    expect((await askToSignIn(guest(), { email, networkAddress: somewhere() })).ok).toBe(true);
  });
  it('makes one message though its job runs twice', async () => {
    const request = {
      requestId: crypto.randomUUID(),
      sealed: Buffer.from(seal(email, 'sign-in-address')).toString('base64url'),
    };
    await Promise.all([sendSignIn(job, request), sendSignIn(job, request)]);
    expect(await db().message.count({ where: { personId } })).toBe(1);
  });
});
