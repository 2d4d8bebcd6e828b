import { basename } from 'node:path';
import * as importing from '@/features/evaluations/collecting/import/commands';
import type { SaidWhose } from '@/features/evaluations/collecting/import/whose';
import { system } from '@/server/viewer';
import type { Ending } from './ending';
import { readOwnFile } from './own-file';

type Options = {
  cohort: string;
  stage: string;
  file: string;
  sheet?: string;
  whose: string;
  goodRows: boolean;
  again: boolean;
  json: boolean;
};

const mostProblemsSaid = 100;

/** Imports answers and says how many; bad rows are named by their lines, and columns that aren’t read by their headings. */
export async function importAnswers({ file, sheet, whose, json, ...rest }: Options): Promise<Ending> {
  const rows = await readOwnFile(file, sheet);
  const onProgress = (written: number, of: number) => process.stderr.write(`\r${written} of ${of} forms`);
  const outcome = await importing.importAnswers(system('command-line'), {
    ...rest,
    ...saidWhose(whose),
    fileName: basename(file),
    rows,
    onProgress,
  });
  if (!outcome.ok) return sayRefused(outcome.problems, rest.goodRows, json);
  const { forms, onList, answers, problems, unread } = outcome.value;
  process.stderr.write('\n');
  say(problems.map(({ line, message }) => `line ${line}: ${message}`));
  if (unread.length > 0) console.error(`Columns that are not read: ${unread.join(', ')}.`);
  if (json) console.log(JSON.stringify({ imported: forms, onList, answers, problems, unread }));
  else
    console.log(
      `Imported ${forms} forms with ${answers} answers, ${onList} of them of people on the list${problems.length > 0 ? `, and left out ${problems.length} rows` : ''}.`,
    );
  return 0;
}

/** “list” and “others” are meant for all forms; a number says how many are of people on the list. */
export const saidWhose = (whose: string): SaidWhose =>
  whose === 'list' || whose === 'others' ? { whose } : { whose: 'some', howMany: whose };

type Problems = readonly { field: string; message: string }[];

function sayRefused(problems: Problems, goodRows: boolean, json: boolean): Ending {
  if (json) console.log(JSON.stringify({ imported: 0, problems }));
  else say(problems.map(({ field, message }) => `${field}: ${message}`));
  const isOfRows = problems.some(({ field }) => field.startsWith('line '));
  const isAgain = problems.some(({ field }) => field === 'again');
  console.error(
    [
      'Nothing was imported.',
      ...(isOfRows && !goodRows ? ['Mend these rows, or take the good ones with --good-rows.'] : []),
      ...(isAgain ? ['If they are to count once more, say so with --again.'] : []),
    ].join(' '),
  );
  return 1;
}

function say(problems: readonly string[]): void {
  for (const problem of problems.slice(0, mostProblemsSaid)) console.error(problem);
  if (problems.length > mostProblemsSaid) console.error(`… and ${problems.length - mostProblemsSaid} more.`);
}
