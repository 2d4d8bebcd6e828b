'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { cohortToClose, recruitmentForm } from './schema';

const toPage = ({ cohort }: { cohort: string }) => ({
  to: addresses.cohort(cohort).recruiting({ saved: 'yes' }),
});

export const recruit = formAction(recruitmentForm, commands.recruit, toPage);
export const closeNow = formAction(cohortToClose, commands.closeNow, toPage);
