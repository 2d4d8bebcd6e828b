import { tellOfRecords } from '@/features/accounts/sign-in/commands';
import { command } from '@/server/command';
import { databaseCode, Missing } from '@/server/errors';
import { done, type Outcome, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { personInFull } from '../person/data';
import { CantUndo, type WhyNot } from './cant-undo';
import { can } from './capabilities';
import { saveMerge } from './doing/data';
import type { MergeSent, UndoSent } from './schema';
import { saveUndone } from './undoing/data';

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

const busy = 'Something goes to one of the two just now, or comes from them. Try again in a minute.';

/** Somebody else held what was asked for, and both waited for each other: the database let them go first. */
const deadlocked = '40P01';

const says = {
  busy,
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
    try {
      const way = await write(async (tx) => {
        const came = await saveMerge(tx, viewer, { keptId: id, otherId: other.id, chosen, seen });
        if (typeof came !== 'string')
          await tellOfRecords(
            tx,
            'records-merged',
            came.map((address) => ({ personId: id, address })),
          );
        return came;
      });
      return typeof way === 'string' ? rejected('form', says[way]) : done({ person: id });
    } catch (error) {
      if (databaseCode(error) !== deadlocked) throw error;
      return rejected('form', busy);
    }
  },
);

const undoSays = {
  busy,
  gone: 'This merge was undone already.',
  later: 'Another merge came after it. Undo that one first.',
} as const;

const cantSays: Record<WhyNot, string> = {
  contradicts:
    'This merge can’t be undone any more: something came since that it would contradict, such as somebody else with the same address, or a cohort that was removed.',
  since:
    'This merge can’t be undone any more: a form of theirs was begun, sent or released since, and nobody can say of which of the two it is.',
  outside: 'One of the two has a part outside of what you run. Ask an administrator to undo this.',
  full: 'This merge can’t be undone now: the place or the seat that one of them had is taken. Make room first.',
  secret:
    'This merge can’t be undone any more: the server’s secret was changed since, and what was written down can’t be opened.',
};

/** Parts two records again that were made one. */
export const undoMerge = command(
  can.undo,
  keptOf,
  async (
    { 'person in cohorts': { id }, viewer, write },
    { merge: mergeId }: UndoSent,
  ): Promise<Outcome<{ person: string }>> => {
    try {
      const way = await write(async (tx) => {
        const came = await saveUndone(tx, viewer, { keptId: id, mergeId });
        if (typeof came !== 'string') await tellOfRecords(tx, 'records-parted', came);
        return came;
      });
      return typeof way === 'string' ? rejected('form', undoSays[way]) : done({ person: id });
    } catch (error) {
      if (error instanceof CantUndo) return rejected('form', cantSays[error.why]);
      if (databaseCode(error) !== deadlocked) throw error;
      return rejected('form', busy);
    }
  },
);
