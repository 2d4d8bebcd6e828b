'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { cohortRef, newStage, stageRef, stageSettings } from './schema';
import type { StageRef } from './schema';

const stagePage = ({ cohort, stage }: StageRef) => ({
  to: addresses.cohort(cohort).stage(stage).home(),
});

export const planEvaluation = formAction(cohortRef, commands.planEvaluation, ({ cohort }) => ({
  to: addresses.cohort(cohort).evaluation,
}));
export const changeStage = formAction(stageSettings, commands.changeStage, stagePage);
export const closeStage = formAction(stageRef, commands.closeStage, stagePage);
export const addStage = formAction(newStage, commands.addStage, stagePage);
export const followDays = formAction(cohortRef, commands.followDays, ({ cohort }) => ({
  to: addresses.cohort(cohort).evaluation,
}));
