import { Command, CommanderError } from 'commander';
import { leaveDatabase } from '@/server/db';
import { isDatabaseAway, NotFound } from '@/server/errors';
import { readClock } from '@/server/moved-clock';
import type { Ending } from './ending';
import { importAnswers } from './import-answers';
import { ratings } from './ratings';
import { token } from './token';
import { setUp } from './set-up';
import { tables } from './tables';
import { verify } from './verify';

type End = (ending: Ending) => void;

function program(end: End): Command {
  const root = new Command('roundtable')
    .description('Runs Roundtable from the command line.')
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
    // In a demo it is what its clock says. Seating people needs no database.
    .hook('preAction', async (_root, command) => {
      if (command.name() !== 'tables') await readClock();
    });
  addCohortCommands(root, end);
  addHouseCommands(root, end);
  return root;
}

/** What is done for a cohort. */
function addCohortCommands(root: Command, end: End): void {
  root
    .command('import-answers')
    .description(
      'Imports answers from a CSV file or a workbook: one row per response, the header naming questions by key or label. What survey tools add is left out and named; any other column that is no question is refused.',
    )
    .requiredOption('--cohort <slug>', 'the cohort, such as london-2016-17')
    .requiredOption('--stage <stage>', 'before, day-1, day-2, immediate, month-1 or month-3')
    .requiredOption('--file <file>', 'the file')
    .requiredOption(
      '--whose <whose>',
      'whose forms these are: list (people on the list), others, or how many are of people on the list',
    )
    .option('--sheet <name>', 'the sheet of a workbook that has several')
    .option('--again', 'count them once more although they came in before', false)
    .option('--good-rows', 'take the good rows when some are bad; else it is all or nothing', false)
    .option('--json', 'answer in JSON', false)
    .action(async (options: Parameters<typeof importAnswers>[0]) => end(await importAnswers(options)));
  root
    .command('ratings')
    .description('Per element: key, label, number, mean (not rounded) and how many gave 1 to 5.')
    .requiredOption('--cohort <slug>', 'the cohort')
    .requiredOption('--stage <stage>', 'the stage')
    .option('--json', 'answer in JSON', false)
    .action(async (options: Parameters<typeof ratings>[0]) => end(await ratings(options)));
  root
    .command('tables')
    .description(
      'Seats people at tables (docs/tables-format.md). Ends with 3 when there is no plan, and says what clashes. Needs no database.',
    )
    .requiredOption('--file <json>', 'who is to be seated, and how')
    .option('--json', 'answer in JSON', false)
    .action(async (options: Parameters<typeof tables>[0]) => end(await tables(options)));
}

/** What is done for an installation. */
function addHouseCommands(root: Command, end: End): void {
  root
    .command('verify')
    .description(
      'Rebuilds every count from the answers behind it and compares. Ends with 3 when one differs.',
    )
    .option('--json', 'answer in JSON', false)
    .action(async (options: Parameters<typeof verify>[0]) => end(await verify(options)));
  root
    .command('token')
    .description('A session token for one of the demo’s people, to use as a cookie. In the demo only.')
    .requiredOption(
      '--persona <name>',
      'administrator, facilitator, coach, participant, contributor or commissioner',
    )
    .option('--json', 'answer in JSON', false)
    .action(async (options: Parameters<typeof token>[0]) => end(await token(options)));
  root
    .command('set-up')
    .description(
      'Makes the first administrator and the programme “The Effective Lay Partner” in an empty database, and prints a link to sign in once.',
    )
    .requiredOption('--name <name>', 'the administrator’s name')
    .requiredOption('--email <address>', 'the address they will sign in with')
    .action(async (options: Parameters<typeof setUp>[0]) => end(await setUp(options)));
}

/** Runs one command with its arguments, and says how it ended. */
export async function main(argv: readonly string[]): Promise<Ending> {
  const said: { ending: Ending } = { ending: 0 };
  try {
    await program((ending) => (said.ending = ending)).parseAsync(argv);
    return said.ending;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    console.error(explain(error));
    return 1;
  } finally {
    await leaveDatabase();
  }
}

function explain(error: unknown): string {
  if (error instanceof NotFound) return `There is no ${error.subject}.`;
  if (isDatabaseAway(error))
    return 'The database can’t be reached. Is Roundtable running, or DATABASE_URL set?';
  return error instanceof Error ? error.message : String(error);
}
