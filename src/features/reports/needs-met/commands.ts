import { cohortById } from '@/features/cohorts/data';
import { command } from '@/server/command';
import { Missing } from '@/server/errors';
import { done } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import { cohortsToCount, loadNeeded, saveNeedsMet } from './data';
import { needsMetOf } from './model';

/** Counts the needs of every cohort that has been over for long enough, each once and for good. */
export async function countNeedsMet(viewer: Viewer): Promise<void> {
  for (const cohortId of await cohortsToCount(viewer)) await countIn(viewer, { cohortId });
}

const countIn = command(
  can.count,
  async (viewer: Viewer, { cohortId }: { cohortId: string }) => {
    const cohort = await cohortById(viewer, cohortId);
    if (!cohort) throw new Missing(cohortId);
    return { cohort };
  },
  async ({ cohort, write }) => {
    await write(async (tx) => {
      const { needed, enrolled } = await loadNeeded(tx, cohort.id);
      await saveNeedsMet(tx, cohort.id, needsMetOf(needed, enrolled));
    });
    return done();
  },
);
