'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { askedIn, saidOf } from './model';
import { droppedFilter, keptFilter } from './schema';

export const keepFilter = formAction(keptFilter, commands.keepFilter, ({ query }) => ({
  to: addresses.everybody(saidOf(askedIn(query))),
}));
export const dropFilter = formAction(droppedFilter, commands.dropFilter, () => ({
  to: addresses.everybody(),
}));
