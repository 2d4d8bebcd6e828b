import { describe, expect, it } from 'vitest';
import { answerPart } from '@/features/evaluations/answering/commands';
import { bringInAnswers } from '@/features/evaluations/bringing-in/commands';
import { changeStage, closeStage, openStage } from '@/features/evaluations/commands';
import { verifyTallies } from '@/features/evaluations/verifying/data';
import { lookEarly } from '@/features/ratings/dashboard/commands';
import { dashboardOf } from '@/features/ratings/dashboard/data';
import type { ShownTo } from '@/features/evaluations/tallies/model';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { NotFound } from '@/server/errors';
import { answering, guest, system, type Viewer } from '@/server/viewer';
import { afterTheCourse, buildStage, type BuiltStage, buildViewer, inTheRoom } from '@tests/support/build';

const test = system('test');

async function send(built: BuiltStage, from: number, to: number, mark = (index: number) => String((index % 3) + 3)): Promise<void> {
  for (const [index, { link }] of built.participants.slice(from, to).entries()) {
    const sent = { 'small-groups': mark(from + index), 'would-change': 'The biscuits' };
    await inTheRoom(() => answerPart(answering(link), { part: 1, intent: 'continue', sent }));
    await inTheRoom(() => answerPart(answering(link), { part: 2, intent: 'send', sent }));
  }
}

async function shown(viewer: Viewer, audience: ShownTo, built: BuiltStage, instant = afterTheCourse) {
  const view = await at(instant, () => dashboardOf(viewer, audience, { cohort: built.slug, stage: 'immediate', order: 'form', compare: '' }));
  return view?.rows.find((row) => row.key === 'small-groups');
}

const duringTheForm = new Date('2018-01-17T09:00:00Z');

const rowsOf = (marks: readonly string[]) => [
  { line: 1, cells: ['small-groups', 'would-change'] },
  ...marks.map((mark, index) => ({ line: index + 2, cells: [mark, index === 0 ? 'More tea' : ''] })),
];
const bringIn = (built: BuiltStage, marks: readonly string[], goodRows = false) =>
  at(afterTheCourse, () => bringInAnswers(test, { cohort: built.slug, stage: 'immediate', rows: rowsOf(marks), goodRows }));

describe('figures of a stage', () => {
  it('stay hidden about seven people and appear with eight, once the form has closed', async () => {
    const built = await buildStage('unlinkable', 12);
    const commissioner = await buildViewer({ kind: 'commissioner', cohortId: built.cohortId });
    await send(built, 0, 7);
    expect(await shown(commissioner, 'commissioner', built)).toMatchObject({ figures: null, hidden: 'Fewer than 8 people answered, so no figure is shown.' });
    await send(built, 7, 12);
    expect(await shown(commissioner, 'commissioner', built, duringTheForm)).toMatchObject({ figures: null, hidden: 'Shown when the form closes.' });
    expect(await shown(commissioner, 'commissioner', built)).toMatchObject({
      figures: { n: 12, shownMean: '4.0', spread: [0, 0, 4, 4, 4] },
      parts: { answered: 12, blank: 0, notReturned: 0, withdrawn: 0, people: 12 },
    });
  });

  it('looked at early, move on only by eight', async () => {
    const built = await buildStage('unlinkable', 20);
    const facilitator = await buildViewer({ kind: 'facilitator', cohortId: built.cohortId });
    await send(built, 0, 9);
    await inTheRoom(() => lookEarly(facilitator, { cohort: built.slug, stage: 'immediate' }));
    await send(built, 9, 16);
    expect(await shown(facilitator, 'facilitator', built)).toMatchObject({ figures: { n: 9 }, later: true });
    await send(built, 16, 17);
    expect(await shown(facilitator, 'facilitator', built)).toMatchObject({ figures: { n: 17 }, later: false });
  });

  it('do not tell of those who answer after a form was closed, seen and opened again', async () => {
    const built = await buildStage('linked', 12);
    const facilitator = await buildViewer({ kind: 'facilitator', cohortId: built.cohortId });
    const ref = { cohort: built.slug, stage: 'immediate' };
    await send(built, 0, 10);
    await at(duringTheForm, () => closeStage(facilitator, ref));
    await at(new Date('2018-01-18T09:00:00Z'), () => openStage(facilitator, ref));
    const [last] = built.participants.slice(11);
    await at(new Date('2018-01-18T10:00:00Z'), () => answerPart(answering(last?.link ?? ''), { part: 2, intent: 'send', sent: { recommend: '1' } }));
    await at(new Date('2018-01-19T09:00:00Z'), () => closeStage(facilitator, ref));
    expect(await shown(facilitator, 'facilitator', built)).toMatchObject({ figures: { n: 10 } });
  });

  it('belong to those who run the cohort, or paid for it', async () => {
    const [ours, theirs] = [await buildStage('unlinkable', 8), await buildStage('unlinkable', 1)];
    await send(ours, 0, 8);
    const stranger = await buildViewer({ kind: 'commissioner', cohortId: theirs.cohortId });
    const facilitator = await buildViewer({ kind: 'facilitator', cohortId: ours.cohortId });
    for (const viewer of [stranger, guest(), answering('made-up')]) {
      expect(await shown(viewer, 'commissioner', ours)).toBeUndefined();
      expect(await shown(viewer, 'facilitator', ours)).toBeUndefined();
    }
    expect(await shown(facilitator, 'commissioner', ours)).toBeUndefined();
    await expect(lookEarly(stranger, { cohort: ours.slug, stage: 'immediate' })).rejects.toThrow(NotFound);
  });
});

