import { type Permission, permission } from '@/server/permission';
import { covers, scopeOf, type Viewer } from '@/server/viewer';
import type { Cohort } from './model';

/** Whoever facilitates a cohort may run it. */
export const mayRunCohort = (
  viewer: Viewer,
  cohort: Pick<Cohort, 'id' | 'programmeId' | 'commissionerId'>,
  verb: string,
): Permission => permission(viewer, verb, cohort.id, covers(scopeOf(viewer, ['facilitator']), cohort));

/** Whoever facilitates a programme, or everything, may start a cohort of it. */
export const mayStartCohort = (viewer: Viewer, programme: { id: string }): Permission => {
  const scope = scopeOf(viewer, ['facilitator']);
  return permission(
    viewer,
    'create a cohort',
    programme.id,
    scope.everything || scope.programmeIds.includes(programme.id),
  );
};
