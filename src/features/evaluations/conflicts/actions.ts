'use server';

import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { settlement } from './schema';

export const settleConflict = formAction(settlement, commands.settleConflict, ({ cohort, stage }) => ({
  to: `/facilitate/cohorts/${cohort}/evaluation/${stage}/conflicts`,
}));
