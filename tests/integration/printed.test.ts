import { describe, expect, it } from 'vitest';
import { importAnswers } from '@/features/evaluations/collecting/import/commands';
import { uploadAnswers } from '@/features/evaluations/collecting/import/uploads/commands';
import { dropPrinted, enterPrinted } from '@/features/evaluations/collecting/printed/commands';
import { printedForm } from '@/features/evaluations/collecting/printed/schema';
import { releaseDue } from '@/features/evaluations/reading/releases/commands';
import { dashboardOf } from '@/features/ratings/dashboard/data';
import type { ShownTo } from '@/features/ratings/model';
import { toCsv } from '@/features/ratings/export/model';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { system, type Viewer } from '@/server/viewer';
import { release } from '@tests/support/ballots';
import { afterTheCourse, buildStage, type BuiltStage, buildViewer, inTheRoom } from '@tests/support/build';

const paper = {
  'n:small-groups': '32',
  'mean:small-groups': '4.7',
  'n:table-coaches': '7',
  'mean:table-coaches': '4.6',
};
const about = (built: BuiltStage) => ({ cohort: built.slug, stage: 'immediate' });

const enter = (
  built: BuiltStage,
  runs: Viewer,
  typed: Record<string, string> = {},
  instant: Date | string = afterTheCourse,
) =>
  at(instant, () =>
    enterPrinted(
      runs,
      printedForm.parse({
        ...about(built),
        source: 'The paper, page 3',
        people: '40',
        forms: '32',
        ...paper,
        ...typed,
      }),
    ),
  );

const view = (viewer: Viewer, audience: ShownTo, built: BuiltStage, compare = '') =>
  at(afterTheCourse, () => dashboardOf(viewer, audience, { ...about(built), order: 'form', compare }));

const rows = [
  { line: 1, cells: ['small-groups'] },
  ...Array.from({ length: 20 }, (_, index) => ({ line: index + 2, cells: [String((index % 2) + 1)] })),
];
const ofOthers = { whose: 'others', fileName: 'answers.csv' } as const;
const importForms = (built: BuiltStage) =>
  at(afterTheCourse, () =>
    importAnswers(system('test'), { ...about(built), ...ofOthers, rows, goodRows: false }),
  );

async function stageWith(runs: 'facilitator' | 'commissioner' = 'facilitator') {
  const built = await buildStage('linked', 0);
  return { built, viewer: await buildViewer({ kind: runs, cohortId: built.cohortId }) };
}

