'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { theirPreferences } from './schema';

export const sayHowReached = formAction(theirPreferences, commands.sayHowReached, ({ person }) => ({
  to: addresses.whole(person).home({ saved: 'yes' }),
}));
