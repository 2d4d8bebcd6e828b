import { cohortBySlug } from '@/features/cohorts/data';
import { lockStage, stageOf } from '@/features/evaluations/data';
import { moveFiguresOn } from '@/features/evaluations/tallies/commands';
import { NotFound } from '@/server/errors';
import { done, type Outcome } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { write } from '@/server/write';
import { mayLookEarly } from '../policy';

type StageRef = { cohort: string; stage: string };

/** Shows the facilitators the figures of an open form as they are now; later ones follow in steps of eight people. */
export async function lookEarly(viewer: Viewer, input: StageRef): Promise<Outcome<StageRef>> {
  const verb = 'look at figures early';
  const cohort = await cohortBySlug(viewer, input.cohort);
  const stage = cohort && (await stageOf(viewer, cohort.id, input.stage));
  if (!cohort || !stage) throw new NotFound(viewer, verb, `${input.cohort}/${input.stage}`);
  await write(mayLookEarly(viewer, cohort, verb), async (tx) => {
    await lockStage(tx, stage.id);
    await moveFiguresOn(tx, stage.id, ['facilitator']);
  });
  return done({ cohort: cohort.slug, stage: stage.key });
}
