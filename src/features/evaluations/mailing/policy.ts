import { mayRunCohort } from '@/features/cohorts/policy';
import type { Cohort } from '@/features/cohorts/model';
import { type Permission, permission } from '@/server/permission';
import type { Viewer } from '@/server/viewer';

/** Only Roundtable's own job sends what is due. */
export const maySendDueMail = (viewer: Viewer, stageId: string): Permission =>
  permission(viewer, 'send due mail', stageId, viewer.kind === 'system');

/** Whoever runs the cohort pauses its mail and lets it go on. */
export const mayPauseMail = (viewer: Viewer, cohort: Cohort): Permission =>
  mayRunCohort(viewer, cohort, 'pause or resume mail');

/** Only the holder of a person's link says whether that person is written to. */
export const mayStopMail = (viewer: Viewer, personId: string): Permission =>
  permission(
    viewer,
    'stop mail about forms',
    personId,
    viewer.kind === 'answering' && viewer.door === 'link',
  );

/** Anybody may say that they have lost their link; what comes of it, a job decides. */
export const mayAskForLink = (viewer: Viewer): Permission =>
  permission(viewer, 'ask for a lost link', 'a link', true);
export const maySendLostLinks = (viewer: Viewer): Permission =>
  permission(viewer, 'send lost links', 'a link', viewer.kind === 'system');
