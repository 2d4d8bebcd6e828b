'use server';

import { refresh } from 'next/cache';
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

/** On the page of the day the next name may be pressed by now, and a redirect would drop it: the page stays, and is drawn anew. */
const stay = (done: { cohort: string; day: number }, input: NewAbsence) => {
  if (input.back === 'person') return back(done, input);
  refresh();
  return {};
};

export const noteAbsence = formAction(newAbsence, commands.noteAbsence, stay);
export const takeBackAbsence = formAction(absenceRef, commands.takeBackAbsence, back);
export const letStandIn = formAction(standIn, commands.letStandIn, onTheDay);
