import { Command, CommanderError } from 'commander';
import { checked } from '../src/server/env';
import { appAddress } from './app-role';
import { copyIn, type Restored } from './backups/copy-in';
import { explain } from './backups/explain';
import { readBackup } from './backups/read-backup';
import { inTurn } from './in-turn';
import { migrate } from './migrate';
import { makeOwnDatabase } from './own-database';
import { settings as readSettings } from './settings';
import { step } from './step.mjs';

/** Ends: 0 done, 1 not done, 2 asked wrongly, 3 done, and a count differs from the answers behind it. */
type Ending = 0 | 1 | 2 | 3;

const program = new Command('npm run restore --')
  .description('Puts a backup into an empty database, or into a new one that comes with Roundtable.')
  .argument('<file>', 'the backup')
  .option('--identity <file>', 'the key that opens it')
  .exitOverride();

type Order = { file: string; identity: string | undefined };

/** `npm run restore` */
export async function restore(argv: readonly string[]): Promise<Ending> {
  try {
    program.parse(argv);
    const { identity } = program.opts<{ identity?: string }>();
    return await intoItsPlace({ file: program.args[0] ?? '', identity }, readSettings());
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    console.error(`Nothing was restored. ${explain(error)}`);
    return 1;
  }
}

async function intoItsPlace(order: Order, settings: NodeJS.ProcessEnv): Promise<Ending> {
  const { DATABASE_URL: app, DATABASE_OWNER_URL: owner } = settings;
  // What would end the restore after its rows are there is found before.
  checked({ ...settings, DATABASE_URL: app ?? 'postgresql://its.own', DATABASE_OWNER_URL: '' });
  if (app) {
    const restored = await putRows(owner || app, order);
    return finished(async () => {
      await bringUpToDate(owner || app, app);
      return settle(restored, app, settings);
    });
  }
  return makeOwnDatabase(
    async (url) => {
      const restored = await putRows(url, order);
      await bringUpToDate(url, appAddress(url));
      return restored;
    },
    (restored, url) => finished(() => settle(restored, appAddress(url), settings)),
  );
}

/** The rows as they were. */
const putRows = (owner: string, { file, identity }: Order): Promise<Restored> =>
  step('Restoring', () =>
    inTurn(owner, async (client) => {
      const put = await readBackup(file, identity, (text) => copyIn(client, text));
      // So that whoever asks next is answered as fast as before.
      await client.query('ANALYZE');
      return put;
    }),
  );

/** Whatever was migrated since, and the app's role with its rights. */
const bringUpToDate = (owner: string, app: string): Promise<string[]> =>
  step('Bringing the database up to date', () => migrate(owner, app));

/** Does what comes after the rows. Where that fails it is said that they are there. */
async function finished(work: () => Promise<Ending>): Promise<Ending> {
  try {
    return await work();
  } catch (error) {
    console.error(
      `The rows are back, but what comes after them was not finished: ${explain(error)} Empty the database and restore again.`,
    );
    return 1;
  }
}

async function settle(restored: Restored, app: string, settings: NodeJS.ProcessEnv): Promise<Ending> {
  Object.assign(process.env, settings, {
    DATABASE_URL: app,
    DATABASE_OWNER_URL: '',
    ROUNDTABLE_JOBS: 'off',
  });
  // Only now: what it imports reads the settings.
  const { settleRestored } = await import('../src/command-line/settle-restored');
  say(whatIsThere(restored));
  const { sentences, agrees } = await settleRestored();
  say(sentences);
  return agrees ? 0 : 3;
}

const say = (sentences: readonly string[]): void => sentences.forEach((sentence) => console.log(sentence));

function whatIsThere({ manifest, rows }: Restored): string[] {
  const when = new Date(manifest.madeAt)
    .toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone: 'Europe/London' })
    .replace(',', '');
  return [
    `Restored ${rows} rows of ${manifest.tables.length} tables, as they were on ${when}, London time.`,
    'What came after that is lost, but for what came of ballot boxes: forms that were sent, people and changes. Whoever sent a form since is asked again, unless what came of its box is put back, and mail that went since may go once more.',
    'Everybody signs in again.',
  ];
}
