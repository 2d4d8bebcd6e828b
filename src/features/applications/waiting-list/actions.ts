'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { moved } from './schema';

export const moveOnList = formAction(moved, commands.moveOnList, ({ cohort }) => ({
  to: addresses.cohort(cohort).offers,
}));
