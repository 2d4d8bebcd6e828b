'use server';

import { refresh } from 'next/cache';
import { addresses } from '@/addresses';
import { formAction, type Next } from '@/server/form-action';
import { counted, plural } from '@/writing/words';
import * as commands from './commands';
import { changedSession, leadsOfSeveral, newSession, sessionRef } from './schema';

const schedule = ({ cohort }: { cohort: string }) => ({ to: addresses.cohort(cohort).schedule });

export const addSession = formAction(newSession, commands.addSession, schedule);
export const changeSession = formAction(changedSession, commands.changeSession, schedule);
export const removeSession = formAction(sessionRef, commands.removeSession, schedule);

/** The page stays, so that what was one press can be taken back with one; a press that changed nothing leaves that as it was. */
export const leadSeveral = formAction(
  leadsOfSeveral,
  commands.leadSeveral,
  ({ added, gone }, { step, done: before }): Next => {
    refresh();
    if (step === 'undo') return { values: { done: [] }, notice: 'They lead these no longer.' };
    const sessions = new Set(added.map(({ session }) => session)).size;
    const came =
      sessions === 0
        ? 'They lead all of these already.'
        : `${counted(sessions, 'session has', 'sessions have')} somebody more to lead it.`;
    return {
      values: {
        done: (sessions === 0 ? before : added).map(({ session, person }) => `${session} ${person}`),
      },
      notice: gone === 0 ? came : `${came} ${goneInWords(gone)}`,
    };
  },
);

const goneInWords = (gone: number): string =>
  plural(
    gone,
    'Somebody or something that you ticked was taken away meanwhile, and is left out.',
    `${gone} that you ticked were taken away meanwhile, and are left out.`,
  );
