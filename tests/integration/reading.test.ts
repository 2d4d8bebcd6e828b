import { describe, expect, it } from 'vitest';
import { pathsOf } from '@/features/evaluations/reading/paths/data';
import { rowsOf } from '@/features/evaluations/reading/paths/model';
import { hideText, markSeen, showText } from '@/features/evaluations/reading/texts/commands';
import { textsOfStage } from '@/features/evaluations/reading/texts/data';
import { pageOfTexts } from '@/features/evaluations/reading/texts/model';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { derivedToken, hash } from '@/server/tokens';
import { answering, type Viewer } from '@/server/viewer';
import { release } from '@tests/support/ballots';
import {
  afterTheCourse,
  buildStage,
  type BuiltStage,
  buildViewer,
  inTheRoom,
  type PromiseName,
} from '@tests/support/build';
import { sendAnswers } from '@tests/support/send-answers';

const list = { show: 'all', search: '', page: '1' };
const usual = { show: 'all', search: '', page: 1 } as const;

async function written(
  promise: PromiseName,
  forms = 8,
): Promise<{ built: BuiltStage; runs: Viewer; ref: { cohort: string; stage: string } }> {
  const built = await buildStage(promise, 9);
  for (const [index, { link }] of built.participants.slice(0, forms).entries()) {
    await inTheRoom(() =>
      sendAnswers(answering(link), { sent: { recommend: '4', 'would-change': `Thought ${index}` } }),
    );
  }
  const runs = await buildViewer({ kind: 'facilitator', cohortId: built.cohortId });
  return { built, runs, ref: { cohort: built.slug, stage: 'immediate' } };
}

const readTexts = async (viewer: Viewer, stageId: string) => {
  const read = await at(afterTheCourse, () => textsOfStage(viewer, stageId));
  return read && 'texts' in read ? read.texts : [];
};

describe.each(['unlinkable', 'linked', 'named'] as const)('texts of a %s form', (promise) => {
  it('can be searched, marked as seen, hidden with a reason, and shown again', async () => {
    const { built, runs, ref } = await written(promise);
    expect(await at(afterTheCourse, () => textsOfStage(runs, built.stageId))).toEqual(
      promise === 'named' ? { texts: expect.any(Array) as unknown } : { later: true },
    );
    expect(await release(runs, built.slug)).toMatchObject({ ok: true });
    const texts = await readTexts(runs, built.stageId);
    expect(texts.map(({ text }) => text).sort()).toEqual(
      Array.from({ length: 8 }, (_, index) => `Thought ${index}`),
    );
    expect(texts.every(({ name }) => (name !== null) === (promise === 'named'))).toBe(true);
    const [first, second] = pageOfTexts(texts, { ...usual, search: 'thought' }).texts;
    await at(afterTheCourse, () => markSeen(runs, { ...ref, ...list, texts: [first?.id ?? ''] }));
    await at(afterTheCourse, () =>
      hideText(runs, { ...ref, ...list, text: second?.id ?? '', reason: 'It names somebody' }),
    );
    const after = await readTexts(runs, built.stageId);
    expect(pageOfTexts(after, usual)).toMatchObject({ found: 7, unseen: 6, hidden: 1 });
    expect(pageOfTexts(after, { ...usual, show: 'hidden' }).texts).toMatchObject([
      { text: second?.text, hidden: 'It names somebody' },
    ]);
    await at(afterTheCourse, () => showText(runs, { ...ref, ...list, text: second?.id ?? '' }));
    expect(pageOfTexts(await readTexts(runs, built.stageId), usual).found).toBe(8);
  });
});

describe('what people wrote', () => {
  it.each(['linked', 'unlinkable'] as const)(
    'waits for the release, which waits for eight forms (%s)',
    async (promise) => {
      const { built, runs, ref } = await written(promise, 7);
      expect(await inTheRoom(() => textsOfStage(runs, built.stageId))).toEqual({ later: true });
      expect(await release(runs, built.slug)).toMatchObject({ ok: false });
      expect(await at(afterTheCourse, () => textsOfStage(runs, built.stageId))).toEqual({ later: true });
      const texts = ['00000000-0000-4000-8000-000000000000'];
      expect(await at(afterTheCourse, () => markSeen(runs, { ...ref, ...list, texts }))).toMatchObject({
        ok: false,
        problems: [{ message: 'What people wrote can’t be read yet.' }],
      });
    },
  );

  it('is nobody’s to mark or hide from another stage', async () => {
    const [one, other] = [await written('unlinkable'), await written('unlinkable')];
    for (const { runs, built } of [one, other]) await release(runs, built.slug);
    const [text] = await readTexts(one.runs, one.built.stageId);
    const tried = await at(afterTheCourse, () =>
      hideText(other.runs, { ...other.ref, ...list, text: text?.id ?? '', reason: 'It hurts' }),
    );
    expect(tried).toMatchObject({ ok: false, problems: [{ field: 'form' }] });
    expect(pageOfTexts(await readTexts(one.runs, one.built.stageId), usual)).toMatchObject({
      found: 8,
      hidden: 0,
    });
  });
});

/** The same people's one-month form, linked like the first. */
async function askAgain(built: BuiltStage): Promise<void> {
  const first = await db().stage.findUniqueOrThrow({ where: { id: built.stageId } });
  const again = await db().stage.create({
    data: {
      cohortId: built.cohortId,
      key: 'month-1',
      position: 5,
      promise: 'linked',
      formVersionId: first.formVersionId,
      opensAt: new Date('2018-02-16T09:00:00Z'),
      closesAt: new Date('2018-02-28T00:00:00Z'),
    },
  });
  const links: string[] = [];
  for (const { id, personId } of built.participants) {
    const place = crypto.randomUUID();
    const link = derivedToken('answer-link', `${place}/1`);
    await db().participation.create({
      data: { id: place, stageId: again.id, participantId: id, personId, linkHash: hash(link) },
    });
    links.push(link);
  }
  for (const link of links.slice(0, 8))
    await at('2018-02-20T09:00:00Z', () =>
      sendAnswers(answering(link), { sent: { recommend: '5', 'most-useful': 'Waiting my turn' } }),
    );
}

describe('paths', () => {
  it('show how the same people answered from stage to stage, and nobody’s name', async () => {
    const { built, runs } = await written('linked');
    await askAgain(built);
    await release(runs, built.slug);
    // What is not released is in no path.
    expect((await at(afterTheCourse, () => pathsOf(runs, built.cohortId))).paths).toEqual([]);
    await release(runs, built.slug, 'month-1');
    const { stages, paths } = await at(afterTheCourse, () => pathsOf(runs, built.cohortId));
    expect(stages.map((stage) => stage.title)).toEqual(['End of the course', '1 month after']);
    expect(paths).toHaveLength(8);
    for (const path of paths)
      expect(rowsOf(stages, path).find((row) => row.key === 'recommend')).toMatchObject({
        cells: ['4', '5'],
        change: '4 to 5',
      });
    expect(JSON.stringify(paths)).not.toContain('Person ');
  });
});
