'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { mergeSent, undoSent } from './schema';

export const mergePeople = formAction(mergeSent, commands.mergePeople, ({ person }) => ({
  to: addresses.whole(person).home({ said: 'merged' }),
}));
export const undoMerge = formAction(undoSent, commands.undoMerge, ({ person }) => ({
  to: addresses.whole(person).home({ said: 'undone' }),
}));
