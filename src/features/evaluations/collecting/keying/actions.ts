'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { keyedSheet } from './schema';

export const keySheet = formAction(keyedSheet, commands.keySheet, ({ cohort, stage, sheet, state }) => ({
  to: addresses.cohort(cohort).stage(stage).keying({ keyed: state, sheet }),
}));
