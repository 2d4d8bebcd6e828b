'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { applicationRef, leavingOut } from './schema';

const toIt = ({ cohort, application }: { cohort: string; application: string }) => ({
  to: addresses.cohort(cohort).applicant(application),
});

export const letInLate = formAction(applicationRef, commands.letInLate, toIt);
export const leaveOut = formAction(leavingOut, commands.leaveOut, toIt);
export const takeIn = formAction(applicationRef, commands.takeIn, toIt);
export const key = formAction(applicationRef, commands.key, ({ cohort, link }) => ({
  to: addresses.cohort(cohort).keyed(link),
}));
