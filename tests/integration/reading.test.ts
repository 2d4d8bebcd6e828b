import { describe, expect, it } from 'vitest';
import { answerPart } from '@/features/evaluations/answering/commands';
import { pathsOf } from '@/features/evaluations/paths/data';
import { rowsOf } from '@/features/evaluations/paths/model';
import { hideText, markSeen, showText } from '@/features/evaluations/reading/commands';
import { textsOfStage } from '@/features/evaluations/reading/data';
import { pageOfTexts } from '@/features/evaluations/reading/model';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { derivedToken, hash } from '@/server/tokens';
import { answering, type Viewer } from '@/server/viewer';
import { afterTheCourse, buildStage, type BuiltStage, buildViewer, inTheRoom, type PromiseName } from '@tests/support/build';

const list = { show: 'all', search: '', page: '1' };
const usual = { show: 'all', search: '', page: 1 } as const;

async function written(promise: PromiseName, forms = 8): Promise<{ built: BuiltStage; runs: Viewer; ref: { cohort: string; stage: string } }> {
  const built = await buildStage(promise, 9);
  for (const [index, { link }] of built.participants.slice(0, forms).entries()) {
    await inTheRoom(() => answerPart(answering(link), { part: 2, intent: 'send', sent: { recommend: '4', 'would-change': `Thought ${index}` } }));
  }
  return { built, runs: await buildViewer({ kind: 'facilitator', cohortId: built.cohortId }), ref: { cohort: built.slug, stage: 'immediate' } };
}

const readTexts = async (viewer: Viewer, stageId: string) => {
  const read = await at(afterTheCourse, () => textsOfStage(viewer, stageId));
  return read && 'texts' in read ? read.texts : [];
};

describe.each(['unlinkable', 'linked', 'named'] as const)('texts of a %s form', (promise) => {
  it('can be searched, marked as seen, hidden with a reason, and shown again', async () => {
    const { built, runs, ref } = await written(promise);
    const texts = await readTexts(runs, built.stageId);
    expect(texts.map(({ text }) => text).sort()).toEqual(Array.from({ length: 8 }, (_, index) => `Thought ${index}`));
    expect(texts.every(({ name }) => (name !== null) === (promise === 'named'))).toBe(true);
    const [first, second] = pageOfTexts(texts, { ...usual, search: 'thought' }).texts;
    await at(afterTheCourse, () => markSeen(runs, { ...ref, ...list, texts: [first?.id ?? ''] }));
    await at(afterTheCourse, () => hideText(runs, { ...ref, ...list, text: second?.id ?? '', reason: 'It names somebody' }));
    const after = await readTexts(runs, built.stageId);
    expect(pageOfTexts(after, usual)).toMatchObject({ found: 7, unseen: 6, hidden: 1 });
    expect(pageOfTexts(after, { ...usual, show: 'hidden' }).texts).toMatchObject([{ text: second?.text, hidden: 'It names somebody' }]);
    await at(afterTheCourse, () => showText(runs, { ...ref, ...list, text: second?.id ?? '' }));
    expect(pageOfTexts(await readTexts(runs, built.stageId), usual).found).toBe(8);
  });
});

describe('what people wrote', () => {
  it('waits until the form has closed with eight forms, unless names are known', async () => {
    const { built, runs, ref } = await written('linked', 7);
    expect(await at(afterTheCourse, () => textsOfStage(runs, built.stageId))).toEqual({ later: true });
    expect(await at(afterTheCourse, () => markSeen(runs, { ...ref, ...list, texts: ['00000000-0000-4000-8000-000000000000'] }))).toMatchObject({ ok: false });
    const open = await written('unlinkable');
    expect(await inTheRoom(() => textsOfStage(open.runs, open.built.stageId))).toEqual({ later: true });
  });

  it('keeps what was hidden hidden when the pool is written anew, and says that ids have changed', async () => {
    const { built, runs, ref } = await written('unlinkable');
    const [first] = await readTexts(runs, built.stageId);
    await at(afterTheCourse, () => hideText(runs, { ...ref, ...list, text: first?.id ?? '', reason: 'It hurts' }));
    await inTheRoom(() => answerPart(answering(built.participants[8]?.link ?? ''), { part: 2, intent: 'send', sent: { 'would-change': 'One more' } }));
    expect(pageOfTexts(await readTexts(runs, built.stageId), usual)).toMatchObject({ found: 8, unseen: 8, hidden: 1 });
    const late = await at(afterTheCourse, () => showText(runs, { ...ref, ...list, text: first?.id ?? '' }));
    expect(late).toMatchObject({ ok: false, problems: [{ field: 'form' }] });
  });
});

/** The same people's one-month form, linked like the first. */
async function askAgain(built: BuiltStage): Promise<void> {
  const first = await db().stage.findUniqueOrThrow({ where: { id: built.stageId } });
  const again = await db().stage.create({ data: { cohortId: built.cohortId, key: 'month-1', position: 5, promise: 'linked', formVersionId: first.formVersionId, opensAt: new Date('2018-02-16T09:00:00Z'), closesAt: new Date('2018-02-28T00:00:00Z') } });
  for (const { id, personId } of built.participants.slice(0, 8)) {
    const place = crypto.randomUUID();
    const link = derivedToken('answer-link', `${place}/1`);
    await db().participation.create({ data: { id: place, stageId: again.id, participantId: id, personId, linkHash: hash(link) } });
    await at('2018-02-20T09:00:00Z', () => answerPart(answering(link), { part: 2, intent: 'send', sent: { recommend: '5', 'most-useful': 'Waiting my turn' } }));
  }
}

describe('paths', () => {
  it('show how the same people answered from stage to stage, and nobody’s name', async () => {
    const { built, runs } = await written('linked');
    expect((await at(afterTheCourse, () => pathsOf(runs, built.cohortId))).paths).toEqual([]);
    await askAgain(built);
    const { stages, paths } = await at(afterTheCourse, () => pathsOf(runs, built.cohortId));
    expect(stages.map((stage) => stage.title)).toEqual(['End of the course', '1 month after']);
    expect(paths).toHaveLength(8);
    for (const path of paths) expect(rowsOf(stages, path).find((row) => row.key === 'recommend')).toMatchObject({ cells: ['4', '5'], change: '4 to 5' });
    expect(JSON.stringify(paths)).not.toContain('Person ');
  });
});
