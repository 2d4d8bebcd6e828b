import { figuresOf } from '@/features/ratings/model';
import { noCounts } from '@/features/evaluations/tallies/model';
import { scalesOf } from '@/features/forms/model';
import { stageRatings } from '@/features/ratings/dashboard/data';
import { NotFound } from '@/server/errors';
import { system } from '@/server/viewer';
import type { Ending } from './main';

type Options = { cohort: string; stage: string; json: boolean };

/** The ratings of a stage as they stand, from the tallies. Whoever runs this command runs the server: nothing is withheld. */
export async function ratings({ cohort, stage, json }: Options): Promise<Ending> {
  const viewer = system('command-line');
  const known = await stageRatings(viewer, 'facilitator', cohort, stage);
  if (!known) throw new NotFound(viewer, 'read ratings', `cohort ${cohort} with a form at the stage ${stage}`);
  const rows = scalesOf(known.document).map(({ key, label }) => {
    const counts = known.current[key] ?? noCounts;
    const figures = figuresOf(counts);
    return { key, label, n: figures?.n ?? 0, mean: figures?.mean ?? null, counts };
  });
  if (json) console.log(JSON.stringify(rows, null, 2));
  else for (const row of rows) console.log(`${row.label}: ${row.mean === null ? 'no answers' : `${row.mean} (${row.n} answers: ${row.counts.join(', ')})`}`);
  return 0;
}
