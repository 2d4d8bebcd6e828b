'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { changedParticipant, coming, leaving, newParticipant } from './schema';

const people = ({ cohort }: { cohort: string }) => ({ to: addresses.cohort(cohort).people() });

export const addParticipant = formAction(newParticipant, commands.addParticipant, people);
export const changeParticipant = formAction(changedParticipant, commands.changeParticipant, people);
export const sayHowSupported = formAction(
  coming,
  commands.sayHowSupported,
  ({ cohort }, { participant }) => ({
    to: addresses.cohort(cohort).participant(participant),
  }),
);
export const withdrawParticipant = formAction(leaving, commands.withdrawParticipant, people);
