import { guessColumns } from '@/features/evaluations/collecting/import/guessing';
import { matchAnswers, uploadAnswers } from '@/features/evaluations/collecting/import/uploads/commands';
import { uploadOf } from '@/features/evaluations/collecting/import/uploads/data';
import { monthsAfter } from '@/features/forms/after-forms';
import { savePublished } from '@/features/forms/data';
import { db } from '@/server/db';
import { permission } from '@/server/permission';
import { system, type Viewer } from '@/server/viewer';
import { write } from '@/server/write';
import { marksAt } from './ballots';
import { buildStage, buildViewer, inTheRoom } from './build';

export type Here = { runs: Viewer; ref: { cohort: string; stage: string }; stageId: string };

export async function threeMonthsAfter(promise: 'linked' | 'unlinkable' = 'linked'): Promise<Here> {
  const built = await buildStage(promise, 1);
  const formVersionId = await write(
    permission(system('test'), 'publish a form', 'three-months-after', true),
    (tx) => savePublished(tx, monthsAfter),
  );
  await db().stage.update({ where: { id: built.stageId }, data: { formVersionId } });
  return {
    runs: await buildViewer({ kind: 'facilitator', cohortId: built.cohortId }),
    ref: { cohort: built.slug, stage: 'immediate' },
    stageId: built.stageId,
  };
}

export const csv = (rows: readonly (readonly string[])[], delimiter = ',') =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)).join('\r\n');
export const fileOf = (bytes: string | Uint8Array<ArrayBuffer>, name = 'answers.csv') =>
  new File([bytes], name);

export async function send({ runs, ref }: Here, file: File): Promise<string> {
  const sent = await inTheRoom(() => uploadAnswers(runs, { ...ref, file }));
  if (!sent.ok) throw new Error(sent.problems[0]?.message);
  return sent.value.upload;
}

export const waiting = (here: Here, upload: string, runs = here.runs) =>
  inTheRoom(() => uploadOf(runs, here.stageId, upload, monthsAfter.document));
export const asTyped = { choices: { taken: [], whose: 'others' as const } };

export async function importForms(
  here: Here,
  upload: string,
  intent: 'look' | 'all' | 'good' = 'all',
  scales: Record<string, string> = {},
) {
  const known = await waiting(here, upload);
  const columns = guessColumns(monthsAfter.document, known?.table.names ?? [], known?.table.rows ?? []);
  return inTheRoom(() =>
    matchAnswers(here.runs, {
      ...here.ref,
      ...asTyped,
      upload,
      intent,
      mapping: { columns, values: {}, scales },
    }),
  );
}

export const marksOf = ({ stageId }: Here) => marksAt(stageId);

export const both = [
  'more-effective 4×1',
  'more-effective 5×1',
  'speak-up.now 4×1',
  'speak-up.now 5×1',
  'what-is-new.changed 2×1',
  'what-is-new.group 2×1',
  'what-is-new.nothing 2×1',
  'what-is-new.passed-on 1×1',
  'what-is-new.role 1×1',
  'would-recommend 1×1',
  'would-recommend 3×1',
];
