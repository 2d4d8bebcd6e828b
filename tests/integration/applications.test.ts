import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { savePart, saveStep, takeBack } from '@/features/applications/applying/commands';
import { applicationSessionOf } from '@/features/applications/applying/data';
import { enterApplication } from '@/features/applications/beginning/commands';
import { key, leaveOut, takeIn } from '@/features/applications/commands';
import {
  applicationCounts,
  applicationLink,
  applicationOf,
  applicationsOf,
  perPage,
} from '@/features/applications/data';
import { closeNow } from '@/features/applications/recruiting/commands';
import { archiveCohort } from '@/features/cohorts/keeping/commands';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { answering, system, type Viewer } from '@/server/viewer';
import { buildStage, buildViewer, duringTheCourse } from '@tests/support/build';
import { expectDone } from '@tests/support/expect-done';
import { begun, letPeopleApply } from '@tests/support/recruited';

const staff = system('test');
const open = <T>(work: () => Promise<T>): Promise<T> => at(duringTheCourse, work);

async function aCourse(how: Parameters<typeof letPeopleApply>[1] = {}) {
  const { slug, cohortId } = await buildStage('linked', 0);
  await letPeopleApply(slug, how);
  return { slug, cohortId };
}

const around = {
  typed: {},
  link: '',
  pairCode: '',
  intent: 'continue',
  checking: false,
  networkAddress: 'here',
};
const work = {
  ...around,
  step: 'work',
  change: { roles: 'A group', experience: 'new', livedAs: 'carer', organisation: 'Oak', area: 'Deal' },
} as const;

/** Writes all but the last page of an application. */
async function written(link: string): Promise<Viewer> {
  const viewer = answering(link);
  await expectDone(saveStep(viewer, work));
  await expectDone(savePart(viewer, { part: 2, intent: 'continue', sent: { listening: 'I listened.' } }));
  return viewer;
}

const send = (viewer: Viewer) => expectDone(savePart(viewer, { part: 'check', intent: 'send', sent: {} }));

async function sent(slug: string) {
  const { link } = await begun(slug);
  const viewer = await written(link);
  await send(viewer);
  return { viewer, id: (await applicationSessionOf(viewer))?.id ?? '' };
}

describe('what staff read', () => {
  it('is who somebody is until they send it, also once it is taken back', () =>
    open(async () => {
      const { slug, cohortId } = await aCourse();
      const { link } = await begun(slug);
      const viewer = await written(link);
      const id = (await applicationSessionOf(viewer))?.id ?? '';
      const one = await applicationOf(staff, cohortId, id);
      expect(one).toMatchObject({ name: 'Ines Ward', phone: '020 7946 0001', said: null });
      expect(JSON.stringify([one, await applicationsOf(staff, cohortId)])).not.toMatch(/Oak|Deal|group/);
      await expectDone(takeBack(viewer, {}));
      expect(await applicationOf(staff, cohortId, id)).toMatchObject({ state: 'withdrawn', said: null });
      const { answers } = await db().application.findUniqueOrThrow({ where: { id } });
      expect(answers).toEqual({});
    }));

  it('is all of it once it is sent, or where staff key it', () =>
    open(async () => {
      const { slug, cohortId } = await aCourse();
      const { id } = await sent(slug);
      expect(await applicationOf(staff, cohortId, id)).toMatchObject({
        said: { area: 'Deal', answers: { listening: { text: 'I listened.' } } },
      });
      const entered = { cohort: slug, key: randomUUID(), name: 'Ines', mode: 'paper' as const };
      const { application } = await expectDone(enterApplication(staff, entered));
      await written(applicationLink(application));
      expect(await applicationOf(staff, cohortId, application)).toMatchObject({ said: { area: 'Deal' } });
    }));
});

