import { loadCohort } from '@/features/cohorts/commands';
import { done, type Outcome, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { write } from '@/server/write';
import { maySeat } from '../policy';
import { saveAims } from './data';
import type { ChangedAims } from './schema';

/** Says how a cohort is to be seated. Plans that are there stay as they are and are measured anew. */
export async function changeAims(
  viewer: Viewer,
  { cohort: slug, version, ...aims }: ChangedAims,
): Promise<Outcome<{ cohort: string }>> {
  const verb = 'say how to seat a cohort';
  const cohort = await loadCohort(viewer, slug, verb);
  const saved = await write(maySeat(viewer, cohort, verb), (tx) => saveAims(tx, cohort.id, version, aims));
  return saved
    ? done({ cohort: slug })
    : rejected(
        'form',
        'Somebody else changed this meanwhile. Your own choices stand below: open the page again to see theirs.',
      );
}
