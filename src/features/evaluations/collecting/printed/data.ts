import { cohortsFor } from '@/features/cohorts/data';
import { db, type Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import type { PrintedResult } from './model';

/** What is known of a stage from print, for whoever runs its cohort; null when nothing is. */
export async function printedResultOf(viewer: Viewer, stageId: string): Promise<PrintedResult | null> {
  const within = cohortsFor(viewer, can.see);
  const row = await db().printedResult.findFirst({
    where: { stageId, stage: { cohort: within } },
    select: {
      source: true,
      people: true,
      forms: true,
      figures: { select: { questionKey: true, n: true, mean: true } },
    },
  });
  if (!row) return null;
  return {
    ...row,
    figures: Object.fromEntries(row.figures.map(({ questionKey, n, mean }) => [questionKey, { n, mean }])),
  };
}

/** Whether a stage is known from print, as it stands in this transaction. */
export async function loadIsPrinted(tx: Tx, stageId: string): Promise<boolean> {
  return (await tx.printedResult.count({ where: { stageId } })) === 1;
}

/** Whether any form of a stage came in, in whichever mode or from a file. */
export async function loadHasForms(tx: Tx, stageId: string): Promise<boolean> {
  const [finished, broughtIn] = [
    await tx.participation.count({ where: { stageId, finishedOn: { not: null } } }),
    await tx.answerImport.count({ where: { stageId } }),
  ];
  return finished + broughtIn > 0;
}

/** Puts printed figures in the place of those that were there. */
export async function savePrinted(
  tx: Tx,
  stageId: string,
  { source, people, forms, figures }: PrintedResult,
): Promise<void> {
  await tx.printedResult.deleteMany({ where: { stageId } });
  const rows = Object.entries(figures).map(([questionKey, { n, mean }]) => ({ questionKey, n, mean }));
  await tx.printedResult.create({ data: { stageId, source, people, forms, figures: { create: rows } } });
}

export async function removePrinted(tx: Tx, stageId: string): Promise<void> {
  await tx.printedResult.deleteMany({ where: { stageId } });
}
