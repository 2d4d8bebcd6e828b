import type { Cohort } from '@/features/cohorts/model';
import { mayRunCohort } from '@/features/cohorts/policy';
import { type Permission, permission } from '@/server/permission';
import type { Viewer } from '@/server/viewer';

/** Whoever runs a cohort sets its tables and seats its people. */
export const maySeat = (viewer: Viewer, cohort: Cohort, verb: string): Permission =>
  mayRunCohort(viewer, cohort, verb);

/** A coach speaks of their own table. */
export const maySpeakOfTable = (viewer: Viewer, tableId: string, verb: string): Permission =>
  permission(
    viewer,
    verb,
    tableId,
    viewer.kind === 'person' &&
      viewer.grants.some((grant) => grant.role === 'coach' && grant.tableId === tableId),
  );
