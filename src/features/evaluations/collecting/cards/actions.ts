'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import { stageRef } from '../../schema';
import * as commands from './commands';

export const makeTableCodes = formAction(stageRef, commands.makeTableCodes, ({ cohort, stage }) => ({
  to: addresses.cohort(cohort).stage(stage).cards,
}));
