'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { callEnd, spokenForm } from './schema';

const calls = ({ cohort, stage, state }: commands.Called) => ({
  to: addresses.cohort(cohort).stage(stage).calls({ call: state }),
});

export const answerByPhone = formAction(spokenForm, commands.answerByPhone, calls);
export const noteCall = formAction(callEnd, commands.noteCall, calls);
