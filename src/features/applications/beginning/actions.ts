'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { enteredFor } from './schema';

export const enterApplication = formAction(
  enteredFor,
  commands.enterApplication,
  ({ cohort, application }) => ({ to: addresses.cohort(cohort).applicant(application) }),
);
