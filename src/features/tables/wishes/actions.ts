'use server';

import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { seatingWishes } from './schema';

export const changeWishes = formAction(seatingWishes, commands.changeWishes, ({ cohort }) => ({
  to: `/facilitate/cohorts/${cohort}/tables/room`,
}));
