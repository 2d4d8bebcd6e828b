'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { liftingForm } from './schema';

export const liftUnreached = formAction(
  liftingForm,
  commands.liftUnreached,
  (_done, { cohort, participant }) => ({
    to: addresses.cohort(cohort).participant(participant),
  }),
);
