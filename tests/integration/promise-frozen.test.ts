import { describe, expect, it } from 'vitest';
import { addStage, changeStage, openStage } from '@/features/evaluations/commands';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { system, type Viewer } from '@/server/viewer';
import { buildWorld, visitorOf, visitors } from '@tests/support/world';
import { buildStage, buildViewer, inTheRoom } from '@tests/support/build';

describe('a promise', () => {
  it.each(visitors)('can’t be changed by %s once its form may have been opened', async (visitor) => {
    const world = await buildWorld();
    const viewer: Viewer = await visitorOf(visitor, world);
    const ref = { cohort: world.slug, stage: 'immediate' };
    const times = { opensOn: '2018-01-16', opensTime: '15:30', closesOn: '2018-01-30', closesTime: '00:00' };
    const before = await db().stage.findUniqueOrThrow({ where: { id: world.stageId } });
    const tries = [
      () => changeStage(viewer, { ...ref, ...times, promise: 'named' }),
      () => changeStage(viewer, { ...ref, ...times, promise: 'unlinkable', opensOn: '2018-02-16' }),
      () => openStage(viewer, ref),
      () =>
        addStage(viewer, {
          cohort: world.slug,
          title: 'immediate',
          audience: 'participants',
          promise: 'named',
          formVersion: before.formVersionId ?? '',
          when: 'date',
          months: '',
          opensOn: '2018-01-16',
          closesOn: '',
          closesTime: '',
        }),
    ];
    for (const attempt of tries) await at('2018-01-17T10:00:00Z', () => attempt().catch(() => null));
    const after = await db().stage.findUniqueOrThrow({ where: { id: world.stageId } });
    expect([after.promise, after.opensAt, after.formVersionId]).toEqual([
      before.promise,
      before.opensAt,
      before.formVersionId,
    ]);
  });

  it('can be changed by nobody once the form has opened', async () => {
    const built = await buildStage('unlinkable', 1);
    const facilitator = await buildViewer({ kind: 'facilitator', cohortId: built.cohortId });
    const administrator = await buildViewer({ kind: 'administrator' });
    const change = {
      cohort: built.slug,
      stage: 'immediate',
      promise: 'named',
      opensOn: '2018-01-16',
      opensTime: '15:30',
      closesOn: '',
      closesTime: '',
    } as const;
    for (const viewer of [facilitator, administrator, system('test')]) {
      expect(await inTheRoom(() => changeStage(viewer, change))).toMatchObject({
        ok: false,
        problems: [{ field: 'promise' }],
      });
    }
    expect(await at(new Date('2018-01-10T09:00:00Z'), () => changeStage(facilitator, change))).toMatchObject({
      ok: true,
    });
    expect(await db().stage.findUnique({ where: { id: built.stageId } })).toMatchObject({
      promise: 'named',
      closesAt: null,
    });
  });
});
