'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { liftingForm } from './schema';

export const liftUnreached = formAction(liftingForm, commands.liftUnreached, (_done, who) => ({
  to: who.of === 'person' ? addresses.whole(who.id).home() : addresses.cohort(who.cohort).applicant(who.id),
}));
