'use server';

import { refresh } from 'next/cache';
import { addresses } from '@/addresses';
import { formAction, type Next } from '@/server/form-action';
import { counted } from '@/writing/words';
import type { FormState } from '@/ui/form-state';
import type { CoachChange, Settled } from './coaching';
import * as commands from './commands';
import { changedTable, coachesAtTables, newTables, tableRef } from './schema';

const tables = ({ cohort }: { cohort: string }) => ({ to: addresses.cohort(cohort).room });

export const makeTables = formAction(newTables, commands.makeTables, tables);
export const changeTable = formAction(changedTable, commands.changeTable, tables);
export const removeTable = formAction(tableRef, commands.removeTable, tables);

/** The page stays, so that what was one press can be taken back with one, pressed twice too. */
export const putCoaches = formAction(coachesAtTables, commands.putCoaches, ({ changes, settled }): Next => {
  refresh();
  if ('problems' in settled) return { values: asShown(settled.stands), errors: settled.problems };
  if (changes.length === 0) return { notice: 'Nothing was changed.' };
  return {
    values: { done: changes.map(inOrder) },
    notice: `${counted(changes.length, 'table has', 'tables have')} another coach now.`,
  };
});

/** What the lists show when nothing was done: what is there now, and what was chosen besides. */
const asShown = (stands: Extract<Settled, { problems: unknown }>['stands']): FormState['values'] =>
  Object.fromEntries(
    stands.flatMap(({ tableId, now, chosen }) => [
      [`was.${tableId}`, now ?? ''],
      [`coach.${tableId}`, chosen ?? ''],
    ]),
  );

const inOrder = ({ tableId, from, to }: CoachChange): string => [tableId, from ?? '', to ?? ''].join(' ');
