import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { untouched } from '@/ui/form-state';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { formByLink } from '@/answer/link';
import { GET as askHealth } from '@/app/api/health/route';
import { keysTogether } from '@/features/evaluations/responses/ballots/data';
import { english } from '@/languages/english';
import { db } from '@/server/db';
import { newKeyPair } from '@/server/double-seal';
import { env } from '@/server/env';
import { keyStores, onOneDisk } from '@/server/key-store';
import { answering } from '@/server/viewer';
import { release } from '@tests/support/ballots';
import { type BuiltStage, buildStage, buildViewer, inTheRoom } from '@tests/support/build';
import { expectDone } from '@tests/support/expect-done';
import { sendAnswers } from '@tests/support/send-answers';

vi.mock('@/server/key-store', { spy: true });

let built: BuiltStage;
let box: { id: string; firstKey: Uint8Array<ArrayBuffer> };

const send = (index: number) =>
  inTheRoom(() =>
    sendAnswers(answering(built.participants[index]?.link ?? ''), {
      sent: { recommend: '5', 'most-useful': `Text ${index}` },
    }),
  );

beforeEach(async () => {
  built = await buildStage('unlinkable', 9);
  await expectDone(send(0));
  box = await db().ballotBox.findUniqueOrThrow({
    where: { stageId: built.stageId },
    select: { id: true, firstKey: true },
  });
});

const said = z.object({ boxesWithoutKey: z.number(), keysOnOneDisk: z.boolean() });
const health = async () => said.parse(await (await askHealth()).json());
const without = async (): Promise<number> => (await health()).boxesWithoutKey;

/** How a key goes missing, and how it is brought back. */
const losses: Record<string, () => Promise<() => unknown>> = {
  'a key store is away': async () => moved(env().ROUNDTABLE_KEYS ?? ''),
  'the second key store is away': async () => moved(env().ROUNDTABLE_SECOND_KEYS ?? ''),
  'a private key is away': async () => moved(path.join(keyStores()[1].folder, `${box.id}.private`)),
  'a public key was exchanged in the database': async () => {
    await db().ballotBox.update({
      where: { id: box.id },
      data: { firstKey: new Uint8Array(newKeyPair().publicKey) },
    });
    return () => db().ballotBox.update({ where: { id: box.id }, data: { firstKey: box.firstKey } });
  },
  'a public key was exchanged in a key store': async () => {
    const file = path.join(keyStores()[1].folder, `${box.id}.public`);
    const before = readFileSync(file);
    writeFileSync(file, Buffer.from(newKeyPair().publicKey).toString('base64'));
    return () => writeFileSync(file, before);
  },
};

async function moved(place: string): Promise<() => unknown> {
  renameSync(place, `${place}-away`);
  return () => renameSync(`${place}-away`, place);
}

describe('while', () => {
  it.each(Object.entries(losses))(
    '%s, nothing is taken and everybody is told; once it is back, all goes on',
    async (_, lose) => {
      expect(await without()).toBe(0);
      const bringBack = await lose();
      expect(await send(1)).toMatchObject({
        ok: false,
        problems: [{ field: 'form', message: english['send.keysAway'] }],
      });
      expect(await db().ballot.count({ where: { boxId: box.id } })).toBe(1);
      expect(
        await db().participation.count({ where: { stageId: built.stageId, finishedOn: { not: null } } }),
      ).toBe(1);
      const asked = {
        link: built.participants[1]?.link ?? '',
        code: '',
        slug: '',
        query: new URLSearchParams(),
        accepted: null,
      };
      const shown = await inTheRoom(async () => formByLink.show(asked, untouched));
      expect('main' in shown && renderToStaticMarkup(shown.main)).toContain(
        'A key that protects what you write is missing, so nothing may be sent.',
      );
      expect(await without()).toBe(1);

      await bringBack();
      expect(await without()).toBe(0);
      for (let index = 1; index < 9; index += 1)
        expect(await send(index)).toEqual({ ok: true, value: { sent: true, again: false } });
      const runs = await buildViewer({ kind: 'facilitator', cohortId: built.cohortId });
      expect(await release(runs, built.slug)).toMatchObject({ ok: true });
      expect(
        (await db().note.findMany({ where: { stageId: built.stageId } })).map(({ text }) => text).sort(),
      ).toEqual(Array.from({ length: 9 }, (_each, index) => `Text ${index}`));
    },
  );

  it('both stores lie on one disk, that is said, and everything works', async () => {
    expect(await health()).toEqual({ boxesWithoutKey: 0, keysOnOneDisk: true });
    const runs = await buildViewer({ kind: 'facilitator', cohortId: built.cohortId });
    expect(keysTogether(runs)).toBe(true);
    vi.mocked(onOneDisk).mockReturnValueOnce(false);
    expect(await health()).toEqual({ boxesWithoutKey: 0, keysOnOneDisk: false });
    const bringBack = await moved(env().ROUNDTABLE_KEYS ?? '');
    // What isn't there lies nowhere: that it is away is said instead.
    expect(await health()).toEqual({ boxesWithoutKey: 1, keysOnOneDisk: false });
    await bringBack();
  });

  it('a key store is away, no box is made with keys that would be left behind', async () => {
    const bringBack = await moved(env().ROUNDTABLE_KEYS ?? '');
    const next = await buildStage('unlinkable', 1);
    const first = () =>
      inTheRoom(() => sendAnswers(answering(next.participants[0]?.link ?? ''), { sent: { recommend: '5' } }));
    expect(await first()).toMatchObject({ ok: false, problems: [{ message: english['send.keysAway'] }] });
    expect(await db().ballotBox.count({ where: { stageId: next.stageId } })).toBe(0);
    await bringBack();
    expect(await first()).toMatchObject({ ok: true });
  });
});
