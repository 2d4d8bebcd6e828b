'use server';

import { formAction } from '@/server/form-action';
import { endSession } from '@/server/session';
import * as commands from './commands';
import { nothing } from './schema';

async function leave(): Promise<{ to: string }> {
  await endSession();
  return { to: '/' };
}

export const signOut = formAction(nothing, commands.signOut, leave);
export const signOutEverywhere = formAction(nothing, commands.signOutEverywhere, leave);
