'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { recruitmentForm } from './schema';

export const recruit = formAction(recruitmentForm, commands.recruit, ({ cohort }) => ({
  to: addresses.cohort(cohort).recruiting({ saved: 'yes' }),
}));
