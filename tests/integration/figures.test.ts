import { describe, expect, it } from 'vitest';
import { importAnswers } from '@/features/evaluations/collecting/import/commands';
import { changeStage, closeStage, openStage } from '@/features/evaluations/commands';
import { destroyUnread, releaseStage } from '@/features/evaluations/reading/releases/commands';
import { verifyTallies } from '@/features/evaluations/reading/verifying/data';
import { dashboardOf, stagesWithFigures } from '@/features/ratings/dashboard/data';
import { notShown } from '@/features/ratings/disclosure';
import type { ShownTo } from '@/features/ratings/model';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { NotFound } from '@/server/errors';
import { answering, guest, system, type Viewer } from '@/server/viewer';
import { openBoxes, release } from '@tests/support/ballots';
import { afterTheCourse, type BuiltStage, buildViewer, duringTheCourse } from '@tests/support/build';
import { expectDone } from '@tests/support/expect-done';
import { call, type Room, room, saidBy, send, sendBy } from '@tests/support/sending';

const test = system('test');

const view = (
  viewer: Viewer,
  shownTo: ShownTo,
  { slug }: BuiltStage,
  instant: Date | string = afterTheCourse,
) =>
  at(instant, () =>
    dashboardOf(viewer, shownTo, { cohort: slug, stage: 'immediate', order: 'form', compare: '' }),
  );

type Shown = Awaited<ReturnType<typeof view>>;

const row = (shown: Shown, key = 'small-groups') => shown?.rows.find((known) => known.key === key);

const paysFor = ({ cohortId }: BuiltStage) => buildViewer({ kind: 'commissioner', cohortId });

/** So many gave 1, 2 and so on, told one by one. */
const oneByOne = (...counts: number[]) => counts.map((count, mark) => ({ marks: [mark], count }));

const nothing = { kind: 'waiting', returns: null, rows: [], choices: [], findings: [], printed: null };

/** Nobody sees anything, not even how many forms are in. */
async function expectNothing(here: Room, instant: Date | string, words: RegExp): Promise<void> {
  for (const [viewer, shownTo] of [
    [here.runs, 'facilitator'],
    [await paysFor(here), 'commissioner'],
  ] as const) {
    const shown = await view(viewer, shownTo, here, instant);
    expect(shown).toMatchObject(nothing);
    expect(shown?.waiting).toMatch(words);
  }
}

/** Every form of a file with a mark of its own. */
const importForms = ({ runs, ref }: Room, marks: readonly string[], goodRows = false) => {
  const rows = marks.map((mark, index) => ({
    line: index + 2,
    cells: [mark, index === 0 ? 'More tea' : ''],
  }));
  return at(afterTheCourse, () =>
    importAnswers(runs, {
      ...ref,
      whose: 'others',
      fileName: 'answers.csv',
      again: true,
      goodRows,
      rows: [{ line: 1, cells: ['small-groups', 'would-change'] }, ...rows],
    }),
  );
};

