'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import { stageRef } from '../../schema';
import * as commands from './commands';
import { printedForm } from './schema';

export const enterPrinted = formAction(printedForm, commands.enterPrinted, ({ cohort, stage }) => ({
  to: addresses.cohort(cohort).stage(stage).results(),
}));
export const dropPrinted = formAction(stageRef, commands.dropPrinted, ({ cohort, stage }) => ({
  to: addresses.cohort(cohort).stage(stage).printed,
}));
