'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { absenceRef, type AbsenceRef, newAbsence, type NewAbsence, standIn } from './schema';

const onTheDay = ({ cohort, day }: { cohort: string; day: number }) => ({
  to: addresses.cohort(cohort).onTheDay({ day }),
});
const personOf = (input: NewAbsence | AbsenceRef): string | undefined =>
  'who' in input ? input.who.id : input.participant;
const back = (done: { cohort: string; day: number }, input: NewAbsence | AbsenceRef) => {
  const person = personOf(input);
  return input.back === 'person' && person
    ? { to: addresses.cohort(done.cohort).participant(person) }
    : onTheDay(done);
};

export const noteAbsence = formAction(newAbsence, commands.noteAbsence, back);
export const takeBackAbsence = formAction(absenceRef, commands.takeBackAbsence, back);
export const letStandIn = formAction(standIn, commands.letStandIn, onTheDay);
