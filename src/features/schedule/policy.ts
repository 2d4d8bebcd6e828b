import type { Cohort } from '@/features/cohorts/model';
import { mayRunCohort } from '@/features/cohorts/policy';
import type { Permission } from '@/server/permission';
import type { Viewer } from '@/server/viewer';

/** Whoever runs a cohort plans its days. */
export const mayPlanDays = (viewer: Viewer, cohort: Cohort, verb: string): Permission =>
  mayRunCohort(viewer, cohort, verb);
