import type { Tx } from '@/server/db';
import { loadShown, loadTallies, saveShown } from './data';
import { type ShownTo, stepOn } from './model';

/**
 * Lets audiences see as much of a stage's counts as `stepOn` allows, and remembers it. Called within the writes that
 * change what may be seen, so that reading a dashboard never has to write.
 */
export async function moveFiguresOn(tx: Tx, stageId: string, audiences: readonly ShownTo[]): Promise<void> {
  const current = await loadTallies(tx, stageId);
  for (const audience of audiences) {
    const shown = await loadShown(tx, stageId, audience);
    await saveShown(tx, stageId, audience, stepOn(current, shown));
  }
}
