'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { stageRef, type StageRef } from '../../schema';
import { mailPause } from './schema';

const stagePage = ({ cohort, stage, sent }: StageRef & { sent: number }) => ({
  to: addresses.cohort(cohort).stage(stage).home({ sent }),
});

export const openNow = formAction(stageRef, commands.openNow, stagePage);
export const inviteEverybody = formAction(stageRef, commands.inviteEverybody, stagePage);

export const pauseMail = formAction(mailPause, commands.pauseMail, ({ cohort, stage }) => ({
  to: addresses.cohort(cohort).stage(stage).home(),
}));
