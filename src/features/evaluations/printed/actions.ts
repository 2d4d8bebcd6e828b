'use server';

import { formAction } from '@/server/form-action';
import { stageRef } from '../schema';
import * as commands from './commands';
import { printedForm } from './schema';

export const enterPrinted = formAction(printedForm, commands.enterPrinted, ({ cohort, stage }) => ({
  to: `/facilitate/cohorts/${cohort}/evaluation/${stage}/results`,
}));
export const dropPrinted = formAction(stageRef, commands.dropPrinted, ({ cohort, stage }) => ({
  to: `/facilitate/cohorts/${cohort}/evaluation/${stage}/printed`,
}));
