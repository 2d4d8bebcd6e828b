import { loadCohort } from '@/features/cohorts/commands';
import { teamOf } from '@/features/participants/team/data';
import { NotFound } from '@/server/errors';
import { done, type Outcome, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { write } from '@/server/write';
import { maySeat } from '../policy';
import { saveAims } from '../aims/data';
import { removeProject as removeProjectRow, saveProject } from './data';
import type { NewProject, ProjectRef, Rotation } from './schema';

type Done = Outcome<{ cohort: string }>;

/** Adds a project that a guest of the cohort brings. */
export async function addProject(viewer: Viewer, input: NewProject): Promise<Done> {
  const verb = 'add a guest project';
  const cohort = await loadCohort(viewer, input.cohort, verb);
  const team = await teamOf(viewer, cohort.id);
  if (input.guest && !team.some(({ personId }) => personId === input.guest))
    throw new NotFound(viewer, verb, input.guest);
  await write(maySeat(viewer, cohort, verb), (tx) =>
    saveProject(tx, cohort.id, { title: input.title, guestId: input.guest }),
  );
  return done({ cohort: cohort.slug });
}

/** Takes a project away. */
export async function removeProject(viewer: Viewer, input: ProjectRef): Promise<Done> {
  const verb = 'remove a guest project';
  const cohort = await loadCohort(viewer, input.cohort, verb);
  await write(maySeat(viewer, cohort, verb), (tx) => removeProjectRow(tx, cohort.id, input.project));
  return done({ cohort: cohort.slug });
}

/** Says how many projects each table hears, and on which day. */
export async function changeRotation(
  viewer: Viewer,
  { cohort: slug, version, ...change }: Rotation,
): Promise<Done> {
  const verb = 'say how guest projects rotate';
  const cohort = await loadCohort(viewer, slug, verb);
  if (change.projectsDay > cohort.days.length)
    return rejected('projectsDay', 'Choose one of the cohort’s days');
  const saved = await write(maySeat(viewer, cohort, verb), (tx) => saveAims(tx, cohort.id, version, change));
  return saved
    ? done({ cohort: slug })
    : rejected(
        'form',
        'Somebody else changed this meanwhile. Your own choices stand below: open the page again to see theirs.',
      );
}
