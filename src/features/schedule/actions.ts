'use server';

import { refresh } from 'next/cache';
import { addresses } from '@/addresses';
import { formAction, type Next } from '@/server/form-action';
import { counted } from '@/writing/words';
import * as commands from './commands';
import { changedSession, leadsOfSeveral, newSession, sessionRef } from './schema';

const schedule = ({ cohort }: { cohort: string }) => ({ to: addresses.cohort(cohort).schedule });

export const addSession = formAction(newSession, commands.addSession, schedule);
export const changeSession = formAction(changedSession, commands.changeSession, schedule);
export const removeSession = formAction(sessionRef, commands.removeSession, schedule);

/** The page stays, so that what was one press can be taken back with one. */
export const leadSeveral = formAction(leadsOfSeveral, commands.leadSeveral, ({ added }, { step }): Next => {
  refresh();
  if (step === 'undo') return { values: { done: [] }, notice: 'It is as it was before.' };
  const sessions = new Set(added.map(({ session }) => session)).size;
  return {
    values: { done: added.map(({ session, person }) => `${session} ${person}`) },
    notice:
      sessions === 0
        ? 'They lead all of these already.'
        : `${counted(sessions, 'session has', 'sessions have')} somebody more to lead it.`,
  };
});
