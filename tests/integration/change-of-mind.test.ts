import { expect, it } from 'vitest';
import { answerPart } from '@/features/evaluations/collecting/answering/commands';
import { effectiveness } from '@/features/forms/after-forms';
import { answering } from '@/server/viewer';
import { marksAt, textsAt } from '@tests/support/ballots';
import { buildStage, inTheRoom } from '@tests/support/build';
import { expectDone } from '@tests/support/expect-done';
import { sendAnswers } from '@tests/support/send-answers';

/** Says that they used it, and how; then goes back, says that they didn't, and sends. */
async function changeMind(link: string): Promise<void> {
  const viewer = answering(link);
  const used = { 'used-it': 'yes', 'met-expectations': 'yes', 'how-used': 'In a meeting' };
  const unused = { ...used, 'used-it': 'no', 'what-held-back': 'Time' };
  await inTheRoom(async () => {
    await expectDone(answerPart(viewer, { part: 1, intent: 'continue', sent: used }));
    await expectDone(answerPart(viewer, { part: 4, intent: 'back', sent: used }));
    await expectDone(answerPart(viewer, { part: 1, intent: 'continue', sent: unused }));
    await expectDone(sendAnswers(viewer, { part: 4, sent: unused }));
  });
}

it.each(['unlinkable', 'linked', 'named'] as const)(
  'whoever changes their mind sends no answer to a question that is not theirs any more (%s)',
  async (promise) => {
    const built = await buildStage(promise, 1, effectiveness);
    await changeMind(built.participants[0]?.link ?? '');
    expect(await marksAt(built.stageId)).toEqual(['met-expectations 1×1', 'used-it 2×1']);
    expect(await textsAt(built.stageId)).toEqual(['Time']);
  },
);
