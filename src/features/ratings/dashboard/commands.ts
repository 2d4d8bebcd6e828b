import { loadStage } from '@/features/evaluations/commands';
import { lockStage } from '@/features/evaluations/data';
import { moveFiguresOn } from '@/features/evaluations/tallies/commands';
import { done, type Outcome } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { write } from '@/server/write';
import { mayLookEarly } from '../policy';

type StageRef = { cohort: string; stage: string };

/** Shows the facilitators the figures of an open form as they are now; later ones follow in steps of eight people. */
export async function lookEarly(viewer: Viewer, input: StageRef): Promise<Outcome<StageRef>> {
  const verb = 'look at figures early';
  const { cohort, stage } = await loadStage(viewer, input, verb);
  await write(mayLookEarly(viewer, cohort, verb), async (tx) => {
    await lockStage(tx, stage.id);
    await moveFiguresOn(tx, stage.id, ['facilitator']);
  });
  return done({ cohort: cohort.slug, stage: stage.key });
}
