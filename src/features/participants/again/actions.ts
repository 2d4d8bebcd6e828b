'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { askedAgain } from './schema';

export const addAgain = formAction(askedAgain, commands.addAgain, ({ cohort, came }) => ({
  to: addresses.cohort(cohort).people({ helpers: came }),
}));