describe('figures from print', () => {
  it('show as printed, marked with their source, on the dashboards and in the file', async () => {
    const { built, viewer } = await stageWith();
    expect(await enter(built, viewer)).toMatchObject({ ok: true });
    const shown = await view(viewer, 'facilitator', built);
    expect(shown).toMatchObject({
      printed: 'The paper, page 3',
      kind: 'printed',
      returns: { people: 40, returned: 32, notReturned: 8 },
    });
    expect(shown?.rows.find((row) => row.key === 'small-groups')).toMatchObject({
      figures: { n: 32, shownMean: '4.7', deviation: null, cells: null },
    });
    const line =
      shown &&
      toCsv({ ...shown, demo: false })
        .split('\r\n')
        .find((row) => row.startsWith('small-groups'));
    expect(line).toContain('"From print: The paper, page 3"');
    const commissioner = await buildViewer({ kind: 'commissioner', cohortId: built.cohortId });
    const paid = await view(commissioner, 'commissioner', built);
    expect(paid?.rows.find((row) => row.key === 'table-coaches')).toMatchObject({
      figures: null,
      hidden: 'Fewer than 8 people answered, so no figure is shown.',
    });
  });

  it('stand beside counted ones of another cohort, and say so', async () => {
    const [printed, counted] = [await stageWith(), await stageWith()];
    await enter(printed.built, printed.viewer);
    await importForms(counted.built);
    const waiting = await view(system('test'), 'facilitator', counted.built, printed.built.slug);
    expect(waiting).toMatchObject({ kind: 'waiting', rows: [] });
    expect(await release(counted.viewer, counted.built.slug)).toMatchObject({ ok: true });
    const shown = await view(system('test'), 'facilitator', counted.built, printed.built.slug);
    expect(shown?.rows.find((row) => row.key === 'small-groups')?.figures?.other).toEqual({
      n: 32,
      shownMean: '4.7',
      deviation: null,
      range: { low: expect.closeTo(3.92) as number, high: expect.closeTo(4.8) as number },
      verdict: 'lower',
      printed: true,
    });
  });

  it('and forms keep each other out', async () => {
    const { built, viewer } = await stageWith();
    await enter(built, viewer);
    expect(await importForms(built)).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringContaining('entered from print') as string }],
    });
    expect(
      await at(afterTheCourse, () =>
        uploadAnswers(viewer, { ...about(built), file: new File(['small-groups\n5'], 'a.csv') }),
      ),
    ).toMatchObject({ ok: false });
    expect(await db().tally.count({ where: { stageId: built.stageId } })).toBe(0);
    await at(afterTheCourse, () => dropPrinted(viewer, about(built)));
    expect(await importForms(built)).toMatchObject({ ok: true });
    const refused = {
      ok: false,
      problems: [{ message: expect.stringContaining('can’t stand beside them') as string }],
    };
    expect(await enter(built, viewer)).toMatchObject(refused);
    expect(await release(viewer, built.slug)).toMatchObject({ ok: true });
    expect(await enter(built, viewer)).toMatchObject(refused);
    expect(await view(viewer, 'facilitator', built)).toMatchObject({
      kind: 'released',
      printed: null,
      returns: { broughtIn: 20 },
    });
  });

  it('are no forms: nothing is released of them, also not by itself', async () => {
    const { built, viewer } = await stageWith();
    await enter(built, viewer);
    expect(await release(viewer, built.slug)).toMatchObject({ ok: false });
    await at(afterTheCourse, () => releaseDue(system('test')));
    expect(await db().release.count({ where: { stageId: built.stageId } })).toBe(0);
    expect(await view(viewer, 'facilitator', built)).toMatchObject({ kind: 'printed' });
  });

  it('never both, also when they come at the same moment', async () => {
    const { built, viewer } = await stageWith();
    const outcomes = await Promise.all([enter(built, viewer), importForms(built)]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  });

  it('wait until a form is closed, and are replaced as a whole', async () => {
    const { built, viewer } = await stageWith();
    expect(
      await inTheRoom(() =>
        enterPrinted(
          viewer,
          printedForm.parse({ ...about(built), source: 'x', people: '40', forms: '32', ...paper }),
        ),
      ),
    ).toMatchObject({ ok: false, problems: [{ field: 'form' }] });
    await enter(built, viewer);
    await enter(built, viewer, { 'n:table-coaches': '', 'mean:table-coaches': '', people: '39' });
    const row = await db().printedResult.findUniqueOrThrow({
      where: { stageId: built.stageId },
      include: { figures: true },
    });
    expect(row).toMatchObject({ people: 39, figures: [{ questionKey: 'small-groups', n: 32, mean: '4.7' }] });
  });

  it.each([
    [{ people: '31' }, 'forms'],
    [{ 'n:small-groups': '33' }, 'n:small-groups'],
    [{ 'mean:small-groups': '5.5' }, 'mean:small-groups'],
    [{ 'mean:small-groups': '' }, 'mean:small-groups'],
  ])('are refused with %o', async (typed, field) => {
    const { built, viewer } = await stageWith();
    expect(await enter(built, viewer, typed)).toMatchObject({ ok: false, problems: [{ field }] });
    expect(await db().printedResult.count({ where: { stageId: built.stageId } })).toBe(0);
  });
});
