import { isAdministrator } from '@/features/accounts/policy';
import { mayRunCohort } from '@/features/cohorts/policy';
import type { Cohort } from '@/features/cohorts/model';
import type { Permission } from '@/server/permission';
import type { Viewer } from '@/server/viewer';

/** Whoever runs a cohort says who takes part and who helps. */
export const mayKeepPeople = (viewer: Viewer, cohort: Cohort, verb: string): Permission =>
  mayRunCohort(viewer, cohort, verb);

/** Whether a viewer may change the name and address of somebody who has a part outside of what they run. */
export const mayChangeAnybody = (viewer: Viewer): boolean => isAdministrator(viewer);
