'use server';

import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { keyedSheet } from './schema';

export const keySheet = formAction(keyedSheet, commands.keySheet, ({ cohort, stage, sheet, state }) => ({
  to: `/facilitate/cohorts/${cohort}/evaluation/${stage}/keying?${new URLSearchParams({ keyed: state, sheet }).toString()}`,
}));
