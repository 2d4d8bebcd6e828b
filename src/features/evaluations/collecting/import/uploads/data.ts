import { z } from 'zod';
import { cohortsFor } from '@/features/cohorts/data';
import { now } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import { seal, unseal } from '@/server/seal';
import { hash } from '@/server/tokens';
import type { Viewer } from '@/server/viewer';
import type { Mapping } from '../column-mapping';
import type { FileRow } from '../model';
import { can } from './capabilities';

const purpose = 'answer-upload';
const aDay = 24 * 60 * 60 * 1_000;

const rowsShape = z.array(z.object({ line: z.number(), cells: z.array(z.string()) }));
const mappingShape: z.ZodType<Mapping> = z.object({
  columns: z.array(z.string()),
  values: z.record(z.string(), z.string()),
});

export type Upload = {
  id: string;
  fileName: string;
  rows: FileRow[];
  formKey: string;
  saved: Mapping | null;
};

const headerHash = (rows: readonly FileRow[]): string => hash((rows[0]?.cells ?? []).join('\u0000'));

/** Keeps a file's rows, sealed, until they are imported or a day old. @returns the id of this upload. */
export async function saveUpload(
  tx: Tx,
  stageId: string,
  fileName: string,
  rows: readonly FileRow[],
): Promise<string> {
  await tx.answerUpload.deleteMany({ where: { uploadedAt: { lt: new Date(now().getTime() - aDay) } } });
  const row = await tx.answerUpload.create({
    data: {
      stageId,
      fileName: fileName.slice(0, 200),
      uploadedAt: now(),
      sealed: seal(JSON.stringify(rows), purpose),
    },
    select: { id: true },
  });
  return row.id;
}

/** A file that waits to be imported, with how its columns were matched the last time a file had this header. For whoever runs the cohort. */
export async function uploadOf(viewer: Viewer, stageId: string, id: string): Promise<Upload | null> {
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
  const rows = rowsShape.parse(JSON.parse(text));
  const { formKey } = row.stage.formVersion;
  const saved = await db().savedMapping.findUnique({
    where: { formKey_headerHash: { formKey, headerHash: headerHash(rows) } },
  });
  return {
    id: row.id,
    fileName: row.fileName,
    rows,
    formKey,
    saved: saved && mappingShape.parse(saved.mapping),
  };
}

/** Keeps how the columns of such a file were matched, for the next time. */
export async function saveMapping(tx: Tx, { formKey, rows }: Upload, mapping: Mapping): Promise<void> {
  const id = { formKey, headerHash: headerHash(rows) };
  await tx.savedMapping.upsert({
    where: { formKey_headerHash: id },
    create: { ...id, mapping },
    update: { mapping },
  });
}

/** Takes an upload away. @returns false when it was imported already. */
export async function removeUpload(tx: Tx, id: string): Promise<boolean> {
  return (await tx.answerUpload.deleteMany({ where: { id } })).count === 1;
}
