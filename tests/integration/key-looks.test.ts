import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerPart } from '@/features/evaluations/collecting/answering/commands';
import { formSessionOf } from '@/features/evaluations/collecting/answering/data';
import { at } from '@/server/clock';
import { keyStores } from '@/server/key-store';
import { answering } from '@/server/viewer';
import { afterTheCourse, type BuiltStage, buildStage, inTheRoom } from '@tests/support/build';
import { sendAnswers } from '@tests/support/send-answers';
import { expectDone } from '@tests/support/expect-done';

vi.mock('@/server/key-store', { spy: true });

/** How often the key stores were looked into during `work`. */
async function looks(work: () => Promise<unknown>): Promise<number> {
  vi.mocked(keyStores).mockClear();
  await work();
  return vi.mocked(keyStores).mock.calls.length;
}

let built: BuiltStage;
const holder = (index: number) => answering(built.participants[index]?.link ?? '');
const send = (index: number) =>
  expectDone(answerPart(holder(index), { part: 'check', intent: 'send', sent: { recommend: '5' } }));

describe('the key stores are looked into', () => {
  beforeEach(async () => {
    built = await buildStage('unlinkable', 3);
    await inTheRoom(() => send(0));
  });

  it('once by a visit to a form that can be sent, and once by sending it', async () => {
    expect(await inTheRoom(() => looks(() => formSessionOf(holder(1))))).toBe(1);
    expect(await inTheRoom(() => looks(() => send(1)))).toBe(1);
  });

  it('not by whoever has sent theirs, nor once the form has closed', async () => {
    expect(await inTheRoom(() => looks(() => formSessionOf(holder(0))))).toBe(0);
    expect(await at(afterTheCourse, () => looks(() => formSessionOf(holder(1))))).toBe(0);
  });

  it('not by a form without a ballot box', async () => {
    built = await buildStage('linked', 1);
    const sent = { recommend: '5' };
    expect(await inTheRoom(() => looks(() => expectDone(sendAnswers(holder(0), { sent }))))).toBe(0);
  });
});
