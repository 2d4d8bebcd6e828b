import { readFileSync } from 'node:fs';
import { type AimReport, solve, type Solution } from '@/features/tables/solver/solve';
import type { SeatingInput } from '@/features/tables/solver/input';
import { faultLines, seatingInput } from '@/features/tables/solver/schema';
import type { Ending } from './ending';

/** Seats people at tables as a file asks. 0: a plan; 2: the file is wrong, at these paths; 3: no plan. */
export async function tables({ file, json }: { file: string; json: boolean }): Promise<Ending> {
  const read = readInput(file);
  if ('lines' in read) {
    for (const line of read.lines) console.error(line);
    return 2;
  }
  const onProgress = ({ share }: { share: number }) => process.stderr.write(`\r${Math.round(share * 100)} %`);
  const solution = solve(read.input, {
    now: () => performance.now(),
    ...(process.stderr.isTTY && { onProgress }),
  });
  if (process.stderr.isTTY) process.stderr.write('\r');
  console.log(json ? JSON.stringify(solution) : inWords(solution).join('\n'));
  return solution.feasible ? 0 : 3;
}

function readInput(file: string): { input: SeatingInput } | { lines: string[] } {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    return {
      lines: [
        error instanceof SyntaxError ? `${file} is no JSON: ${error.message}` : `${file} can’t be read.`,
      ],
    };
  }
  const read = seatingInput.safeParse(content);
  return read.success ? { input: read.data } : { lines: faultLines(read.error) };
}

/** What ended the search, where there is a plan. */
const endings: Record<Solution['ended'], string> = {
  proof: 'No plan is better in any aim that counts.',
  time: 'The time ended the search: there may be a better plan.',
  tries: 'The search ended after as many tries as it makes: there may be a better plan.',
};

function inWords({ feasible, days, aims, repeatedMeetings, clash, ended, ms }: Solution): string[] {
  if (!feasible)
    return [
      clash
        ? `There is no plan. ${clash.sentence}`
        : 'No plan was found in the time given, nor that there is none.',
    ];
  return [
    ...days.flatMap((tablesOfDay, index) => [
      `Day ${index + 1}`,
      ...tablesOfDay.map(({ table, people }) => `  ${table}: ${people.join(', ')}`),
    ]),
    ...aims.flatMap(aimInWords),
    `${repeatedMeetings} repeated meetings. ${ms} ms. ${endings[ended]}`,
  ];
}

function aimInWords({ kind, attribute, value, bound, missed }: AimReport): string[] {
  const best = value === bound ? 'as good as can be' : `no plan is below ${bound}`;
  return [
    `${kind}${attribute === undefined ? '' : ` ${attribute}`}: ${value}, ${best}`,
    ...missed.map((sentence) => `  ${sentence}`),
  ];
}
