import { z } from 'zod';
import type { Tx } from '@/server/db';
import { typedModes } from '../../modes';
import { type Reads, readsFile, readsTyped } from './reads';
import type { Counted } from '../../responses/ballots/counting/model';

const counted = z.object({ key: z.string(), mark: z.number(), count: z.coerce.number() });

/** What was counted of a stage already. Before its release these are forms of a time when each was counted as it came. */
export async function loadTallies(tx: Tx, stageId: string): Promise<Counted[]> {
  const rows = await tx.tally.findMany({
    where: { stageId },
    select: { questionKey: true, mark: true, count: true },
  });
  return rows.map(({ questionKey: key, mark, count }) => ({ key, mark, count }));
}

/** Puts the counts that a stage is released with in the place of any others. */
export async function saveTallies(tx: Tx, stageId: string, tallies: readonly Counted[]): Promise<void> {
  await tx.tally.deleteMany({ where: { stageId } });
  await tx.$executeRaw`
    INSERT INTO tally (stage_id, question_key, mark, count)
    SELECT ${stageId}::uuid, key, mark, n
    FROM unnest(${tallies.map((t) => t.key)}::text[], ${tallies.map((t) => t.mark)}::smallint[], ${tallies.map((t) => t.count)}::int[]) AS tallies(key, mark, n)`;
}

/** Counts a stage's answers as they are kept, of named and linked forms and of those from a file: those that a release reads. */
export async function loadAnswerCounts(tx: Tx, stageId: string, reads: Reads): Promise<Counted[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT a.question_key AS key, a.mark, count(*) AS count
    FROM answer a JOIN response r ON r.id = a.response_id
    WHERE r.stage_id = ${stageId}::uuid AND a.mark IS NOT NULL
      AND (${reads === 'all'} OR (${readsFile(reads)} AND r.import_id IS NOT NULL) OR (${readsTyped(reads)} AND a.mode = ANY(${typedModes}::mode[])))
    GROUP BY a.question_key, a.mark`;
  return z.array(counted).parse(rows);
}
