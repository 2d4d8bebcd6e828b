import { type Answers, toKept } from '@/features/forms/answers';
import type { FormDocument } from '@/features/forms/model';
import { now } from '@/server/clock';
import type { Tx } from '@/server/db';

/** Notes down that so many forms were imported. @returns the id of this import. */
export async function saveImport(tx: Tx, stageId: string, forms: number): Promise<string> {
  const row = await tx.answerImport.create({
    data: { stageId, forms, broughtInAt: now() },
    select: { id: true },
  });
  return row.id;
}

/** Keeps imported forms as responses that belong to nobody. One statement each for responses and answers. */
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
