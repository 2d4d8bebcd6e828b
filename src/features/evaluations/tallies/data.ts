import { z } from 'zod';
import { now } from '@/server/clock';
import type { Tx } from '@/server/db';
import { type Counts, type ShownTo, type Tallies, toTallies } from './model';

const counts: z.ZodType<Counts> = z.array(z.number().int().nonnegative()).min(5);
export const storedTallies = z.record(z.string(), counts);

/** A stage's counts as they stand inside this transaction. */
export async function loadTallies(tx: Tx, stageId: string): Promise<Tallies> {
  const rows = await tx.tally.findMany({ where: { stageId }, select: { questionKey: true, mark: true, count: true } });
  return toTallies(rows);
}

/** So many more (`count`) gave this mark to this question. */
export type Added = { key: string; mark: number; count: number };

/** Adds to a stage's counts. Rows are locked in one order, so that two writers never wait for each other in a circle. */
export async function saveTallies(tx: Tx, stageId: string, added: readonly Added[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO tally (stage_id, question_key, mark, count)
    SELECT ${stageId}::uuid, key, mark, n
    FROM unnest(${added.map((a) => a.key)}::text[], ${added.map((a) => a.mark)}::smallint[], ${added.map((a) => a.count)}::int[]) AS added(key, mark, n)
    ORDER BY key, mark
    ON CONFLICT (stage_id, question_key, mark) DO UPDATE SET count = tally.count + excluded.count`;
}

/** Takes from a stage's counts and adds to them, where somebody changed their answers. Locks like `saveTallies`, then moves. */
export async function moveTallies(tx: Tx, stageId: string, moved: readonly Added[]): Promise<void> {
  await saveTallies(tx, stageId, moved.map((row) => ({ ...row, count: 0 })));
  await tx.$executeRaw`
    UPDATE tally SET count = tally.count + moved.n
    FROM unnest(${moved.map((m) => m.key)}::text[], ${moved.map((m) => m.mark)}::smallint[], ${moved.map((m) => m.count)}::int[]) AS moved(key, mark, n)
    WHERE tally.stage_id = ${stageId}::uuid AND tally.question_key = moved.key AND tally.mark = moved.mark`;
}

/** What an audience was shown last; nothing yet is no tallies. */
export async function loadShown(tx: Tx, stageId: string, audience: ShownTo): Promise<Tallies> {
  const row = await tx.shownFigures.findUnique({ where: { stageId_audience: { stageId, audience } }, select: { counts: true } });
  return row ? storedTallies.parse(row.counts) : {};
}

export async function saveShown(tx: Tx, stageId: string, audience: ShownTo, shown: Tallies): Promise<void> {
  const counts = Object.fromEntries(Object.entries(shown).map(([key, five]) => [key, [...five]]));
  await tx.shownFigures.upsert({
    where: { stageId_audience: { stageId, audience } },
    create: { stageId, audience, counts, shownAt: now() },
    update: { counts, shownAt: now() },
  });
}
