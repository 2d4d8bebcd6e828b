'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { pressed, settlingForm, startingForm } from './schema';

export const stopSending = formAction(pressed, commands.stopSending, () => ({ to: addresses.outbox() }));
export const startSending = formAction(startingForm, commands.startSending, () => ({
  to: addresses.outbox(),
}));
export const settleMessage = formAction(settlingForm, commands.settleMessage, ({ messageId }) => ({
  to: addresses.message(messageId),
}));
