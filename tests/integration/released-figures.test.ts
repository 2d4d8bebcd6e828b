import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { dashboardOf } from '@/features/ratings/dashboard/data';
import { notShown } from '@/features/ratings/disclosure';
import type { ShownTo } from '@/features/ratings/model';
import { exactRatings } from '@/features/ratings/export/data';
import { toCsv } from '@/features/ratings/export/model';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { answering, guest, system, type Viewer } from '@/server/viewer';
import {
  afterTheCourse,
  buildStage,
  type BuiltStage,
  buildViewer,
  duringTheCourse,
  type PromiseName,
} from '@tests/support/build';

type Counts = Record<string, readonly number[]>;

const counts: Counts = {
  'small-groups': [0, 0, 1, 8, 23],
  'table-coaches': [0, 0, 0, 3, 4],
  'guest-speakers': [0, 1, 5, 13, 13],
  recommend: [0, 0, 0, 0, 32],
};

const tally = ({ stageId }: BuiltStage, given: Counts = counts) =>
  db().tally.createMany({
    data: Object.entries(given).flatMap(([questionKey, marks]) =>
      marks.map((count, index) => ({ stageId, questionKey, mark: index + 1, count })),
    ),
  });

const release = (
  { stageId }: BuiltStage,
  forms: { own?: number; typed?: number; broughtIn?: number; unread?: number } = {},
) =>
  db().release.create({
    data: {
      stageId,
      releasedAt: afterTheCourse,
      own: 30,
      typed: 2,
      broughtIn: 0,
      unread: 0,
      asked: 40,
      withdrawn: 1,
      returned: 32,
      ...forms,
    },
  });

/** Somebody's form with one mark, under the stage's promise or from a file. */
async function answer(
  { stageId, cohortId, participants }: BuiltStage,
  place: number,
  mark: number,
  from: 'named' | 'linked' | 'file',
): Promise<void> {
  const participant = participants[place];
  const participation =
    participant &&
    (await db().participation.findFirstOrThrow({ where: { stageId, participantId: participant.id } }));
  if (participation && from !== 'file')
    await db().participation.update({
      where: { id: participation.id },
      data: { finishedOn: duringTheCourse, mode: 'link' },
    });
  const brought =
    from === 'file'
      ? await db().answerImport.create({ data: { stageId, forms: 1, broughtInAt: afterTheCourse } })
      : null;
  const pseudonym =
    from === 'linked' && participant
      ? await db().pseudonym.create({ data: { id: randomUUID(), cohortId, personId: participant.personId } })
      : null;
  await db().response.create({
    data: {
      stageId,
      sentAt: duringTheCourse,
      importId: brought?.id ?? null,
      pseudonymId: pseudonym?.id ?? null,
      participationId: from === 'named' ? (participation?.id ?? null) : null,
      answers: {
        create: [
          { questionKey: 'small-groups', mark },
          { questionKey: 'would-change', text: 'The biscuits' },
        ],
      },
    },
  });
}

const view = (
  viewer: Viewer,
  shownTo: ShownTo,
  { slug }: BuiltStage,
  instant: Date = afterTheCourse,
  compare = '',
) =>
  at(instant, () =>
    dashboardOf(viewer, shownTo, { cohort: slug, stage: 'immediate', order: 'form', compare }),
  );

async function stageWith(promise: PromiseName, people = 0) {
  const built = await buildStage(promise, people);
  const facilitator = await buildViewer({ kind: 'facilitator', cohortId: built.cohortId });
  const commissioner = await buildViewer({ kind: 'commissioner', cohortId: built.cohortId });
  return { built, facilitator, commissioner };
}

