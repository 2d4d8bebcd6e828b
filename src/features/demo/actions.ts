'use server';

import { revalidatePath } from 'next/cache';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { clockMove } from './schema';

export const moveClock = formAction(clockMove, commands.moveClock, (_moved, { back }) => {
  // The bar stands in layouts, which a browser otherwise keeps from page to page.
  revalidatePath('/', 'layout');
  return { to: back };
});
