'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { ownPreferencesSent } from './schema';

export const sayOwnPreferences = formAction(ownPreferencesSent, commands.sayOwnPreferences, () => ({
  to: addresses.reachMe({ saved: 'yes' }),
}));
