'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import {
  arranged,
  needRef,
  type NeedRef,
  newNeed,
  type NewNeed,
  ownNeed,
  ownRef,
  ownReview,
  reviewed,
} from './schema';

const back = ({ cohort }: { cohort: string }, { back: where, participant, day }: NeedRef | NewNeed) => {
  const here = addresses.cohort(cohort);
  return { to: where === 'person' && participant ? here.participant(participant) : here.needs({ day }) };
};
const own = () => ({ to: addresses.ownNeeds });

export const recordNeed = formAction(newNeed, commands.recordNeed, back);
export const arrangeNeed = formAction(arranged, commands.arrangeNeed, back);
export const takeOn = formAction(needRef, commands.takeOn, back);
export const removeNeed = formAction(needRef, commands.removeNeed, back);
export const reviewNeed = formAction(reviewed, commands.reviewNeed, back);
export const sayOwnNeed = formAction(ownNeed, commands.sayOwnNeed, own);
export const removeOwnNeed = formAction(ownRef, commands.removeOwnNeed, own);
export const reviewOwnNeed = formAction(ownReview, commands.reviewOwnNeed, own);
