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
  ({ id: personId } = await write(permission(system('test'), 'test', 'test', true), (tx) => savePerson(tx, { name: 'Ama Boateng', email })));
});

/** Lets the job answer a request, and reads the message as its receiver would. */
async function message(): Promise<{ token: string; code: string; text: string }> {
  await sendSignIn(job, { requestId: crypto.randomUUID(), sealed: Buffer.from(seal(email, 'sign-in-address')).toString('base64url') });
  const { sealed } = await db().message.findFirstOrThrow({ where: { personId }, orderBy: { createdAt: 'desc' } });
  const text = sealed ? (unseal(sealed, 'message') ?? '') : '';
  return { text, token: /link\/(\S+)/.exec(text)?.[1] ?? '', code: (/^(\d{3} \d{3})$/m.exec(text)?.[1] ?? '').replace(' ', '') };
}

const typing = (code: string) => useCode(guest(), { email, code, networkAddress: somewhere() });
const pressing = (token: string) => useLink(guest(), { token });
const others = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
const stateOf = async (token: string) => linkState(await signInOf(guest(), token), now());

describe('a link', () => {
  it('works once, however many use it at once', async () => {
    const { token } = await message();
    const tries = await Promise.all(Array.from({ length: 20 }, () => pressing(token)));
    expect(tries.filter((outcome) => outcome.ok)).toEqual([{ ok: true, value: { personId } }]);
    expect(await stateOf(token)).toBe('used');
  });
  it('ends after twenty minutes', async () => {
    const { token } = await message();
    await at(new Date(now().getTime() + 19.9 * 60_000), async () => expect(await stateOf(token)).toBe('good'));
    await at(new Date(now().getTime() + 20 * 60_000 + 1_000), async () => {
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
  it('stops after five wrong tries', async () => {
    const { code, token } = await message();
    for (let number = 0; number < 5; number += 1) expect((await typing(others(code))).ok).toBe(false);
    expect((await typing(code)).ok).toBe(false);
    expect(await stateOf(token)).toBe('good');
  });
  it('is somebody else’s with another address', async () => {
    const { code } = await message();
    expect((await useCode(guest(), { email: 'somebody@example.org', code, networkAddress: somewhere() })).ok).toBe(false);
    expect((await useCode(guest(), { email: '', code, networkAddress: somewhere() })).ok).toBe(false);
  });
  it('can be tried twenty times in a quarter of an hour, known address or not', async () => {
    for (const address of [email, 'nobody@example.org']) {
      const tried = [];
      for (let number = 0; number < 21; number += 1) tried.push(await useCode(guest(), { email: address, code: '000000', networkAddress: somewhere() }));
      expect(tried.at(-1)).toMatchObject({ problems: [{ message: expect.stringMatching(/^Too many codes were tried. Wait 1[45] minutes/) as string }] });
      expect(tried[0]).toEqual(tried[19]);
    }
  });
});

describe('asking', () => {
  const jobs = () => db().$queryRaw<{ data: { sealed: string } }[]>`SELECT data FROM jobs.job WHERE name = 'send-sign-in' ORDER BY created_on`;

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
    expect(answers).toEqual([{ ok: true, value: { email } }, { ok: true, value: { email: unknown } }]);
    expect(await db().message.count({ where: { personId } })).toBe(0);
    expect(JSON.stringify(await jobs())).not.toContain(email);
  });
  it('sends nothing to an address that nobody has', async () => {
    const before = await db().message.count();
    await sendSignIn(job, { requestId: crypto.randomUUID(), sealed: Buffer.from(seal('nobody@example.org', 'sign-in-address')).toString('base64url') });
    expect(await db().message.count()).toBe(before);
  });
  it('five times in a quarter of an hour is enough, known or not', async () => {
    for (const address of [email, `${crypto.randomUUID()}@example.org`]) {
      const tried = [];
      for (let number = 0; number < 6; number += 1) tried.push(await askToSignIn(guest(), { email: address, networkAddress: somewhere() }));
      expect(tried.slice(0, 5).every((outcome) => outcome.ok)).toBe(true);
      expect(tried[5]).toMatchObject({ problems: [{ field: 'email', message: expect.stringMatching(/wait 1[45] minutes/) as string }] });
    }
  });
  it('makes one message though its job runs twice', async () => {
    const request = { requestId: crypto.randomUUID(), sealed: Buffer.from(seal(email, 'sign-in-address')).toString('base64url') };
    await Promise.all([sendSignIn(job, request), sendSignIn(job, request)]);
    expect(await db().message.count({ where: { personId } })).toBe(1);
  });
});

it('keeps neither link nor code as they are', async () => {
  const { token, code } = await message();
  const kept = JSON.stringify([await db().signIn.findMany({ where: { personId } }), await db().message.findMany({ where: { personId } }), await db().auditEvent.findMany({ select: { verb: true, subject: true } })]);
  expect(kept).not.toContain(token);
  expect(kept).not.toContain(`"${code}"`);
  expect(kept).not.toContain(email);
});