describe.each(['unlinkable', 'linked'] as const)('figures of a %s stage', (promise) => {
  it('stay hidden about seven people, and about any number until the release', async () => {
    const here = await room(promise, 26);
    await send(here, 0, 7);
    await expectNothing(here, afterTheCourse, /^The form has closed/);
    expect(await release(here.runs, here.slug)).toMatchObject({ ok: false });
    await send(here, 7, 24);
    await expectNothing(here, duringTheCourse, /^The form is open/);
    await expectNothing(here, afterTheCourse, /^The form has closed/);
    expect(await release(here.runs, here.slug)).toMatchObject({ ok: true });
    const shown = await view(await paysFor(here), 'commissioner', here);
    expect(shown).toMatchObject({
      kind: 'released',
      waiting: null,
      returns: { own: 24, typed: 0, broughtIn: 0, unread: 0, asked: 26, notReturned: 2 },
    });
    expect(row(shown)).toMatchObject({
      figures: { n: 24, shownMean: '4.0', cells: oneByOne(0, 0, 8, 8, 8) },
      parts: { answered: 24, blank: 0, unread: 0, notReturned: 2, withdrawn: 0, people: 26 },
    });
    expect(await view(here.runs, 'facilitator', here)).toEqual(shown);
  });

  it('appear once: closing and opening show nothing in between, and nobody is counted, asked or seen after the release', async () => {
    const here = await room(promise, 12);
    await send(here, 0, 9);
    await at('2018-01-17T09:00:00Z', () => expectDone(closeStage(here.runs, here.ref)));
    await expectNothing(here, '2018-01-17T09:30:00Z', /^The form has closed/);
    await at('2018-01-18T09:00:00Z', () => expectDone(openStage(here.runs, here.ref)));
    await send(here, 9, 10);
    await at('2018-01-19T09:00:00Z', () => expectDone(closeStage(here.runs, here.ref)));
    await expectNothing(here, '2018-01-19T09:30:00Z', /^The form has closed/);
    expect(await release(here.runs, here.slug)).toMatchObject({ ok: true });
    const before = await view(here.runs, 'facilitator', here);
    expect(row(before)).toMatchObject({ parts: { answered: 10, notReturned: 2 } });
    for (const again of [openStage, releaseStage, destroyUnread])
      expect(await at(afterTheCourse, () => again(here.runs, here.ref)), again.name).toMatchObject({
        ok: false,
      });
    const times = {
      opensOn: '2018-01-16',
      opensTime: '15:30',
      closesOn: '2018-06-30',
      closesTime: '00:00',
      promise,
    } as const;
    expect(await at(afterTheCourse, () => changeStage(here.runs, { ...here.ref, ...times }))).toMatchObject({
      ok: false,
    });
    // One more to a question that enough have answered: were it counted, its row would show it.
    expect(await sendBy(here.participants[11]?.link ?? '', saidBy(11))).toMatchObject({ ok: false });
    await at(afterTheCourse, openBoxes);
    expect(await view(here.runs, 'facilitator', here)).toEqual(before);
    expect(await view(await paysFor(here), 'commissioner', here)).toEqual(before);
  });

  it('count forms from a file as a named part, which takes no place in the ledger and never helps to reach eight', async () => {
    const here = await room(promise, 10);
    await send(here, 0, 7);
    expect(await importForms(here, ['1', '2', '3', '4', '5', '1', '2'])).toMatchObject({
      ok: true,
      value: { forms: 7, answers: 8 },
    });
    expect(await release(here.runs, here.slug)).toMatchObject({ ok: false });
    await expectNothing(here, afterTheCourse, /^The form has closed/);
    await send(here, 7, 8);
    await call(here, 8, 9);
    const marks = Array.from({ length: 93 }, (_, index) => String(((index + 2) % 5) + 1));
    expect(await importForms(here, marks)).toMatchObject({ ok: true, value: { forms: 93 } });
    expect(await release(here.runs, here.slug)).toMatchObject({ ok: true });
    const shown = await view(await paysFor(here), 'commissioner', here);
    expect(shown?.returns).toEqual({
      asked: 10,
      withdrawn: 0,
      own: 8,
      typed: 1,
      broughtIn: 100,
      unread: 0,
      returned: 9,
      others: 100,
      notReturned: 1,
      people: 110,
    });
    expect(row(shown)).toMatchObject({
      figures: { n: 109, cells: oneByOne(20, 20, 23, 23, 23) },
      parts: { answered: 109, notReturned: 1, people: 110 },
    });
    expect(
      await db().participation.count({ where: { stageId: here.stageId, finishedOn: { not: null } } }),
    ).toBe(9);
    expect((await verifyTallies(test)).differences).toEqual([]);
  });

  it('leave seven people’s own forms unread beside a file, and a further file comes too late', async () => {
    const here = await room(promise, 7);
    await send(here, 0, 7);
    await expectDone(
      importForms(here, ['1', '1', '1', '1', '1', '1', '1', '1', '2', '2', '2', '2', '2', '2', '2', '2']),
    );
    expect(await release(here.runs, here.slug)).toMatchObject({ ok: true });
    const shown = await view(await paysFor(here), 'commissioner', here);
    expect(shown?.returns).toMatchObject({ own: 0, typed: 0, broughtIn: 16, unread: 7, asked: 7 });
    expect(row(shown)).toMatchObject({
      figures: { n: 16, shownMean: '1.5', cells: oneByOne(8, 8, 0, 0, 0) },
      parts: { answered: 16, unread: 7, notReturned: 0, people: 23 },
    });
    expect(await importForms(here, ['5', '4'])).toMatchObject({ ok: false });
    expect(await view(await paysFor(here), 'commissioner', here)).toEqual(shown);
    expect((await verifyTallies(test)).differences).toEqual([]);
  });
});

