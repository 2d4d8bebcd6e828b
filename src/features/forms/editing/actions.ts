'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { changedPart, formTop, newForm, newPart, pressedStep, questionForm, translationForm } from './schema';

const formPage = ({ form }: { form: string }) => ({ to: addresses.form(form).home() });

export const startForm = formAction(newForm, commands.startForm, formPage);
export const changeTop = formAction(formTop, commands.changeTop, formPage);
export const addPart = formAction(newPart, commands.addPart, formPage);
export const changePart = formAction(changedPart, commands.changePart, formPage);
export const pressStep = formAction(pressedStep, commands.pressStep, formPage);
export const saveQuestion = formAction(questionForm, commands.saveQuestion, formPage);
export const translateForm = formAction(translationForm, commands.translateForm, formPage);