describe('a released stage', () => {
  it('shows its facilitator and its commissioner the same, and nothing that comes after', async () => {
    const { built, facilitator, commissioner } = await stageWith('linked', 3);
    await tally(built);
    await release(built);
    const before = await view(commissioner, 'commissioner', built);
    expect(before).toMatchObject({
      kind: 'released',
      returns: { returned: 32, typed: 2, people: 40, notReturned: 7, withdrawn: 1 },
    });
    expect(await view(facilitator, 'facilitator', built)).toEqual(before);
    await answer(built, 0, 1, 'linked');
    await answer(built, 1, 1, 'file');
    await db().participant.updateMany({
      where: { cohortId: built.cohortId },
      data: { withdrawnAt: afterTheCourse },
    });
    expect(await view(commissioner, 'commissioner', built)).toEqual(before);
    expect(await view(facilitator, 'facilitator', built)).toEqual(before);
  });

  it('tells nothing of seven people, nor whether anybody answered, on the page and in the file', async () => {
    const { built, commissioner } = await stageWith('unlinkable');
    await tally(built);
    await release(built);
    const shown = await view(commissioner, 'commissioner', built);
    if (!shown) throw new Error('the commissioner has a dashboard');
    const row = (key: string) => shown.rows.find((known) => known.key === key);
    expect(row('small-groups')).toMatchObject({
      figures: { n: 32, shownMean: '4.7', range: { low: 3.96, high: 4.76 }, cells: null, deviation: null },
    });
    expect(row('guest-speakers')?.figures?.cells).toEqual([
      { marks: [0], count: 0 },
      { marks: [1, 2, 3], count: 19 },
      { marks: [4], count: 13 },
    ]);
    expect(row('recommend')).toMatchObject({ parts: { answered: 32 }, figures: null, hidden: notShown });
    for (const key of ['table-coaches', 'darzi-fellows'])
      expect(row(key)).toMatchObject({ parts: null, figures: null, hidden: notShown });
    const lines = toCsv({ ...shown, demo: false }).split('\r\n');
    const withoutName = (key: string) =>
      lines.find((line) => line.startsWith(`${key},`))?.replace(/^.*?,+(?="?Not)/, '');
    expect(withoutName('table-coaches')).toBe(withoutName('darzi-fellows'));
    expect(lines.find((line) => line.startsWith('small-groups,'))).toContain(',32,4.7,,3.96,4.76,');
    expect(JSON.stringify(shown)).not.toMatch(/\d\.\d{3}/);
  });

  it('tells facilitators alone why forms on paper have no answer', async () => {
    const { built, facilitator, commissioner } = await stageWith('linked');
    await tally(built, { 'darzi-fellows': [0, 1, 4, 11, 9] });
    await db().missing.createMany({
      data: [
        { stageId: built.stageId, questionKey: 'darzi-fellows', reason: 'illegible', count: 2 },
        { stageId: built.stageId, questionKey: 'recommend', reason: 'blank', count: 1 },
      ],
    });
    expect(JSON.stringify(await view(facilitator, 'facilitator', built))).not.toContain('illegible');
    await release(built);
    const reasons = async (viewer: Viewer, shownTo: ShownTo) =>
      (await view(viewer, shownTo, built))?.rows.flatMap((row) => (row.reasons ? [row.reasons] : []));
    expect(await reasons(facilitator, 'facilitator')).toEqual([{ illegible: 2 }]);
    expect(await reasons(commissioner, 'commissioner')).toEqual([]);
  });

  it('is there for those who run the cohort or paid for it, and for nobody else', async () => {
    const { built, facilitator } = await stageWith('unlinkable');
    const elsewhere = await stageWith('unlinkable');
    await tally(built);
    await release(built);
    for (const viewer of [elsewhere.commissioner, elsewhere.facilitator, guest(), answering('made-up')]) {
      for (const shownTo of ['facilitator', 'commissioner'] as const)
        expect(await view(viewer, shownTo, built)).toBeNull();
    }
    expect(await view(facilitator, 'commissioner', built)).toBeNull();
    expect(
      (await view(elsewhere.commissioner, 'commissioner', elsewhere.built, afterTheCourse, built.slug))
        ?.comparedWith,
    ).toBeNull();
  });
});

describe('a stage that is not released', () => {
  it.each([
    [new Date('2018-01-10T09:00:00Z'), /^Nobody has been asked yet/],
    [duringTheCourse, /^The form is open/],
    [afterTheCourse, /^The form has closed/],
  ])('waits at %s, with no number of forms and no tally', async (instant, words) => {
    const { built, facilitator, commissioner } = await stageWith('linked', 12);
    await tally(built);
    for (let place = 0; place < 12; place += 1) await answer(built, place, 4, 'linked');
    for (const [viewer, shownTo] of [
      [facilitator, 'facilitator'],
      [commissioner, 'commissioner'],
    ] as const) {
      const shown = await view(viewer, shownTo, built, instant);
      expect(shown).toMatchObject({ kind: 'waiting', returns: null, rows: [], choices: [], findings: [] });
      expect(shown?.waiting).toMatch(words);
    }
  });

  it('gives the command line what came from files, and no form of a person', async () => {
    const { built, facilitator } = await stageWith('linked', 3);
    await answer(built, 0, 1, 'linked');
    await answer(built, 1, 5, 'file');
    const exact = (viewer: Viewer) => at(afterTheCourse, () => exactRatings(viewer, built.slug, 'immediate'));
    expect(await exact(system('command-line'))).toMatchObject({
      counts: { 'small-groups': [0, 0, 0, 0, 1] },
    });
    expect(await exact(facilitator)).toBeNull();
    await tally(built);
    await release(built);
    expect(await exact(system('command-line'))).toMatchObject({
      counts: { 'small-groups': [0, 0, 1, 8, 23] },
    });
  });
});

describe('a named stage', () => {
  it('shows its facilitator what stands, also after its release, and its commissioner the release alone', async () => {
    const { built, facilitator, commissioner } = await stageWith('named', 4);
    await answer(built, 0, 5, 'named');
    await answer(built, 1, 4, 'named');
    const live = await view(facilitator, 'facilitator', built, duringTheCourse);
    expect(live).toMatchObject({ kind: 'live', returns: { returned: 2, asked: 4, people: 4 } });
    expect(live?.rows.find((row) => row.key === 'small-groups')).toMatchObject({
      figures: { n: 2, shownMean: '4.5' },
      parts: { answered: 2, notReturned: 2 },
    });
    expect(await view(commissioner, 'commissioner', built, duringTheCourse)).toMatchObject({
      kind: 'waiting',
      returns: null,
      rows: [],
    });
    await tally(built);
    await release(built);
    expect(await view(commissioner, 'commissioner', built)).toMatchObject({
      kind: 'released',
      returns: { returned: 32 },
    });
    expect(await view(facilitator, 'facilitator', built)).toMatchObject({
      kind: 'live',
      returns: { returned: 2 },
    });
    expect(
      await at(afterTheCourse, () => exactRatings(system('command-line'), built.slug, 'immediate')),
    ).toMatchObject({ counts: { 'small-groups': [0, 0, 0, 1, 1] } });
  });
});
