import { cohortOf } from '@/features/cohorts/data';
import { command } from '@/server/command';
import { done, rejected } from '@/server/outcome';
import { can } from './capabilities';
import { saveAims } from './data';
import type { ChangedAims } from './schema';

/** Says how a cohort is to be seated. Plans that are there stay as they are and are measured anew. */
export const changeAims = command(
  can.change,
  cohortOf,
  async ({ cohort, write }, { cohort: slug, version, ...aims }: ChangedAims) => {
    const saved = await write((tx) => saveAims(tx, cohort.id, version, aims));
    return saved
      ? done({ cohort: slug })
      : rejected(
          'form',
          'Somebody else changed this meanwhile. Your own choices stand below: open the page again to see theirs.',
        );
  },
);
