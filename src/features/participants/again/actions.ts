'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { addingAgain } from './schema';

export const addAgain = formAction(addingAgain, commands.addAgain, ({ cohort, came, left }) => ({
  to: addresses.cohort(cohort).people({ helpers: came, ...(left > 0 && { left }) }),
}));
