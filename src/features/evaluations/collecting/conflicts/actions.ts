'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { settlement } from './schema';

export const settleConflict = formAction(settlement, commands.settleConflict, ({ cohort, stage }) => ({
  to: addresses.cohort(cohort).stage(stage).conflicts,
}));
