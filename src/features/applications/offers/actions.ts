'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { noted } from './schema';

export const noteAnswer = formAction(noted, commands.noteAnswer, ({ cohort }) => ({
  to: addresses.cohort(cohort).offers,
}));