it('one that is left out makes room, is in to whoever wrote it, and comes in again', () =>
  open(async () => {
    const { slug, cohortId } = await aCourse({ most: 1 });
    const late = await written((await begun(slug)).link);
    const { viewer, id } = await sent(slug);
    expect(await send(late)).toMatchObject({ problems: [{ field: 'form' }] });
    const it = { cohort: slug, application: id };
    await expectDone(leaveOut(staff, { ...it, why: 'Nobody real wrote it' }));
    expect(await applicationSessionOf(viewer)).toMatchObject({ state: 'sent', answers: {} });
    expect(await applicationCounts(staff, cohortId)).toMatchObject({ sent: 0, left_out: 1 });
    expect(await send(late)).toMatchObject({ sent: true });
    expect(await leaveOut(staff, { ...it, why: 'Twice' })).toMatchObject({ ok: false });
    await expectDone(takeIn(staff, it));
    expect(await applicationCounts(staff, cohortId)).toMatchObject({ sent: 2, left_out: 0 });
  }));

it('one without an answer is not sent', () =>
  open(async () => {
    const { slug } = await aCourse();
    const viewer = answering((await begun(slug)).link);
    await expectDone(saveStep(viewer, work));
    expect(await send(viewer)).toMatchObject({ step: 'check', problems: [{ field: 'form' }] });
  }));

it('the audit log says who keyed one, when it was sent, and when it was taken back', () =>
  open(async () => {
    const { slug } = await aCourse();
    const facilitator = await buildViewer({ kind: 'administrator' });
    const entered = { cohort: slug, key: randomUUID(), name: 'Ines', mode: 'phone' as const };
    const { application } = await expectDone(enterApplication(facilitator, entered));
    const { reference } = await db().application.findUniqueOrThrow({ where: { id: application } });
    const { link } = await expectDone(key(facilitator, { cohort: slug, application }));
    const viewer = await written(link);
    await expectDone(saveStep(viewer, { ...around, step: 'you', change: { phone: '020 7946 0001' } }));
    await send(viewer);
    await expectDone(takeBack(viewer, {}));
    await expectDone(takeBack(viewer, {}));
    const events = await db().auditEvent.findMany({
      where: { OR: [{ subject: application }, { verb: { contains: reference } }] },
      orderBy: { at: 'asc' },
    });
    const actorId = facilitator.kind === 'person' ? facilitator.personId : '';
    expect(events.map(({ verb, actorId: who }) => [verb, who]).sort()).toEqual([
      [`go on with an application for somebody: ${reference}`, actorId],
      ['send an application', null],
      ['take an application back', null],
    ]);
  }));

it('an archived cohort takes none any more, and keeps what was begun', () =>
  open(async () => {
    const { slug } = await aCourse({ closesOn: '' });
    const viewer = await written((await begun(slug)).link);
    await expectDone(archiveCohort(staff, { cohort: slug }));
    expect(await applicationSessionOf(viewer)).toMatchObject({ closed: true, about: { area: 'Deal' } });
    expect(await send(viewer)).toMatchObject({ problems: [{ field: 'form' }] });
    const entered = { cohort: slug, key: randomUUID(), name: 'Ines', mode: 'paper' as const };
    expect(await enterApplication(staff, entered)).toMatchObject({ ok: false });
  }));

it('the list comes fifty at a time', () =>
  open(async () => {
    const { slug, cohortId } = await aCourse();
    const { id } = await begun(slug);
    const { id: _, ...like } = await db().application.findUniqueOrThrow({ where: { id } });
    await db().application.createMany({
      data: Array.from({ length: perPage }, () => ({
        ...like,
        answers: {},
        reference: randomUUID(),
        linkHash: randomUUID(),
        codeHash: randomUUID(),
        pairHash: randomUUID(),
      })),
    });
    expect(await applicationsOf(staff, cohortId)).toHaveLength(perPage);
    expect(await applicationsOf(staff, cohortId, { page: 2 })).toHaveLength(1);
    expect(await applicationsOf(staff, cohortId, { state: 'sent' })).toEqual([]);
    expect(await applicationCounts(staff, cohortId)).toMatchObject({ begun: perPage + 1, sent: 0 });
  }));

it('closed by hand takes none from then on', () =>
  open(async () => {
    const { slug } = await aCourse({ closesOn: '' });
    const viewer = await written((await begun(slug)).link);
    await expectDone(closeNow(staff, { cohort: slug }));
    expect(await send(viewer)).toMatchObject({ problems: [{ field: 'form' }] });
  }));
