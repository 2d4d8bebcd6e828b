import { figuresOf } from '@/features/ratings/model';
import { noCounts } from '@/features/evaluations/reading/tallies/model';
import { type PrintedResult, printedRange } from '@/features/evaluations/collecting/printed/model';
import type { Item } from '@/features/forms/model';
import { exactRatings } from '@/features/ratings/export/data';
import { NotFound } from '@/server/errors';
import { system } from '@/server/viewer';
import type { Ending } from './ending';

type Options = { cohort: string; stage: string; json: boolean };

/** The exact ratings of a stage. Whoever runs this command runs the server: nothing that may be counted is withheld. */
export async function ratings({ cohort, stage, json }: Options): Promise<Ending> {
  const viewer = system('command-line');
  const known = await exactRatings(viewer, cohort, stage);
  if (!known)
    throw new NotFound(viewer, 'read ratings', `cohort ${cohort} with a form at the stage ${stage}`);
  if ('printed' in known) return sayPrinted(known.items, known.printed, json);
  const rows = known.items.map(({ key, label }) => {
    const counts = known.counts[key] ?? noCounts;
    const figures = figuresOf(counts);
    return { key, label, n: figures?.n ?? 0, mean: figures?.mean ?? null, counts };
  });
  if (json) console.log(JSON.stringify(rows, null, 2));
  else
    for (const row of rows)
      console.log(
        `${row.label}: ${row.mean === null ? 'no answers' : `${row.mean} (${row.n} answers: ${row.counts.join(', ')})`}`,
      );
  return 0;
}

/** Figures that are known from print alone, each marked as such: n and mean as printed, and the range that they leave open. */
function sayPrinted(
  items: readonly Item[],
  { source, people, figures }: PrintedResult,
  json: boolean,
): Ending {
  const rows = items.map(({ key, label }) => {
    const figure = figures[key];
    return {
      key,
      label,
      n: figure?.n ?? 0,
      mean: figure?.mean ?? null,
      range: figure ? printedRange(figure, people) : null,
      fromPrint: source,
    };
  });
  if (json) console.log(JSON.stringify(rows, null, 2));
  else
    for (const { label, n, mean, range } of rows)
      console.log(
        `${label}: ${range === null ? 'not in print' : `${mean} (${n} answers of ${people} people, ${range.low.toFixed(2)} to ${range.high.toFixed(2)}, from print: ${source})`}`,
      );
  return 0;
}
