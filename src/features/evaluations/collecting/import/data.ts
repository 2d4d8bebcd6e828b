import { cohortsFor } from '@/features/cohorts/data';
import { type Answers, fromKept, toKept } from '@/features/forms/answers';
import type { FormDocument } from '@/features/forms/model';
import { now } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import type { Import } from './model';

export type ImportToSave = Pick<Import, 'forms' | 'onList' | 'fileName'> & {
  stageId: string;
  broughtInBy: string | null;
};

/** Notes down that so many forms were imported. @returns the id of this import. */
export async function saveImport(tx: Tx, { fileName, ...rest }: ImportToSave): Promise<string> {
  const row = await tx.answerImport.create({
    data: { ...rest, fileName: fileName.slice(0, 200), broughtInAt: now() },
    select: { id: true },
  });
  return row.id;
}

/** The files that a stage's forms came from, newest first, for whoever runs its cohort. */
export async function importsOf(viewer: Viewer, stageId: string): Promise<Import[]> {
  const rows = await db().answerImport.findMany({
    where: { stageId, stage: { cohort: cohortsFor(viewer, can.see) } },
    orderBy: [{ broughtInAt: 'desc' }, { id: 'asc' }],
    select: {
      id: true,
      forms: true,
      onList: true,
      fileName: true,
      broughtInAt: true,
      by: { select: { name: true } },
    },
  });
  return rows.map(({ by, ...row }) => ({ ...row, by: by?.name ?? null }));
}

/** The forms of each file that was imported to a stage, as they stand in this transaction. */
export async function loadImported(tx: Tx, stageId: string, document: FormDocument): Promise<Answers[][]> {
  const imports = await tx.answerImport.findMany({
    where: { stageId },
    select: {
      responses: { select: { answers: { select: { questionKey: true, mark: true, text: true } } } },
    },
  });
  return imports.map(({ responses }) =>
    responses.map(({ answers }) =>
      fromKept(
        document,
        answers.map(({ questionKey: key, mark, text }) => ({ key, mark, text })),
      ),
    ),
  );
}

/** Takes a file's forms out again. @returns false when it is no file of this stage, or was taken out before. */
export async function removeImport(tx: Tx, stageId: string, id: string): Promise<boolean> {
  return (await tx.answerImport.deleteMany({ where: { id, stageId } })).count === 1;
}

/** Keeps imported forms as responses without a name. One statement each for responses and answers. */
export async function saveImported(
  tx: Tx,
  stageId: string,
  importId: string,
  document: FormDocument,
  forms: readonly Answers[],
): Promise<void> {
  const ids = forms.map(() => crypto.randomUUID());
  await tx.$executeRaw`
    INSERT INTO response (id, stage_id, import_id, sent_at)
    SELECT id, ${stageId}::uuid, ${importId}::uuid, ${now()} FROM unnest(${ids}::uuid[]) AS id`;
  const rows = forms.flatMap((answers, index) =>
    toKept(document, answers).map((kept) => ({ id: ids[index] ?? '', ...kept })),
  );
  await tx.$executeRaw`
    INSERT INTO answer (response_id, question_key, mark, text)
    SELECT * FROM unnest(${rows.map((r) => r.id)}::uuid[], ${rows.map((r) => r.key)}::text[], ${rows.map((r) => r.mark)}::smallint[], ${rows.map((r) => r.text)}::text[])`;
}
