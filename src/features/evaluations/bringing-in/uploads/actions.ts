'use server';

import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { matchForm, uploadForm } from './schema';

const here = ({ cohort, stage }: { cohort: string; stage: string }) =>
  `/facilitate/cohorts/${cohort}/evaluation/${stage}/bring-in`;

export const uploadAnswers = formAction(uploadForm, commands.uploadAnswers, (done) => ({
  to: `${here(done)}/${done.upload}`,
}));

export const matchAnswers = formAction(matchForm, commands.matchAnswers, (done) => ({
  to: done.broughtIn ? `${here(done)}?forms=${done.forms}` : `${here(done)}/${done.upload}?looked=yes`,
}));
