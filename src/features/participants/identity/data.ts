import { cohortsWithin } from '@/features/cohorts/data';
import type { Prisma } from '@/generated/prisma/client';
import type { Tx } from '@/server/db';
import { scopeOf, type Viewer } from '@/server/viewer';

/** Whether somebody has a part outside of the cohorts that the viewer runs, or a role that gives more than a part in one. */
export async function isKnownElsewhere(tx: Tx, viewer: Viewer, personId: string): Promise<boolean> {
  const scope = scopeOf(viewer, ['facilitator']);
  const within = cohortsWithin(scope);
  const outside: Prisma.PersonWhereInput[] = scope.everything
    ? []
    : [
        { participants: { some: { NOT: { cohort: within } } } },
        { roles: { some: { cohortId: { not: null }, NOT: { cohort: within } } } },
      ];
  const trusted: Prisma.PersonWhereInput = {
    roles: { some: { kind: { in: ['administrator', 'facilitator', 'commissioner'] } } },
  };
  return (await tx.person.count({ where: { id: personId, OR: [trusted, ...outside] } })) > 0;
}
