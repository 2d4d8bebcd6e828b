'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { holderRef, invited } from './schema';

const details = ({ cohort }: { cohort: string }) => ({ to: addresses.cohort(cohort).details });

export const invite = formAction(invited, commands.invite, details);
export const takeAway = formAction(holderRef, commands.takeAway, details);
