import { type Acting, command } from '@/server/command';
import type { Tx } from '@/server/db';
import { done, type Outcome, rejected } from '@/server/outcome';
import { stageNamed } from '../../data';
import type { StageOfCohort } from '../../model';
import type { StageRef } from '../../schema';
import { can } from './capabilities';
import { saveHidden, saveSeen, textsOfStage } from './data';
import type { HiddenText, SeenTexts, ShownText } from './schema';

/** Marks texts as seen by those who run the cohort. */
export const markSeen = command(can.markSeen, stageNamed, (found, input: SeenTexts) =>
  change(found, async (tx) => (await saveSeen(tx, found.stage.id, input.texts)) > 0),
);

/** Hides a text that should not be read any more: it names somebody, or it hurts. It is kept, with the reason. */
export const hideText = command(can.hide, stageNamed, (found, input: HiddenText) =>
  change(found, (tx) => saveHidden(tx, found.stage.id, input.text, input.reason)),
);

/** Shows a hidden text again. */
export const showText = command(can.show, stageNamed, (found, input: ShownText) =>
  change(found, (tx) => saveHidden(tx, found.stage.id, input.text, null)),
);

async function change(
  { cohort, stage, viewer, write }: StageOfCohort & Acting,
  work: (tx: Tx) => Promise<boolean>,
): Promise<Outcome<StageRef>> {
  const read = await textsOfStage(viewer, stage.id);
  if (!read || 'later' in read) return rejected('form', 'What people wrote can’t be read yet.');
  const found = await write(work);
  return found
    ? done({ cohort: cohort.slug, stage: stage.key })
    : rejected('form', 'This text isn’t there any more. Look again: the list is up to date now.');
}
