import { beforeEach, describe, expect, it } from 'vitest';
import { savePerson } from '@/features/accounts/data';
import { askToSignIn, sendSignIn, useCode, useLink } from '@/features/accounts/sign-in/commands';
import { signInOf } from '@/features/accounts/sign-in/data';
import { linkState } from '@/features/accounts/sign-in/model';
import { at, now } from '@/server/clock';
import { db } from '@/server/db';
import { permission } from '@/server/permission';
import { seal, unseal } from '@/server/seal';
import { guest, system } from '@/server/viewer';
import { write } from '@/server/write';

const job = system('sign-in');
const somewhere = () => crypto.randomUUID();
let email: string;
let personId: string;

beforeEach(async () => {
  email = `${crypto.randomUUID()}@example.org`;
  ({ id: personId } = await write(permission(system('test'), 'test', 'test', true), (tx) =>
    savePerson(tx, { name: 'Ama Boateng', email }),
  ));
});

/** Lets the job answer a request, and reads the message as its receiver would. */
async function message(): Promise<{ token: string; code: string; text: string }> {
  await sendSignIn(job, {
    requestId: crypto.randomUUID(),
    sealed: Buffer.from(seal(email, 'sign-in-address')).toString('base64url'),
  });
  const { sealed } = await db().message.findFirstOrThrow({
    where: { personId },
    orderBy: { createdAt: 'desc' },
  });
  const text = sealed ? (unseal(sealed, 'message') ?? '') : '';
  return {
    text,
    token: /link\/(\S+)/.exec(text)?.[1] ?? '',
    code: (/^(\d{3} \d{3})$/m.exec(text)?.[1] ?? '').replace(' ', ''),
  };
}

const typing = (code: string) => useCode(guest(), { email, code, networkAddress: somewhere() });
const pressing = (token: string) => useLink(guest(), { token, networkAddress: somewhere() });
const typingFrom = (networkAddress: string, code: string) =>
  useCode(guest(), { email, code, networkAddress });
const others = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
const stateOf = async (token: string) => linkState(await signInOf(guest(), token), now());

describe('a link', () => {
  it('works once, however many use it at once', async () => {
    const { token } = await message();
    const tries = await Promise.all(Array.from({ length: 20 }, () => pressing(token)));
    expect(tries.filter((outcome) => outcome.ok)).toMatchObject([{ ok: true, value: { personId } }]);
    expect(await db().visit.count({ where: { personId } })).toBe(1);
    expect(await stateOf(token)).toBe('used');
  });
  it('ends after ten minutes', async () => {
    const { token } = await message();
    await at(new Date(now().getTime() + 9.9 * 60_000), async () => expect(await stateOf(token)).toBe('good'));
    await at(new Date(now().getTime() + 10 * 60_000 + 1_000), async () => {
      expect(await stateOf(token)).toBe('expired');
      expect((await pressing(token)).ok).toBe(false);
    });
  });
  it('ends with a newer one, and both the code', async () => {
    const first = await message();
    const second = await at(new Date(now().getTime() + 1_000), message);
    expect(await stateOf(first.token)).toBe('replaced');
    expect((await pressing(first.token)).ok).toBe(false);
    expect((await typing(first.code)).ok).toBe(first.code === second.code);
    expect((await pressing(second.token)).ok).toBe(true);
    expect((await typing(second.code)).ok).toBe(false);
  });
  it('that was mistyped is told so', async () => {
    expect(await stateOf('nonsense')).toBe('unknown');
    expect(await pressing('nonsense')).toMatchObject({ ok: false, problems: [{ field: 'form' }] });
  });
});

describe('a code', () => {
  it('works once, however many type it at once', async () => {
    const { code } = await message();
    const tries = await Promise.all(Array.from({ length: 5 }, () => typing(code)));
    expect(tries.filter((outcome) => outcome.ok)).toHaveLength(1);
  });
  it('stops after five wrong tries where they were made; a stranger’s stop nobody elsewhere', async () => {
    const { code, token } = await message();
    const stranger = somewhere();
    for (let number = 0; number < 5; number += 1)
      expect((await typingFrom(stranger, others(code))).ok).toBe(false);
    expect(await typingFrom(stranger, code)).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringMatching(/^Too many codes were tried/) as string }],
    });
    expect(await stateOf(token)).toBe('good');
    expect((await typing(code)).ok).toBe(true);
  });
  it('stops after ten tries from anywhere, and the link and a new code do not', async () => {
    const first = await message();
    for (let number = 0; number < 10; number += 1) expect((await typing(others(first.code))).ok).toBe(false);
    expect((await typing(first.code)).ok).toBe(false);
    expect(await stateOf(first.token)).toBe('good');
    const fresh = await message();
    expect((await typing(fresh.code)).ok).toBe(true);
  });
  it('may be tried anew in the same place with a new message, and not by asking alone', async () => {
    const home = somewhere();
    const ask = () => askToSignIn(guest(), { email, networkAddress: home });
    const wear = async () => {
      for (let number = 0; number < 5; number += 1) await typingFrom(home, 'wrong!');
    };
    await ask();
    await wear();
    await ask();
    expect(await typingFrom(home, 'wrong!')).toMatchObject({
      problems: [{ message: expect.stringMatching(/^This code does not work/) as string }],
    });
    await ask();
    await wear();
    // The fourth sends nothing, so there is no new code to try.
    await ask();
    expect(await typingFrom(home, 'wrong!')).toMatchObject({
      problems: [{ message: expect.stringMatching(/^Too many codes were tried/) as string }],
    });
  });
  it('is somebody else’s with another address', async () => {
    const { code } = await message();
    expect(
      (await useCode(guest(), { email: 'somebody@example.org', code, networkAddress: somewhere() })).ok,
    ).toBe(false);
    expect((await useCode(guest(), { email: '', code, networkAddress: somewhere() })).ok).toBe(false);
  });
  it('is told alike to be wrong, known address or not, and a place has only so many', async () => {
    const place = somewhere();
    const words = [];
    for (const address of [email, 'nobody@example.org']) {
      const tried = [];
      for (let number = 0; number < 6; number += 1)
        tried.push(await useCode(guest(), { email: address, code: '000000', networkAddress: place }));
      words.push(tried);
    }
    expect(words[0]).toEqual(words[1]);
    for (let number = 12; number < 120; number += 1)
      await useCode(guest(), { email: somewhere(), code: '000000', networkAddress: place });
    expect(await useCode(guest(), { email, code: '000000', networkAddress: place })).toMatchObject({
      problems: [{ message: expect.stringMatching(/tried from here.*link.*1[45] minutes/) as string }],
    });
  });
});

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

it('keeps neither link nor code as they are', async () => {
  const { token, code } = await message();
  const kept = JSON.stringify([
    await db().signIn.findMany({ where: { personId } }),
    await db().message.findMany({ where: { personId } }),
    await db().auditEvent.findMany({ select: { verb: true, subject: true } }),
  ]);
  expect(kept).not.toContain(token);
  expect(kept).not.toContain(`"${code}"`);
  expect(kept).not.toContain(email);
});
