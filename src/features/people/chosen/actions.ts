'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import { askedIn, saidOf } from '../list/model';
import * as commands from './commands';
import { askingAgain, choosing } from './schema';

export const choosePeople = formAction(choosing, commands.choosePeople, (came, { asked }) =>
  'chosen' in came
    ? { to: addresses.chosen(came.chosen) }
    : { to: addresses.everybody({ ...saidOf(askedIn(asked)), changed: 'yes' }) },
);
export const askAgain = formAction(askingAgain, commands.askAgain, ({ cohort, came }) => ({
  to: addresses.cohort(cohort).people({ helpers: came }),
}));
