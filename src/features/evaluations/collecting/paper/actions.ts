'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import { stageRef } from '../../schema';
import * as commands from './commands';
import { handedIn } from './schema';

const stagePages = ({ cohort, stage }: { cohort: string; stage: string }) =>
  addresses.cohort(cohort).stage(stage);

export const makeSheets = formAction(stageRef, commands.makeSheets, (done) => ({
  to: stagePages(done).paper(),
}));
export const noteHandedIn = formAction(handedIn, commands.noteHandedIn, (done) => ({
  to: stagePages(done).keying(),
}));
