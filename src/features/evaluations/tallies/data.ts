import type { Tx } from '@/server/db';
import type { Tallies } from './model';

/** So many (`count`) gave this mark to this question. */
export type Counted = { key: string; mark: number; count: number };

/** A stage's counts as rows. */
export const rowsOf = (tallies: Tallies): Counted[] =>
  Object.entries(tallies).flatMap(([key, counts]) => counts.flatMap((count, index) => (count > 0 ? [{ key, mark: index + 1, count }] : [])));

/** Adds to the counts that a stage is released with. */
export async function saveTallies(tx: Tx, stageId: string, added: readonly Counted[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO tally (stage_id, question_key, mark, count)
    SELECT ${stageId}::uuid, key, mark, n
    FROM unnest(${added.map((a) => a.key)}::text[], ${added.map((a) => a.mark)}::smallint[], ${added.map((a) => a.count)}::int[]) AS added(key, mark, n)
    ON CONFLICT (stage_id, question_key, mark) DO UPDATE SET count = tally.count + excluded.count`;
}
