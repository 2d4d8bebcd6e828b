import { command } from '@/server/command';
import { Missing } from '@/server/errors';
import { done, type Outcome, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { personInFull } from '../person/data';
import { CantUndo } from './cant-undo';
import { can } from './capabilities';
import { saveMerge, saveUndone } from './doing/data';
import type { MergeSent, UndoSent } from './schema';

/** The record that stays. @throws Missing when it doesn't exist for whoever asks */
async function keptOf(viewer: Viewer, { person: id }: { person: string }) {
  const person = await personInFull(viewer, id);
  if (!person) throw new Missing(id);
  return { 'person in cohorts': person };
}

/** The two, both of whom the viewer has to know. */
async function bothOf(viewer: Viewer, input: MergeSent) {
  const kept = await keptOf(viewer, input);
  const other = input.other === input.person ? null : await personInFull(viewer, input.other);
  if (!other) throw new Missing(input.other);
  return { ...kept, other, detail: other.id };
}

const says = {
  gone: 'One of the two was merged meanwhile. Open the page again.',
  changed: 'Something of the two has changed since you looked. Look at it again, then merge.',
  refused: 'The two can’t be merged. The page says why.',
} as const;

/** Makes two records of one person one, as it was shown. */
export const mergePeople = command(
  can.merge,
  bothOf,
  async (
    { 'person in cohorts': { id }, other, viewer, write },
    { chosen, seen },
  ): Promise<Outcome<{ person: string }>> => {
    const way = await write((tx) => saveMerge(tx, viewer, { keptId: id, otherId: other.id, chosen, seen }));
    return way === null ? done({ person: id }) : rejected('form', says[way]);
  },
);

const undoSays = {
  gone: 'This merge was undone already.',
  later: 'Another merge came after it. Undo that one first.',
} as const;

/** Parts two records again that were made one. */
export const undoMerge = command(
  can.undo,
  keptOf,
  async (
    { 'person in cohorts': { id }, viewer, write },
    { merge: mergeId }: UndoSent,
  ): Promise<Outcome<{ person: string }>> => {
    try {
      const way = await write((tx) => saveUndone(tx, viewer, { keptId: id, mergeId }));
      return way === null ? done({ person: id }) : rejected('form', undoSays[way]);
    } catch (error) {
      if (!(error instanceof CantUndo)) throw error;
      return rejected(
        'form',
        'This merge can’t be undone any more: something came since that it would contradict, such as somebody else with the same address, or a cohort that was removed.',
      );
    }
  },
);
