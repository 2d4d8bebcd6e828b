'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { changedAims } from './schema';

export const changeAims = formAction(changedAims, commands.changeAims, ({ cohort }) => ({
  to: addresses.cohort(cohort).room,
}));
