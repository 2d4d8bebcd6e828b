import { cohortOf } from '@/features/cohorts/data';
import { command } from '@/server/command';
import { Missing } from '@/server/errors';
import { done, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import { applicationOf, saveLate } from './data';
import type { ApplicationRef } from './schema';

/** Lets somebody send an application who was still writing when it closed. */
export const letInLate = command(can.letInLate, applicationNamed, async ({ cohort, application, write }) => {
  if (application.state !== 'begun')
    return rejected('form', 'This application is not being written any more, so there is nothing to let in.');
  await write((tx) => saveLate(tx, application.id));
  return done({ cohort: cohort.slug, application: application.id });
});

/** The application that a form names. @throws Missing when it isn't the cohort's. */
async function applicationNamed(viewer: Viewer, input: ApplicationRef) {
  const { cohort } = await cohortOf(viewer, input);
  const application = await applicationOf(viewer, cohort.id, input.application);
  if (!application) throw new Missing(input.application);
  return { cohort, application };
}
