import { type Permission, permission } from '@/server/permission';
import { covers, scopeOf, type Viewer } from '@/server/viewer';
import type { Cohort } from './model';

/** Whoever facilitates a cohort may run it. */
export const mayRunCohort = (
  viewer: Viewer,
  cohort: Pick<Cohort, 'id' | 'programmeId' | 'commissionerId'>,
  verb: string,
): Permission => permission(viewer, verb, cohort.id, covers(scopeOf(viewer, ['facilitator']), cohort));
