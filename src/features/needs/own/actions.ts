'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { changedOwn, ownNeed, ownRef, ownReview } from './schema';

const own = () => ({ to: addresses.ownNeeds });

export const sayOwnNeed = formAction(ownNeed, commands.sayOwnNeed, own);
export const changeOwnNeed = formAction(changedOwn, commands.changeOwnNeed, own);
export const removeOwnNeed = formAction(ownRef, commands.removeOwnNeed, own);
export const reviewOwnNeed = formAction(ownReview, commands.reviewOwnNeed, own);
