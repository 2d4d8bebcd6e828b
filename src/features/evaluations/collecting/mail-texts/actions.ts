'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { cohortRef } from '../../schema';
import { changedText, type TextRef, textRef } from './schema';

const textPage = ({ cohort, stage, language }: TextRef, said?: 'changed' | 'back' | 'test') => ({
  to: addresses.cohort(cohort).stage(stage).mail({ language, said }),
});

export const changeText = formAction(changedText, commands.changeText, (text) => textPage(text, 'changed'));
export const takeTextBack = formAction(textRef, commands.takeTextBack, (text) => textPage(text, 'back'));
export const sendTextTest = formAction(textRef, commands.sendTextTest, (text) => textPage(text, 'test'));
export const noteMailRead = formAction(cohortRef, commands.noteMailRead, ({ cohort }) => ({
  to: addresses.cohort(cohort).mailing,
}));
