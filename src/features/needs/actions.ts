'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { arranged, needRef, type NeedRef, newNeed, type NewNeed, reviewed } from './schema';

const back = ({ cohort }: { cohort: string }, { back: where, participant, day }: NeedRef | NewNeed) => {
  const here = addresses.cohort(cohort);
  return { to: where === 'person' && participant ? here.participant(participant) : here.needs({ day }) };
};

export const recordNeed = formAction(newNeed, commands.recordNeed, back);
export const arrangeNeed = formAction(arranged, commands.arrangeNeed, back);
export const takeOn = formAction(needRef, commands.takeOn, back);
export const removeNeed = formAction(needRef, commands.removeNeed, back);
export const reviewNeed = formAction(reviewed, commands.reviewNeed, back);
