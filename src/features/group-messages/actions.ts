'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { changedMessage, type MessageRef, messageRef, newMessage, seenMessage } from './schema';

const page = ({ cohort, message }: MessageRef, said?: string) => ({
  to: addresses.cohort(cohort).message(message, { said }),
});

export const writeMessage = formAction(newMessage, commands.writeMessage, (ref) => page(ref));
export const changeMessage = formAction(changedMessage, commands.changeMessage, (ref) => page(ref));
export const takeListAsItIs = formAction(seenMessage, commands.takeListAsItIs, (ref) => page(ref, 'taken'));
export const throwAway = formAction(messageRef, commands.throwAway, ({ cohort }) => ({
  to: addresses.cohort(cohort).messages({ said: 'away' }),
}));
export const testMessage = formAction(messageRef, commands.testMessage, (ref) => page(ref, 'test'));
export const sendMessage = formAction(seenMessage, commands.sendMessage, (ref) => page(ref, ref.said));
