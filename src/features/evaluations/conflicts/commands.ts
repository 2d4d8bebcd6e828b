import { documentOf } from '@/features/forms/data';
import type { Answers } from '@/features/forms/answers';
import type { Tx } from '@/server/db';
import { NotFound } from '@/server/errors';
import { done, type Outcome, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { write } from '@/server/write';
import { loadStage } from '../commands';
import { lockStage } from '../data';
import { answersOf, replaceResponse } from '../keeping/data';
import type { Door, Place } from '../keeping/model';
import { mayRunEvaluation } from '../policy';
import { joinSenders, loadTakesForms } from '../releases/data';
import { loadConflict, saveConflict, saveSettled } from './data';
import { sideBySide } from './model';
import type { Settlement } from './schema';

/**
 * Keeps a form aside whose person had answered by another door. Of a named form the same answers once more are no
 * conflict; of any other nobody is told whether they are the same.
 */
export async function noteSecondForm(
  tx: Tx,
  place: Place,
  door: Door,
  answers: Answers,
): Promise<'in' | 'conflict'> {
  const before = await answersOf(tx, place);
  if (before && sideBySide(place.document, before, answers).every((row) => !row.differs)) return 'in';
  await saveConflict(tx, place.participationId, door, answers);
  return 'conflict';
}

/** Says which of two forms of one person holds. The other is erased; the counts move along. */
export async function settleConflict(
  viewer: Viewer,
  input: Settlement,
): Promise<Outcome<{ cohort: string; stage: string }>> {
  const verb = 'settle two forms';
  const { cohort, stage } = await loadStage(viewer, input, verb);
  if (!stage.formVersionId) throw new NotFound(viewer, verb, `${input.cohort}/${input.stage}`);
  const document = await documentOf(viewer, stage.formVersionId);
  return write(mayRunEvaluation(viewer, cohort, verb), async (tx) => {
    await lockStage(tx, stage.id);
    await joinSenders(tx, stage.id);
    if (!(await loadTakesForms(tx, stage.id)))
      return rejected('form', 'The results of this form are released, so nothing of it changes any more.');
    const conflict = await loadConflict(tx, stage.id, input.conflict);
    if (!conflict) return rejected('form', 'Somebody has settled this already.');
    const second = input.holds === 'second';
    if (second) await replaceResponse(tx, { ...conflict.place, document }, conflict.door, conflict.answers);
    await saveSettled(tx, input.conflict, second);
    return done({ cohort: cohort.slug, stage: stage.key });
  });
}
