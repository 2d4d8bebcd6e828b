'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import { stageRef } from '../../schema';
import * as commands from './commands';

const stagePage = ({ cohort, stage }: { cohort: string; stage: string }) => ({
  to: addresses.cohort(cohort).stage(stage).home(),
});

export const releaseStage = formAction(stageRef, commands.releaseStage, stagePage);
export const destroyUnread = formAction(stageRef, commands.destroyUnread, stagePage);
