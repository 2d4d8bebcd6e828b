'use server';

import { formAction } from '@/server/form-action';
import { stageRef } from '../schema';
import * as commands from './commands';
import { handedIn } from './schema';

const stagePage = ({ cohort, stage }: { cohort: string; stage: string }) =>
  `/facilitate/cohorts/${cohort}/evaluation/${stage}`;

export const makeSheets = formAction(stageRef, commands.makeSheets, (done) => ({
  to: `${stagePage(done)}/paper`,
}));
export const noteHandedIn = formAction(handedIn, commands.noteHandedIn, (done) => ({
  to: `${stagePage(done)}/keying`,
}));
