'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { told } from './schema';

export const noteTold = formAction(told, commands.noteTold, ({ cohort }) => ({
  to: addresses.cohort(cohort).toTell,
}));
