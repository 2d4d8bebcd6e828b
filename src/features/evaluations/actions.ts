'use server';

import { z } from 'zod';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { stageRef, stageSettings } from './schema';
import type { StageRef } from './schema';

const stagePage = ({ cohort, stage }: StageRef) => ({ to: `/facilitate/cohorts/${cohort}/evaluation/${stage}` });
const resultsPage = (ref: StageRef) => ({ to: `${stagePage(ref).to}/results` });

export const planEvaluation = formAction(z.object({ cohort: z.string() }), commands.planEvaluation, ({ cohort }) => ({
  to: `/facilitate/cohorts/${cohort}/evaluation`,
}));
export const changeStage = formAction(stageSettings, commands.changeStage, stagePage);
export const openStage = formAction(stageRef, commands.openStage, stagePage);
export const closeStage = formAction(stageRef, commands.closeStage, stagePage);
export const showFiguresNow = formAction(stageRef, commands.showFiguresNow, resultsPage);
