import { documentOf } from '@/features/forms/data';
import type { Answers } from '@/features/forms/answers';
import { command } from '@/server/command';
import type { Tx } from '@/server/db';
import { Missing } from '@/server/errors';
import { done, rejected } from '@/server/outcome';
import { joinSenders, loadTakesForms, lockStage, stageNamed } from '../../data';
import { answersOf, replaceResponse } from '../../responses/data';
import type { Place } from '../../responses/model';
import type { Mode } from '../../modes';
import { can } from './capabilities';
import { loadConflict, saveConflict, saveSettled } from './data';
import { sideBySide } from './model';
import type { Settlement } from './schema';

/**
 * Keeps a form aside whose person had answered in another mode. Of a named form the same answers once more are no
 * conflict; of any other nobody is told whether they are the same.
 */
export async function noteSecondForm(
  tx: Tx,
  place: Place,
  mode: Mode,
  answers: Answers,
): Promise<'in' | 'conflict'> {
  const before = await answersOf(tx, place);
  if (before && sideBySide(place.document, before, answers).every((row) => !row.differs)) return 'in';
  await saveConflict(tx, place.participationId, mode, answers);
  return 'conflict';
}

/** Says which of two forms of one person holds. The other is erased; the counts move along. */
export const settleConflict = command(
  can.settle,
  stageNamed,
  async ({ cohort, stage, viewer, write }, input: Settlement) => {
    if (!stage.formVersionId) throw new Missing(`${input.cohort}/${input.stage}`);
    const document = await documentOf(viewer, stage.formVersionId);
    return write(async (tx) => {
      await lockStage(tx, stage.id);
      await joinSenders(tx, stage.id);
      if (!(await loadTakesForms(tx, stage.id)))
        return rejected('form', 'The results of this form are released, so nothing of it changes any more.');
      const conflict = await loadConflict(tx, stage.id, input.conflict);
      if (!conflict) return rejected('form', 'Somebody has settled this already.');
      const second = input.holds === 'second';
      if (second) await replaceResponse(tx, { ...conflict.place, document }, conflict.mode, conflict.answers);
      await saveSettled(tx, input.conflict, second);
      return done({ cohort: cohort.slug, stage: stage.key });
    });
  },
);
