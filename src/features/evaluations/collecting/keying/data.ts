import { z } from 'zod';
import { cohortsFor } from '@/features/cohorts/data';
import { answers } from '@/features/forms/schema';
import { db, type Tx } from '@/server/db';
import { seal, unseal } from '@/server/seal';
import type { Viewer } from '@/server/viewer';
import { type MissingReason, missingReasons, missingWords } from '../../missing';
import { can } from './capabilities';
import type { Keyed } from './model';

const purpose = 'keyed-sheet';
const reason = z.enum(missingReasons);
const stored = z.object({ answers, missing: z.array(z.object({ key: z.string(), reason })) });

/** A sheet that was keyed once, and by whom, and waits to be keyed again; null when it wasn't. The caller holds the stage's lock. */
export async function loadKeyed(
  tx: Tx,
  stageId: string,
  sheet: string,
): Promise<{ keyed: Keyed; keyedBy: string } | null> {
  const row = await tx.keyedSheet.findUnique({
    where: { stageId_sheet: { stageId, sheet } },
    select: { sealed: true, keyedBy: true },
  });
  const text = row && unseal(row.sealed, purpose);
  return text ? { keyed: stored.parse(JSON.parse(text)), keyedBy: row.keyedBy } : null;
}

/** Keeps a sheet that was keyed for the first time. */
export async function saveKeyed(
  tx: Tx,
  stageId: string,
  sheet: string,
  keyedBy: string,
  keyed: Keyed,
): Promise<void> {
  await tx.keyedSheet.create({
    data: {
      stageId,
      sheet,
      keyedBy,
      sealed: seal(JSON.stringify({ answers: keyed.answers, missing: keyed.missing }), purpose),
    },
  });
}

export async function removeKeyed(tx: Tx, stageId: string, sheet: string): Promise<void> {
  await tx.keyedSheet.deleteMany({ where: { stageId, sheet } });
}

/** Erases the sheets that nobody keyed a second time before the release. */
export async function dropKeyed(tx: Tx, stageId: string): Promise<void> {
  await tx.keyedSheet.deleteMany({ where: { stageId } });
}

export type SheetsSoFar = { keyed: number; handedIn: number; waiting: string[] };

/** How far the keying of a stage's sheets is: counted, handed in, and waiting to be keyed a second time. For whoever runs the cohort. */
export async function sheetsSoFar(viewer: Viewer, stageId: string): Promise<SheetsSoFar | null> {
  const row = await db().stage.findFirst({
    where: { id: stageId, cohort: cohortsFor(viewer, can.see) },
    select: {
      promise: true,
      sheetsKeyed: true,
      keyedSheets: { select: { sheet: true }, orderBy: { sheet: 'asc' } },
      _count: { select: { participations: { where: { mode: 'paper', finishedOn: { not: null } } } } },
    },
  });
  if (!row) return null;
  const onPaper = row._count.participations;
  return {
    keyed: row.promise === 'unlinkable' ? row.sheetsKeyed : onPaper,
    handedIn: onPaper,
    waiting: row.keyedSheets.map((known) => known.sheet),
  };
}

/** Why answers are missing on paper and by phone, by question, for whoever runs the cohort. */
export async function missingOf(
  viewer: Viewer,
  stageId: string,
): Promise<{ key: string; reason: MissingReason; words: string; count: number }[]> {
  const rows = await db().missing.findMany({
    where: { stageId, count: { gt: 0 }, stage: { cohort: cohortsFor(viewer, can.see) } },
    orderBy: [{ questionKey: 'asc' }, { reason: 'asc' }],
  });
  return rows.map(({ questionKey, reason: why, count }) => ({
    key: questionKey,
    reason: why,
    words: missingWords[why],
    count,
  }));
}
