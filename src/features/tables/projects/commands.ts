import { cohortOf } from '@/features/cohorts/data';
import { teamOf } from '@/features/participants/team/data';
import { command } from '@/server/command';
import { Missing } from '@/server/errors';
import { done, rejected } from '@/server/outcome';
import { saveAims } from '../aims/data';
import { can } from './capabilities';
import { removeProject as removeProjectRow, saveProject } from './data';
import type { NewProject, ProjectRef, Rotation } from './schema';

/** Adds a project that a guest of the cohort brings. */
export const addProject = command(
  can.add,
  cohortOf,
  async ({ cohort, viewer, write }, { title, guest }: NewProject) => {
    const team = await teamOf(viewer, cohort.id);
    if (guest && !team.some(({ personId }) => personId === guest)) throw new Missing(guest);
    await write((tx) => saveProject(tx, cohort.id, { title, guestId: guest }));
    return done({ cohort: cohort.slug });
  },
);

/** Takes a project away. */
export const removeProject = command(can.remove, cohortOf, async ({ cohort, write }, input: ProjectRef) => {
  await write((tx) => removeProjectRow(tx, cohort.id, input.project));
  return done({ cohort: cohort.slug });
});

/** Says how many projects each table hears, and on which day. */
export const changeRotation = command(
  can.rotate,
  cohortOf,
  async ({ cohort, write }, { cohort: slug, version, ...change }: Rotation) => {
    if (change.projectsDay > cohort.days.length)
      return rejected('projectsDay', 'Choose one of the cohort’s days');
    const saved = await write((tx) => saveAims(tx, cohort.id, version, change));
    return saved
      ? done({ cohort: slug })
      : rejected(
          'form',
          'Somebody else changed this meanwhile. Your own choices stand below: open the page again to see theirs.',
        );
  },
);
