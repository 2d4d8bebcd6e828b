'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { changedSession, newSession, sessionRef } from './schema';

const schedule = ({ cohort }: { cohort: string }) => ({ to: addresses.cohort(cohort).schedule });

export const addSession = formAction(newSession, commands.addSession, schedule);
export const changeSession = formAction(changedSession, commands.changeSession, schedule);
export const removeSession = formAction(sessionRef, commands.removeSession, schedule);
