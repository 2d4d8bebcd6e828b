'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { applicationRef } from './schema';

export const letInLate = formAction(applicationRef, commands.letInLate, ({ cohort, application }) => ({
  to: addresses.cohort(cohort).applicant(application),
}));