describe('figures of a stage', () => {
  it('belong to those who run the cohort, or paid for it', async () => {
    const [ours, theirs] = [await room('unlinkable', 24), await room('unlinkable', 1)];
    await send(ours, 0, 24);
    const [pays, stranger] = [await paysFor(ours), await paysFor(theirs)];
    for (const viewer of [
      pays,
      stranger,
      theirs.runs,
      guest(),
      answering(ours.participants[0]?.link ?? ''),
    ]) {
      await expect(release(viewer, ours.slug)).rejects.toThrow(NotFound);
    }
    expect(await release(ours.runs, ours.slug)).toMatchObject({ ok: true });
    for (const viewer of [
      stranger,
      theirs.runs,
      guest(),
      answering('made-up'),
      answering(ours.participants[0]?.link ?? ''),
    ]) {
      expect(await view(viewer, 'commissioner', ours)).toBeNull();
      expect(await view(viewer, 'facilitator', ours)).toBeNull();
    }
    expect(await view(ours.runs, 'commissioner', ours)).toBeNull();
    expect(await view(pays, 'facilitator', ours)).toBeNull();
    expect(row(await view(pays, 'commissioner', ours))).toMatchObject({ figures: { n: 24 } });
  });

  it('are listed for whoever paid once any form was read, not where all were destroyed unread', async () => {
    const [read, unread] = [await room('linked', 24), await room('unlinkable', 8)];
    await send(read, 0, 24);
    await send(unread, 0, 3);
    expect(await release(read.runs, read.slug)).toMatchObject({ ok: true });
    await expectDone(at(afterTheCourse, () => destroyUnread(unread.runs, unread.ref)));
    await at(afterTheCourse, openBoxes);
    expect(Object.values(await stagesWithFigures(await paysFor(read)))).toMatchObject([
      [{ key: 'immediate' }],
    ]);
    expect(await stagesWithFigures(await paysFor(unread))).toEqual({});
  });

  it('say the same of a question that seven answered and of one that nobody did', async () => {
    const here = await room('unlinkable', 9);
    for (const [index, { link }] of here.participants.entries())
      expect(
        await sendBy(link, { ...saidBy(index), ...(index < 7 ? { recommend: '5' } : {}) }),
      ).toMatchObject({ ok: true });
    expect(await release(here.runs, here.slug)).toMatchObject({ ok: true });
    const shown = await view(here.runs, 'facilitator', here);
    const hidden = { parts: null, figures: null, hidden: notShown, reasons: null };
    expect([row(shown, 'recommend'), row(shown, 'table-coaches')]).toMatchObject([hidden, hidden]);
  });
});

describe('imported forms', () => {
  it('are all or nothing, unless the good rows are asked for', async () => {
    const here = await room('linked', 1);
    expect(await importForms(here, ['5', '6', 'x'])).toEqual({
      ok: false,
      problems: [
        { field: 'line 3', message: 'small-groups: “6” is no mark from 1 to 5.' },
        { field: 'line 4', message: 'small-groups: “x” is no mark from 1 to 5.' },
      ],
    });
    expect(await db().answerImport.count({ where: { stageId: here.stageId } })).toBe(0);
    expect(await importForms(here, ['5', '6', 'x'], true)).toMatchObject({
      ok: true,
      value: { forms: 1, problems: [{ line: 3 }, { line: 4 }] },
    });
  });
});
