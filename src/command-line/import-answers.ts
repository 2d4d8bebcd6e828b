import { basename } from 'node:path';
import * as importing from '@/features/evaluations/collecting/import/commands';
import { system } from '@/server/viewer';
import type { Ending } from './ending';
import { readOwnFile } from './own-file';

type Options = { cohort: string; stage: string; file: string; goodRows: boolean; json: boolean };

const mostProblemsSaid = 100;

/** Imports answers and says how many; bad rows are named by their lines. */
export async function importAnswers({ cohort, stage, file, goodRows, json }: Options): Promise<Ending> {
  const rows = await readOwnFile(file);
  const onProgress = (written: number, of: number) => process.stderr.write(`\r${written} of ${of} forms`);
  const outcome = await importing.importAnswers(system('command-line'), {
    cohort,
    stage,
    rows,
    fileName: basename(file),
    goodRows,
    onProgress,
  });
  if (!outcome.ok) {
    if (json) console.log(JSON.stringify({ imported: 0, problems: outcome.problems }));
    else say(outcome.problems.map(({ field, message }) => `${field}: ${message}`));
    console.error(
      `Nothing was imported.${goodRows ? '' : ' Mend these rows, or take the good ones with --good-rows.'}`,
    );
    return 1;
  }
  const { forms, answers, problems } = outcome.value;
  process.stderr.write('\n');
  say(problems.map(({ line, message }) => `line ${line}: ${message}`));
  if (json) console.log(JSON.stringify({ imported: forms, answers, problems }));
  else
    console.log(
      `Imported ${forms} forms with ${answers} answers${problems.length > 0 ? `, and left out ${problems.length} rows` : ''}.`,
    );
  return 0;
}

function say(problems: readonly string[]): void {
  for (const problem of problems.slice(0, mostProblemsSaid)) console.error(problem);
  if (problems.length > mostProblemsSaid) console.error(`… and ${problems.length - mostProblemsSaid} more.`);
}
