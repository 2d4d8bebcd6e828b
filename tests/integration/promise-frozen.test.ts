import { describe, expect, it } from 'vitest';
import { addStage, changeStage, openStage } from '@/features/evaluations/commands';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { buildWorld, visitorOf, visitors } from '@tests/support/world';

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
});
