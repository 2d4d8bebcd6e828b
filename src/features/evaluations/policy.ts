import { mayRunCohort } from '@/features/cohorts/policy';
import type { Cohort } from '@/features/cohorts/model';
import type { Permission } from '@/server/permission';
import type { Viewer } from '@/server/viewer';

/** Whoever runs the cohort plans, opens and closes its stages, invites people and prints the codes. */
export const mayRunEvaluation = (viewer: Viewer, cohort: Cohort, verb: string): Permission =>
  mayRunCohort(viewer, cohort, verb);
