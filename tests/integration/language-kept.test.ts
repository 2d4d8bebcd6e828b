import { describe, expect, it } from 'vitest';
import { answerPart } from '@/features/evaluations/collecting/answering/commands';
import { formSessionOf } from '@/features/evaluations/collecting/answering/data';
import { inviteEverybody } from '@/features/evaluations/collecting/mailing/commands';
import { endOfCourse } from '@/features/forms/course-forms';
import { db } from '@/server/db';
import { answering } from '@/server/viewer';
import { buildStage, buildViewer, inTheRoom, type PromiseName } from '@tests/support/build';
import { expectDone } from '@tests/support/expect-done';
import { translated } from '@tests/support/translated';

const inEveryLanguage = {
  ...endOfCourse,
  formKey: 'end-of-course-in-every-language',
  document: translated(endOfCourse.document),
};

/** Somebody who keeps the first part of their form, in this language. */
async function reader(promise: PromiseName, language: string) {
  const { participants, ...stage } = await buildStage(promise, 2, inEveryLanguage);
  const [me, other] = participants;
  if (!me || !other) throw new Error('Two people were asked for');
  const sent = { 'table-coaches': '4' };
  await inTheRoom(() =>
    expectDone(answerPart(answering(me.link), { part: 1, intent: 'keep', language, sent })),
  );
  const session = await inTheRoom(() => formSessionOf(answering(me.link)));
  return { stage, me, other, known: session?.language };
}

describe('the language that somebody reads a form in', () => {
  it('is kept with a form whose drafts are, and their link and their mail speak it', async () => {
    const { stage, me, other, known } = await reader('linked', 'ar');
    expect(known).toBe('ar');
    const runs = await buildViewer({ kind: 'facilitator', cohortId: stage.cohortId });
    await inTheRoom(() => expectDone(inviteEverybody(runs, { cohort: stage.slug, stage: 'immediate' })));
    const subjectTo = async (personId: string) =>
      (await db().message.findFirstOrThrow({ where: { personId }, select: { subject: true } })).subject;
    expect(await subjectTo(me.personId)).toMatch(/كلمة \d+/);
    expect(await subjectTo(other.personId)).toBe('The Effective Lay Partner: End of the course');
  });

  it('is not kept with an unlinkable form', async () => {
    expect((await reader('unlinkable', 'ar')).known).toBeNull();
  });

  it('is kept only where the form can be read in it', async () => {
    expect((await reader('linked', 'tlh')).known).toBeNull();
  });
});
