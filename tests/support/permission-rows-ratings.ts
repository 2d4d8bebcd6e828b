import * as ratingReads from '@/features/ratings/dashboard/data';
import * as takingAway from '@/features/ratings/export/data';
import { now } from '@/server/clock';
import { db } from '@/server/db';
import { nobody, ref, type Row, run } from './permission-rows';
import { type World } from './world';

const filters = (world: World) => ({ ...ref(world), order: 'form', compare: '' }) as const;

/** Every read of ratings, and who may. */
export const ratingRows: Record<string, Record<string, Row>> = {
  'ratings/dashboard/data': {
    stageRatings: {
      may: ['administrator', 'commissioner'],
      run: (viewer, world) => ratingReads.stageRatings(viewer, 'commissioner', world.slug, 'immediate'),
    },
    dashboardOf: {
      may: run,
      run: (viewer, world) => ratingReads.dashboardOf(viewer, 'facilitator', filters(world)),
    },
    stagesWithForms: {
      may: ['administrator', 'commissioner'],
      run: (viewer, world) => ratingReads.stagesWithForms(viewer, 'commissioner', world.slug),
    },
    stagesWithFigures: {
      may: ['administrator', 'commissioner'],
      run: async (viewer, world) => {
        const { id: stageId } = await db().stage.findFirstOrThrow({ where: { cohortId: world.cohortId } });
        const known = {
          releasedAt: now(),
          own: 30,
          returned: 30,
          typed: 0,
          broughtIn: 0,
          unread: 0,
          asked: 40,
          withdrawn: 0,
        };
        await db().release.upsert({ where: { stageId }, create: { stageId, ...known }, update: {} });
        return (await ratingReads.stagesWithFigures(viewer))[world.cohortId] ?? [];
      },
    },
  },
  'ratings/export/data': {
    exactRatings: {
      may: nobody,
      run: (viewer, world) => takingAway.exactRatings(viewer, world.slug, 'immediate'),
    },
  },
};
