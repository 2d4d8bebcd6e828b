import { documentOf } from '@/features/forms/data';
import { now } from '@/server/clock';
import { command } from '@/server/command';
import { done, rejected } from '@/server/outcome';
import { lockStage, stageNamed } from '../../data';
import { stageState } from '../../model';
import { can } from './capabilities';
import { loadHasForms, removePrinted, savePrinted } from './data';
import { readFigures } from './model';
import type { PrintedForm } from './schema';

/** Enters what is known of a stage from print alone, in the place of what was entered before. */
export const enterPrinted = command(
  can.enter,
  stageNamed,
  async ({ cohort, stage, viewer, write }, input: PrintedForm) => {
    if (!stage.formVersionId)
      return rejected(
        'form',
        'This stage has no form yet. Choose the form that comes closest to what was asked.',
      );
    if (stageState(stage, now()) === 'open')
      return rejected('form', 'This form is open, so it gets answers of its own. Close it first.');
    const { people, forms, source } = input;
    if (forms > people)
      return rejected('forms', `There can’t be more forms than the ${people} people on the course.`);
    const { figures, problems } = readFigures(
      await documentOf(viewer, stage.formVersionId),
      forms,
      input.typed,
    );
    if (problems.length > 0) return { ok: false, problems };
    return write(async (tx) => {
      await lockStage(tx, stage.id);
      if (await loadHasForms(tx, stage.id))
        return rejected(
          'form',
          'Forms of this stage came in, so its figures are counted from them. Printed figures can’t stand beside them.',
        );
      await savePrinted(tx, stage.id, { source, people, forms, figures });
      return done({ cohort: cohort.slug, stage: stage.key });
    });
  },
);

/** Takes a stage's printed figures away, so that answers can come in. */
export const dropPrinted = command(can.drop, stageNamed, async ({ cohort, stage, write }) => {
  await write((tx) => removePrinted(tx, stage.id));
  return done({ cohort: cohort.slug, stage: stage.key });
});
