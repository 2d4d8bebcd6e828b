'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import { askedIn, saidOf } from '../list/model';
import * as commands from './commands';
import { choosing } from './schema';

export const choosePeople = formAction(choosing, commands.choosePeople, (came, { asked }) =>
  'chosen' in came
    ? { to: addresses.chosen(came.chosen, came.left > 0 ? { left: came.left } : {}) }
    : { to: addresses.everybody({ ...saidOf(askedIn(asked)), changed: 'yes' }) },
);
