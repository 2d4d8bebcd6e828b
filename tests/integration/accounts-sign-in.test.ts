import { beforeEach, describe, expect, it } from 'vitest';
import { askToSignIn, useCode, useLink } from '@/features/accounts/sign-in/commands';
import { at, now } from '@/server/clock';
import { db } from '@/server/db';
import { guest } from '@/server/viewer';
import { messageTo, somebody, somewhere, stateOf } from '@tests/support/sign-in';

let email: string;
let personId: string;

beforeEach(async () => {
  ({ email, personId } = await somebody());
});

const message = () => messageTo({ email, personId });

const typing = (code: string) => useCode(guest(), { email, code, networkAddress: somewhere() });

const pressing = (token: string) => useLink(guest(), { token, networkAddress: somewhere() });

const typingFrom = (networkAddress: string, code: string) =>
  useCode(guest(), { email, code, networkAddress });

const others = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

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
