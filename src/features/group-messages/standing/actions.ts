'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { messageRef } from '../schema';
import { cohortRef, handed } from './schema';

export const stopAll = formAction(cohortRef, commands.stopAll, ({ cohort }) => ({
  to: addresses.cohort(cohort).messages({ said: 'stopped' }),
}));
export const sendOn = formAction(messageRef, commands.sendOn, ({ cohort, message }) => ({
  to: addresses.cohort(cohort).message(message, { said: 'on' }),
}));
export const noteHanded = formAction(handed, commands.noteHanded, ({ cohort, message }) => ({
  to: addresses.cohort(cohort).message(message, { said: 'handed' }),
}));
