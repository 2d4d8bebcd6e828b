import type { Cohort } from '@/features/cohorts/model';
import { permit } from '@/server/capability';
import { db } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';

/** Who can take needs of a cohort on: who runs it, by name. */
export async function ownersIn(
  viewer: Viewer,
  cohort: Pick<Cohort, 'id' | 'programmeId' | 'commissionerId'>,
): Promise<{ personId: string; name: string }[]> {
  if (!permit(can.see, viewer, cohort).granted) return [];
  const { id: cohortId, programmeId } = cohort;
  const rows = await db().person.findMany({
    where: {
      roles: {
        some: {
          OR: [
            { kind: 'administrator' },
            { kind: 'facilitator', cohortId },
            { kind: 'facilitator', programmeId },
            { kind: 'facilitator', cohortId: null, programmeId: null },
          ],
        },
      },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  });
  return rows.map(({ id, name }) => ({ personId: id, name }));
}
