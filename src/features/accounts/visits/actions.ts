'use server';

import { type Address, addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import { endSession } from '@/server/session';
import * as commands from './commands';
import { nothing } from './schema';

async function leave(): Promise<{ to: Address }> {
  await endSession();
  return { to: addresses.start };
}

export const signOut = formAction(nothing, commands.signOut, leave);
export const signOutEverywhere = formAction(nothing, commands.signOutEverywhere, leave);
