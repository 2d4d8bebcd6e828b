'use server';

import { formAction } from '@/server/form-action';
import type { Viewer } from '@/server/viewer';
import * as commands from './commands';
import { matchForm, readAnswersFile, type UploadForm, uploadForm } from './schema';

const here = ({ cohort, stage }: { cohort: string; stage: string }) => `/facilitate/cohorts/${cohort}/evaluation/${stage}/bring-in`;

async function takeFile(viewer: Viewer, { cohort, stage, file }: UploadForm) {
  const read = await readAnswersFile(file);
  if ('problem' in read) return { ok: false as const, problems: [{ field: 'file', message: read.problem }] };
  return commands.uploadAnswers(viewer, { cohort, stage, fileName: file.name, rows: read.rows });
}

export const uploadAnswers = formAction(uploadForm, takeFile, (done) => ({ to: `${here(done)}/${done.upload}` }));

export const matchAnswers = formAction(matchForm, commands.matchAnswers, (done) => ({
  to: done.broughtIn ? `${here(done)}?forms=${done.forms}` : `${here(done)}/${done.upload}?looked=yes`,
}));
