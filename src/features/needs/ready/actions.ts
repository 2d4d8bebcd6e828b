'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { dayRef } from './schema';

const toDay = ({ cohort, day }: { cohort: string; day: number }) => ({
  to: addresses.cohort(cohort).needs({ day }),
});

export const makeReady = formAction(dayRef, commands.makeReady, toDay);
export const takeBackReady = formAction(dayRef, commands.takeBackReady, toDay);
