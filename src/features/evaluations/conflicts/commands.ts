import { documentOf } from '@/features/forms/data';
import type { Answers } from '@/features/forms/answers/model';
import { now } from '@/server/clock';
import type { Tx } from '@/server/db';
import { NotFound } from '@/server/errors';
import { done, type Outcome, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { write } from '@/server/write';
import { loadStage } from '../commands';
import { lockStage } from '../data';
import { answersOf, replaceResponse } from '../keeping/data';
import type { Door, Place } from '../keeping/model';
import { stageState } from '../model';
import { mayRunEvaluation } from '../policy';
import { moveFiguresOn } from '../tallies/commands';
import { loadConflict, saveConflict, saveSettled } from './data';
import { sideBySide } from './model';
import type { Settlement } from './schema';

/** Keeps a form aside whose person had answered by another door. The same answers once more are no conflict. */
export async function noteSecondForm(tx: Tx, place: Place, door: Door, answers: Answers): Promise<'in' | 'conflict'> {
  const first = { door, answers: (await answersOf(tx, place)) ?? {} };
  const same = sideBySide({ document: place.document, first, second: { door, answers } }).every((row) => !row.differs);
  if (same) return 'in';
  await saveConflict(tx, place.participationId, door, answers);
  return 'conflict';
}

/** Says which of two forms of one person holds. The other is erased; the counts move along. */
export async function settleConflict(viewer: Viewer, input: Settlement): Promise<Outcome<{ cohort: string; stage: string }>> {
  const verb = 'settle two forms';
  const { cohort, stage } = await loadStage(viewer, input, verb);
  if (!stage.formVersionId) throw new NotFound(viewer, verb, `${input.cohort}/${input.stage}`);
  const document = await documentOf(viewer, stage.formVersionId);
  return write(mayRunEvaluation(viewer, cohort, verb), async (tx) => {
    await lockStage(tx, stage.id);
    const conflict = await loadConflict(tx, stage.id, input.conflict);
    if (!conflict) return rejected('form', 'Somebody has settled this already.');
    if (stageState(stage, now()) === 'closed') await moveFiguresOn(tx, stage.id, ['facilitator', 'commissioner']);
    const second = input.holds === 'second';
    if (second) await replaceResponse(tx, { ...conflict.place, document }, conflict.door, conflict.answers);
    await saveSettled(tx, input.conflict, second);
    return done({ cohort: cohort.slug, stage: stage.key });
  });
}
