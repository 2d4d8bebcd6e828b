import { describe, expect, it } from 'vitest';
import { answerPart } from '@/features/evaluations/answering/commands';
import { openStage } from '@/features/evaluations/commands';
import { releaseStage } from '@/features/evaluations/releases/commands';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { keyStores } from '@/server/key-store';
import { filesIn } from '@/server/key-store';
import { answering } from '@/server/viewer';
import { marksAt, release, textsAt } from '@tests/support/ballots';
import { afterTheCourse, buildStage, type BuiltStage, buildViewer, inTheRoom, type PromiseName } from '@tests/support/build';

const send = async (built: BuiltStage, from: number, to: number) => {
  for (const [index, { link }] of built.participants.slice(from, to).entries()) {
    const sent = { 'small-groups': String(((from + index) % 3) + 3), 'would-change': `Thought ${from + index}` };
    expect(await inTheRoom(() => answerPart(answering(link), { part: 2, intent: 'send', sent }))).toMatchObject({ ok: true });
  }
};

async function room(promise: PromiseName, people: number) {
  const built = await buildStage(promise, people);
  return { built, runs: await buildViewer({ kind: 'facilitator', cohortId: built.cohortId }), ref: { cohort: built.slug, stage: 'immediate' } };
}

describe.each(['unlinkable', 'linked', 'named'] as const)('a %s stage', (promise) => {
  it('is released once, after it has closed, with eight people’s own forms, and never opens again', async () => {
    const { built, runs, ref } = await room(promise, 9);
    await send(built, 0, 7);
    expect(await release(runs, built.slug)).toMatchObject({ ok: false });
    await send(built, 7, 9);
    expect(await inTheRoom(() => releaseStage(runs, ref))).toMatchObject({ ok: false, problems: [{ message: 'This form is still open. Close it first.' }] });
    const [marks, texts] = [await marksAt(built.stageId), await textsAt(built.stageId)];
    expect(await release(runs, built.slug)).toMatchObject({ ok: true });
    const tallies = await db().tally.findMany({ where: { stageId: built.stageId } });
    expect(tallies.map(({ questionKey, mark, count }) => `${questionKey} ${mark}×${count}`).sort()).toEqual(marks);
    expect(await db().release.findUnique({ where: { stageId: built.stageId } })).toMatchObject({ own: 9, typed: 0, broughtIn: 0, unread: 0, asked: 9, withdrawn: 0 });
    if (promise === 'unlinkable') {
      expect((await db().note.findMany({ where: { stageId: built.stageId } })).map(({ text }) => text).sort()).toEqual(texts);
      expect(await db().ballotBox.findUnique({ where: { stageId: built.stageId } })).toMatchObject({ state: 'opened' });
      expect(await db().ballot.count({ where: { box: { stageId: built.stageId } } })).toBe(0);
      expect(keyStores().flatMap((store) => filesIn(store)).filter((file) => /private|public/.test(file))).toEqual([]);
    }
    expect(await release(runs, built.slug)).toMatchObject({ ok: false });
    expect(await at(afterTheCourse, () => openStage(runs, ref))).toMatchObject({ ok: false });
  });
});
