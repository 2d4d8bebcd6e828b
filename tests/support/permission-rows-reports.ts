import { cohortsToCount, needsMetIn } from '@/features/reports/needs-met/data';
import { countNeedsMet } from '@/features/reports/needs-met/commands';
import { now } from '@/server/clock';
import { db } from '@/server/db';
import { nobody, type Row } from './permission-rows';

/** Every verb and read of reports, and who may. */
export const reportRows: Record<string, Record<string, Row>> = {
  'reports/needs-met/data': {
    needsMetIn: {
      may: ['administrator', 'commissioner'],
      run: async (viewer, { cohortId }) => {
        const told = { people: 12, short: null, kinds: [] };
        await db().needsMetCount.createMany({
          data: { cohortId, told, countedAt: now() },
          skipDuplicates: true,
        });
        return needsMetIn(viewer, cohortId);
      },
    },
    cohortsToCount: { may: nobody, run: (viewer) => cohortsToCount(viewer) },
  },
  'reports/needs-met/commands': {
    countNeedsMet: { may: nobody, run: (viewer) => countNeedsMet(viewer) },
  },
};
