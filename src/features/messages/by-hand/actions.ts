'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import { settlingForm } from '../delivering/schema';
import * as commands from './commands';

export const settleByHand = formAction(settlingForm, commands.settleByHand, ({ cohort }) => ({
  to: addresses.cohort(cohort).byHand(),
}));
