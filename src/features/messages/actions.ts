'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { testWanted } from './schema';

export const sendTest = formAction(testWanted, commands.sendTest, ({ messageId }) => ({
  to: addresses.message(messageId),
}));
