import { z } from 'zod';
import { cohortsFor } from '@/features/cohorts/data';
import type { FormDocument } from '@/features/forms/model';
import { now } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import { seal, unseal } from '@/server/seal';
import { hash } from '@/server/tokens';
import type { Viewer } from '@/server/viewer';
import type { Sheet } from '@/sheets/sheet';
import { type AnswerTable, answerTable, type FileChoices, noChoices } from '../answer-table';
import { knownColumns, type Mapping } from '../column-mapping';
import { whoseForms } from '../whose';
import { can } from './capabilities';

const purpose = 'answer-upload';
const aDay = 24 * 60 * 60 * 1_000;

/** What is kept of a file, sealed: its sheets, what was chosen of it, and how it is matched so far. */
type Kept = { sheets: Sheet[]; choices: FileChoices; mapping: Mapping | null };

const rowShape = z.object({ line: z.number(), cells: z.array(z.string()), hidden: z.boolean().optional() });
const mappingShape: z.ZodType<Mapping> = z.object({
  columns: z.array(z.string()),
  values: z.record(z.string(), z.string()),
  scales: z.record(z.string(), z.string()),
});
const keptShape: z.ZodType<Kept> = z.object({
  sheets: z.array(z.object({ name: z.string(), hidden: z.boolean(), rows: z.array(rowShape) })),
  choices: z.object({
    sheet: z.number().optional(),
    header: z.number().optional(),
    occasion: z.string().optional(),
    whose: z.enum(whoseForms).optional(),
    howMany: z.string().optional(),
    taken: z.array(z.number()),
  }),
  mapping: mappingShape.nullable(),
});

/** A file that waits, with its table as far as it is known, and what the columns were in the last file with the same names. */
export type Upload = AnswerTable &
  Kept & {
    id: string;
    fileName: string;
    formKey: string;
    lastColumns: string[] | null;
  };

const namesHash = (names: readonly string[]): string => hash(names.join('\u0000'));

const sealed = ({ sheets, choices, mapping }: Kept) =>
  seal(JSON.stringify({ sheets, choices, mapping }), purpose);

/** Keeps a file's sheets, sealed, until they are imported or a day old. @returns the id of this upload. */
export async function saveUpload(
  tx: Tx,
  stageId: string,
  fileName: string,
  sheets: Sheet[],
): Promise<string> {
  await tx.answerUpload.deleteMany({ where: { uploadedAt: { lt: new Date(now().getTime() - aDay) } } });
  const row = await tx.answerUpload.create({
    data: {
      stageId,
      fileName: fileName.slice(0, 200),
      uploadedAt: now(),
      sealed: sealed({ sheets, choices: noChoices, mapping: null }),
    },
    select: { id: true },
  });
  return row.id;
}

/** Keeps what was chosen of a file and how it is matched. Nothing when it was imported meanwhile. */
export async function saveChoices(tx: Tx, upload: Upload): Promise<void> {
  await tx.answerUpload.updateMany({ where: { id: upload.id }, data: { sealed: sealed(upload) } });
}

/** A file that waits to be imported, as a table of answers to this form. For whoever runs the cohort. */
export async function uploadOf(
  viewer: Viewer,
  stageId: string,
  id: string,
  document: FormDocument,
): Promise<Upload | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const row = await db().answerUpload.findFirst({
    where: {
      id,
      stageId,
      uploadedAt: { gt: new Date(now().getTime() - aDay) },
      stage: { cohort: cohortsFor(viewer, can.see) },
    },
    select: {
      id: true,
      fileName: true,
      sealed: true,
      stage: { select: { formVersion: { select: { formKey: true } } } },
    },
  });
  const text = row && unseal(row.sealed, purpose);
  if (!row?.stage.formVersion || !text) return null;
  // What an older version kept is as good as gone: it is sent again.
  const kept = keptShape.safeParse(JSON.parse(text));
  if (!kept.success) return null;
  const { formKey } = row.stage.formVersion;
  const found = answerTable(document, kept.data.sheets, kept.data.choices);
  const saved = await db().savedMapping.findUnique({
    where: { formKey_headerHash: { formKey, headerHash: namesHash(found.table.names) } },
  });
  return {
    ...found,
    ...kept.data,
    id: row.id,
    fileName: row.fileName,
    formKey,
    lastColumns: saved && knownColumns(document, saved.columns),
  };
}

/** Keeps what the columns of such a file are, for the next one. */
export async function saveColumns(tx: Tx, { formKey, table }: Upload, columns: string[]): Promise<void> {
  const id = { formKey, headerHash: namesHash(table.names) };
  await tx.savedMapping.upsert({
    where: { formKey_headerHash: id },
    create: { ...id, columns },
    update: { columns },
  });
}

/** Takes an upload away. @returns false when it was imported already. */
export async function removeUpload(tx: Tx, id: string): Promise<boolean> {
  return (await tx.answerUpload.deleteMany({ where: { id } })).count === 1;
}
