'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import { takeOut as takeOutImport } from '../commands';
import * as commands from './commands';
import { matchForm, takenOut, uploadForm } from './schema';

const stagePages = ({ cohort, stage }: { cohort: string; stage: string }) =>
  addresses.cohort(cohort).stage(stage);

export const uploadAnswers = formAction(uploadForm, commands.uploadAnswers, (done) => ({
  to: stagePages(done).upload(done.upload),
}));

export const matchAnswers = formAction(matchForm, commands.matchAnswers, (done) => ({
  to: done.imported
    ? stagePages(done).oldAnswers({ forms: done.forms })
    : stagePages(done).upload(done.upload, { looked: done.unseen ? 'unseen' : 'yes' }),
}));

export const takeOut = formAction(takenOut, takeOutImport, (done) => ({
  to: stagePages(done).oldAnswers({ out: 'yes' }),
}));
