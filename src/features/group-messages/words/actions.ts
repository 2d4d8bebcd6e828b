'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { changedWords, takenBack, type WordsRef, wordsRef } from './schema';

const page = ({ programme, kind, language }: WordsRef, said: 'changed' | 'back' | 'test') => ({
  to: addresses.template(kind, { programme, language, said }),
});

export const changeWords = formAction(changedWords, commands.changeWords, (ref) => page(ref, 'changed'));
export const changeWordsForAll = formAction(changedWords, commands.changeWordsForAll, (ref) =>
  page(ref, 'changed'),
);
export const takeWordsBack = formAction(takenBack, commands.changeWords, (ref) => page(ref, 'back'));
export const takeWordsBackForAll = formAction(takenBack, commands.changeWordsForAll, (ref) =>
  page(ref, 'back'),
);
export const sendWordsTest = formAction(wordsRef, commands.sendWordsTest, (ref) => page(ref, 'test'));
