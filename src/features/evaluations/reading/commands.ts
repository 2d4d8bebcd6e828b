import type { Tx } from '@/server/db';
import { done, type Outcome, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { write } from '@/server/write';
import { loadStage } from '../commands';
import type { Stage } from '../model';
import { mayRunEvaluation } from '../policy';
import type { StageRef } from '../schema';
import { saveHidden, saveSeen, textsOfStage } from './data';
import type { HiddenText, SeenTexts, ShownText } from './schema';

/** Marks texts as seen by those who run the cohort. */
export async function markSeen(viewer: Viewer, input: SeenTexts): Promise<Outcome<StageRef>> {
  return change(
    viewer,
    input,
    'mark texts as seen',
    async (tx, stage) => (await saveSeen(tx, stage.id, input.texts)) > 0,
  );
}

/** Hides a text that should not be read any more: it names somebody, or it hurts. It is kept, with the reason. */
export async function hideText(viewer: Viewer, input: HiddenText): Promise<Outcome<StageRef>> {
  return change(viewer, input, 'hide a text', (tx, stage) =>
    saveHidden(tx, stage.id, input.text, input.reason),
  );
}

/** Shows a hidden text again. */
export async function showText(viewer: Viewer, input: ShownText): Promise<Outcome<StageRef>> {
  return change(viewer, input, 'show a text again', (tx, stage) =>
    saveHidden(tx, stage.id, input.text, null),
  );
}

async function change(
  viewer: Viewer,
  input: StageRef,
  verb: string,
  work: (tx: Tx, stage: Stage) => Promise<boolean>,
): Promise<Outcome<StageRef>> {
  const { cohort, stage } = await loadStage(viewer, input, verb);
  const read = await textsOfStage(viewer, stage.id);
  if (!read || 'later' in read) return rejected('form', 'What people wrote can’t be read yet.');
  const found = await write(mayRunEvaluation(viewer, cohort, verb), (tx) => work(tx, stage));
  return found
    ? done({ cohort: cohort.slug, stage: stage.key })
    : rejected('form', 'This text isn’t there any more. Look again: the list is up to date now.');
}
