import { now } from '@/server/clock';
import { command } from '@/server/command';
import { done, type Outcome, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { createCohort } from '../commands';
import { cohortOf } from '../data';
import type { CopiedCohortForm } from '../schema';
import { can } from './capabilities';
import { loadHeld, removeCohort, saveArchived, scheduleToCopy } from './data';
import { whyItStays } from './model';

/** Starts a cohort like an earlier one, with its themes and its schedule. Its people stay where they are. */
export const copyCohort = command(
  can.copy,
  cohortToCopy,
  async ({ cohort, viewer }, { cohort: _from, ...input }: CopiedCohortForm) => {
    const like = { days: cohort.days, sessions: await scheduleToCopy(viewer, cohort.id) };
    return createCohort(viewer, { ...input, programme: cohort.programmeSlug, like });
  },
);

/** Takes a cohort out of the lists. Nothing else of it changes. */
export const archiveCohort = command(can.archive, cohortOf, async ({ cohort, write }) => {
  await write((tx) => saveArchived(tx, cohort.id, now()));
  return done({ cohort: cohort.slug });
});

/** Brings a cohort back into the lists. */
export const bringBack = command(can.bringBack, cohortOf, async ({ cohort, write }) => {
  await write((tx) => saveArchived(tx, cohort.id, null));
  return done({ cohort: cohort.slug });
});

/** Deletes a cohort while nothing but its plan would go with it. */
export const deleteCohort = command(
  can.remove,
  cohortOf,
  ({ cohort, write }): Promise<Outcome<{ cohort: string }>> =>
    write(async (tx) => {
      const why = whyItStays(await loadHeld(tx, cohort.id));
      if (why) return rejected('form', why);
      await removeCohort(tx, cohort.id);
      return done({ cohort: cohort.slug });
    }),
);

/** The cohort that a form names, with the programme in which a copy begins. @throws Missing when it doesn't exist for whoever asks. */
async function cohortToCopy(viewer: Viewer, input: { cohort: string }) {
  const { cohort } = await cohortOf(viewer, input);
  return { programme: { id: cohort.programmeId }, cohort };
}