describe('forms brought in from a file', () => {
  it.each(['unlinkable', 'linked'] as const)('count in the means of a %s stage and take no place in the ledger', async (promise) => {
    const built = await buildStage(promise, 10);
    const commissioner = await buildViewer({ kind: 'commissioner', cohortId: built.cohortId });
    await send(built, 0, 8, () => '5');
    const marks = Array.from({ length: 100 }, (_, index) => String((index % 5) + 1));
    expect(await bringIn(built, marks)).toMatchObject({ ok: true, value: { forms: 100, answers: 101 } });
    expect(await shown(commissioner, 'commissioner', built)).toMatchObject({
      figures: { n: 108, spread: [20, 20, 20, 20, 28] },
      parts: { answered: 108, notReturned: 2, people: 110 },
    });
    expect(await db().participation.count({ where: { stageId: built.stageId, finishedOn: { not: null } } })).toBe(8);
    expect((await verifyTallies(test)).differences).toEqual([]);
  });

  it('are all or nothing, unless the good rows are asked for', async () => {
    const built = await buildStage('linked', 1);
    expect(await bringIn(built, ['5', '6', 'x'])).toEqual({
      ok: false,
      problems: [
        { field: 'line 3', message: 'small-groups: “6” is no mark from 1 to 5.' },
        { field: 'line 4', message: 'small-groups: “x” is no mark from 1 to 5.' },
      ],
    });
    expect(await db().answerImport.count({ where: { stageId: built.stageId } })).toBe(0);
    expect(await bringIn(built, ['5', '6', 'x'], true)).toMatchObject({ ok: true, value: { forms: 1, problems: [{ line: 3 }, { line: 4 }] } });
  });

  it('added to what was shown, show nothing about fewer than eight of them', async () => {
    const built = await buildStage('unlinkable', 1);
    const commissioner = await buildViewer({ kind: 'commissioner', cohortId: built.cohortId });
    await bringIn(built, ['1', '2', '3', '4', '5', '1', '2', '3']);
    await bringIn(built, ['5', '4']);
    expect(await shown(commissioner, 'commissioner', built)).toMatchObject({ figures: { n: 8 }, later: true });
  });
});

describe('verify', () => {
  it('finds a count that no answer stands behind', async () => {
    const built = await buildStage('linked', 8);
    await send(built, 0, 8);
    await db().tally.updateMany({ where: { stageId: built.stageId, questionKey: 'small-groups', mark: 5 }, data: { count: { increment: 1 } } });
    expect((await verifyTallies(test)).differences).toContainEqual(
      { cohort: built.slug, stage: 'immediate', sentence: 'small-groups has 2 answers of 5, and 3 were counted.' },
    );
    await db().tally.updateMany({ where: { stageId: built.stageId, questionKey: 'small-groups', mark: 5 }, data: { count: { decrement: 1 } } });
  });
});

describe('a promise', () => {
  it('can be changed by nobody once the form has opened', async () => {
    const built = await buildStage('unlinkable', 1);
    const facilitator = await buildViewer({ kind: 'facilitator', cohortId: built.cohortId });
    const administrator = await buildViewer({ kind: 'administrator' });
    const change = { cohort: built.slug, stage: 'immediate', promise: 'named', opensOn: '2018-01-16', opensTime: '15:30', closesOn: '', closesTime: '' } as const;
    for (const viewer of [facilitator, administrator, test]) {
      expect(await inTheRoom(() => changeStage(viewer, change))).toMatchObject({ ok: false, problems: [{ field: 'promise' }] });
    }
    expect(await at(new Date('2018-01-10T09:00:00Z'), () => changeStage(facilitator, change))).toMatchObject({ ok: true });
    expect(await db().stage.findUnique({ where: { id: built.stageId } })).toMatchObject({ promise: 'named', closesAt: null });
  });
});
