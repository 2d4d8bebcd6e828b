import type { Cohort } from '@/features/cohorts/model';
import { mayRunCohort } from '@/features/cohorts/policy';
import type { Permission } from '@/server/permission';
import type { Viewer } from '@/server/viewer';

/** Whoever runs the cohort may see its figures before the form has closed, at the price of seeing the rest in steps. */
export const mayLookEarly = (viewer: Viewer, cohort: Cohort, verb: string): Permission => mayRunCohort(viewer, cohort, verb);
