import { beforeAll, describe, expect, it } from 'vitest';
import {
  addAssessor,
  agree,
  passOn,
  score,
  shareOutApplications,
} from '@/features/applications/assessing/commands';
import { assessmentById, assessmentsOf } from '@/features/applications/assessing/data';
import {
  type Characteristic,
  characteristics,
  type Mark,
  type Marks,
} from '@/features/applications/assessing/model';
import { applicationsToChoose } from '@/features/applications/choosing/data';
import { db } from '@/server/db';
import { system, type Viewer } from '@/server/viewer';
import { type BuiltCohort, buildApplications, buildRecruiting } from '@tests/support/applications';
import { buildViewer } from '@tests/support/build';
import { expectDone } from '@tests/support/expect-done';

const all = (mark: Mark): Marks => Object.fromEntries(characteristics.map((one) => [one, mark]));
let cohort: BuiltCohort;
let applicationId: string;
let one: Viewer;
let other: Viewer;
let third: Viewer;

beforeAll(async () => {
  cohort = await buildRecruiting(4);
  [applicationId = ''] = await buildApplications(cohort.cohortId, 1);
  const assessor = { kind: 'assessor', cohortId: cohort.cohortId } as const;
  one = await buildViewer(assessor);
  other = await buildViewer(assessor);
  third = await buildViewer(assessor);
  await expectDone(shareOutApplications(system('test'), { cohort: cohort.slug }));
});

/** Who has it to score now. */
async function having(): Promise<Viewer[]> {
  const lists = await Promise.all(
    [one, other, third].map(async (viewer) => ({ viewer, has: await assessmentsOf(viewer) })),
  );
  return lists.filter(({ has }) => has.length > 0).map(({ viewer }) => viewer);
}
const own = async (viewer: Viewer): Promise<string> => (await assessmentsOf(viewer))[0]?.id ?? '';
const give = async (viewer: Viewer, marks: Marks, finish: boolean) =>
  score(viewer, { assessment: await own(viewer), marks, note: 'What I thought', finish });

describe('scoring without names', () => {
  it('shows nothing of who it is: none of what names them stands in what an assessor reads', async () => {
    const [viewer = one] = await having();
    const application = await db().application.findUniqueOrThrow({ where: { id: applicationId } });
    const read = JSON.stringify([
      await assessmentsOf(viewer),
      await assessmentById(viewer, await own(viewer)),
    ]);
    expect(read).toContain('Member of a patient group');
    const { name, email, reference, organisation, area, helpedBy, id, linkHash } = application;
    for (const telling of [name, email, reference, organisation, area, helpedBy, id, linkHash, '2017-10'])
      expect(read).not.toContain(telling);
  });

  it('goes to another assessor once somebody knows who it is', async () => {
    const [knows = one, stays = other] = await having();
    await expectDone(passOn(knows, { assessment: await own(knows), why: 'knows' }));
    const now = await having();
    expect(now).toHaveLength(2);
    expect(now).toContain(stays);
    expect(now).not.toContain(knows);
  });

  it('shows what the other gave once both are done, and brings up what is two marks apart', async () => {
    const [first = one, second = other] = await having();
    expect((await give(first, { time: 3 }, true)).ok).toBe(false);
    expect((await assessmentById(first, await own(first)))?.marks).toEqual({ time: 3 });
    await expectDone(give(first, all(2), true));
    await expectDone(give(second, { ...all(2), time: 4 }, false));
    expect((await assessmentById(first, await own(first)))?.other).toBeNull();
    expect((await assessmentById(second, await own(second)))?.other).toBeNull();
    const agreeing = async (characteristic: Characteristic, viewer = first, mark: Mark = 3) =>
      agree(viewer, { assessment: await own(viewer), characteristic, mark });
    expect((await agreeing('time')).ok).toBe(false);

    await expectDone(give(second, { ...all(2), time: 4 }, true));
    const seen = await assessmentById(first, await own(first));
    expect(seen?.other?.marks.time).toBe(4);
    expect(seen?.differences).toEqual([
      { characteristic: 'time', marks: [2, 4], cameTo: [null, null], agreed: null },
    ]);
    expect((await agreeing('listening')).ok).toBe(false);
    expect((await agreeing('time', first, 1)).ok).toBe(false);
    await expectDone(agreeing('time'));
    const row = async () => (await applicationsToChoose(system('test'), cohort.cohortId))[0];
    expect((await row())?.agreed).toEqual({});
    await expectDone(agreeing('time', second));
    expect((await give(second, all(0), true)).ok).toBe(false);
    expect((await row())?.scores.map(({ time }) => time).sort()).toEqual([2, 4]);
    expect((await row())?.agreed).toEqual({ time: 3 });

    // What was agreed on with somebody counts no more once they know who it is.
    await expectDone(passOn(second, { assessment: await own(second), why: 'recognises' }));
    expect((await row())?.agreed).toEqual({});
    expect(await db().assessmentMark.count({ where: { agreed: { not: null } } })).toBe(0);
  });
});

describe('who scores', () => {
  it('is nobody who may have sent it, or shares an address with who did', async () => {
    const other = await buildRecruiting(2);
    const [own = '', wifes = '', ours = ''] = await buildApplications(other.cohortId, 3);
    const assessor = await buildViewer({ kind: 'assessor', cohortId: other.cohortId });
    const personId = assessor.kind === 'person' ? assessor.personId : '';
    const email = `${personId}@example.org`;
    await db().person.update({ where: { id: personId }, data: { name: 'Zoë Müller', email } });
    await db().application.update({ where: { id: own }, data: { name: 'zoe  muller' } });
    await db().application.update({ where: { id: wifes }, data: { email } });
    await expectDone(shareOutApplications(system('test'), { cohort: other.slug }));
    const given = await db().assessment.findMany({ where: { personId }, select: { applicationId: true } });
    expect(given).toEqual([{ applicationId: ours }]);
  });

  it('is nobody who runs the cohort and sees the names', async () => {
    const runs = await buildViewer({ kind: 'facilitator', cohortId: cohort.cohortId });
    const personId = runs.kind === 'person' ? runs.personId : '';
    const email = `${personId}@example.org`;
    const { name } = await db().person.update({ where: { id: personId }, data: { email } });
    const came = await addAssessor(system('test'), { cohort: cohort.slug, name, email });
    expect(came.ok).toBe(false);
    expect(await db().role.count({ where: { personId, kind: 'assessor' } })).toBe(0);
  });
});
