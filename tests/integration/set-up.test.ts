import { describe, expect, it, vi } from 'vitest';
import { setUp } from '@/command-line/set-up';
import { addFacilitator } from '@/features/accounts/administration/commands';
import { facilitatorCount } from '@/features/accounts/data';
import { sendSignIn, useLink as signInBy } from '@/features/accounts/sign-in/commands';
import { sendTest } from '@/features/messages/commands';
import { mailState } from '@/features/messages/data';
import { db } from '@/server/db';
import { seal } from '@/server/seal';
import { guest, personViewer, system } from '@/server/viewer';
import { buildViewer } from '@tests/support/build';
import { expectDone } from '@tests/support/expect-done';

/** Sets up as the command line does. @returns the link that it prints. */
async function printedLink(email: string): Promise<string> {
  const printed = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  await setUp({ name: 'Ada Example', email });
  const said = printed.mock.calls.flat().join('\n');
  printed.mockRestore();
  return /\/sign-in\/link\/(\S+)/.exec(said)?.[1] ?? '';
}

const signIn = (token: string) => signInBy(guest(), { token, networkAddress: '192.0.2.1' });

describe('the first administrator', () => {
  it('comes in by the link that set-up prints, once, without any mail', async () => {
    const token = await printedLink('ada@example.org');
    const signedIn = await signIn(token);
    const viewer = signedIn.ok ? await personViewer(signedIn.value.personId) : null;
    expect(viewer).toMatchObject({ name: 'Ada Example', grants: [{ role: 'administrator' }] });
    expect((await signIn(token)).ok).toBe(false);
  });

  it('keeps the printed link when somebody asks for a message at the way in', async () => {
    const email = 'cleo@example.org';
    const token = await printedLink(email);
    const sealed = Buffer.from(seal(email, 'sign-in-address')).toString('base64url');
    await expectDone(sendSignIn(system('jobs'), { requestId: crypto.randomUUID(), sealed }));
    expect((await signIn(token)).ok).toBe(true);
  });

  it('gets another link from setting up again, which ends the one before', async () => {
    const [first, second] = [await printedLink('bea@example.org'), await printedLink('bea@example.org')];
    expect((await signIn(first)).ok).toBe(false);
    expect((await signIn(second)).ok).toBe(true);
    expect(await db().person.count({ where: { email: 'bea@example.org' } })).toBe(1);
  });
});

describe('an administrator', () => {
  it('adds a facilitator, who is told by mail how to come in', async () => {
    const administrator = await buildViewer({ kind: 'administrator' });
    const before = await facilitatorCount(administrator);
    const email = `${crypto.randomUUID()}@example.org`;
    await addFacilitator(administrator, { name: 'Fay', email });
    expect(await facilitatorCount(administrator)).toBe(before + 1);
    const messages = await db().message.findMany({ where: { person: { email } } });
    expect(messages).toMatchObject([
      { kind: 'role-given', subject: 'Your part in Roundtable: Facilitator', status: 'waiting' },
    ]);
    await addFacilitator(administrator, { name: 'Fay', email });
    expect(await db().message.count({ where: { person: { email } } })).toBe(1);
  });

  it('sees what became of a test', async () => {
    const administrator = await buildViewer({ kind: 'administrator' });
    expect(await sendTest(administrator, {})).toMatchObject({ ok: true });
    expect(await mailState(administrator)).toMatchObject({ test: 'waiting' });
    expect(await mailState(guest())).toMatchObject({ test: null });
  });
});
