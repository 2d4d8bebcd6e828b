'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { messageRef } from '../schema';
import { cohortRef, handed } from './schema';

/** Some may be on their way out at this moment. */
const saidOf = (leaving: number): string => (leaving > 0 ? 'stopping' : 'stopped');

export const stopAll = formAction(cohortRef, commands.stopAll, ({ cohort, leaving }) => ({
  to: addresses.cohort(cohort).messages({ said: saidOf(leaving) }),
}));
export const stopMessage = formAction(messageRef, commands.stopMessage, ({ cohort, message, leaving }) => ({
  to: addresses.cohort(cohort).message(message, { said: saidOf(leaving) }),
}));
export const sendOn = formAction(messageRef, commands.sendOn, ({ cohort, message }) => ({
  to: addresses.cohort(cohort).message(message, { said: 'on' }),
}));
export const noteHanded = formAction(handed, commands.noteHanded, ({ cohort, message }) => ({
  to: addresses.cohort(cohort).message(message, { said: 'handed' }),
}));
