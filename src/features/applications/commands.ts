import { cohortOf } from '@/features/cohorts/data';
import { command } from '@/server/command';
import { Missing } from '@/server/errors';
import { done, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import { applicationLink, applicationOf, saveLate, saveLeftOut, saveTakenIn } from './data';
import { isKeyed } from './model';
import type { ApplicationRef, LeavingOut } from './schema';

/** Lets somebody send an application who was still writing when it closed. */
export const letInLate = command(can.letInLate, applicationNamed, async ({ cohort, application, write }) => {
  if (application.state !== 'begun')
    return rejected('form', 'This application is not being written any more, so there is nothing to let in.');
  await write((tx) => saveLate(tx, application.id));
  return done({ cohort: cohort.slug, application: application.id });
});

/** Leaves an application out that is in: no real one, or there twice. It makes room for another. */
export const leaveOut = command(
  can.leaveOut,
  applicationNamed,
  async ({ cohort, application, write }, { why }: LeavingOut) => {
    const isLeftOut =
      application.state === 'sent' && (await write((tx) => saveLeftOut(tx, application.id, why)));
    return isLeftOut
      ? done({ cohort: cohort.slug, application: application.id })
      : rejected('form', 'Only an application that is in can be left out. This one is not in any more.');
  },
);

/** Takes one in again that was left out, also when so many are in by now that others can't apply. */
export const takeIn = command(can.takeIn, applicationNamed, async ({ cohort, application, write }) => {
  await write((tx) => saveTakenIn(tx, application.id));
  return done({ cohort: cohort.slug, application: application.id });
});

/** Opens one to whoever keys it for somebody. From there on it is held by its link: the audit log says who took it in hand. */
export const key = command(can.key, applicationNamed, async ({ cohort, application, write }) => {
  if (!isKeyed(application))
    return rejected('form', 'This application is not entered by staff, or it is in already.');
  await write(() => Promise.resolve());
  return done({ cohort: cohort.slug, link: applicationLink(application.id) });
});

/** The application that a form names, and in the audit log by its reference. @throws Missing when it isn't the cohort's. */
async function applicationNamed(viewer: Viewer, input: ApplicationRef) {
  const { cohort } = await cohortOf(viewer, input);
  const application = await applicationOf(viewer, cohort.id, input.application);
  if (!application) throw new Missing(input.application);
  return { cohort, application, detail: application.reference };
}
