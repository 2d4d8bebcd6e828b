import { existsSync } from 'node:fs';
import path from 'node:path';
import { Command, CommanderError } from 'commander';
import { explain } from './backups/explain';
import { writeIdentity } from './backups/encryption';
import { Refusal } from './backups/format';
import { makeBackup } from './backups/make-backup';
import { refuseBesideKeys } from './backups/place';
import { openOwnDatabaseAsItIs } from './own-database';

type Options = { to: string[]; unencrypted: boolean; newKey?: string };

const program = new Command('npm run backup --')
  .description('Writes a backup of the database into a folder, as one encrypted file.')
  .argument('[folder]', 'where it goes', 'backups')
  .option(
    '--to <key>',
    'a public key of age that it is encrypted to (instead of ROUNDTABLE_BACKUP_RECIPIENT)',
    both,
    [],
  )
  .option('--unencrypted', 'write it readable for everybody who gets at it', false)
  .option('--new-key <file>', 'make a key that opens backups, and say which public key belongs to it')
  .exitOverride();

function both(one: string, others: string[]): string[] {
  return [...others, one];
}

/** Whom it is encrypted to. @throws Refusal when that isn’t settled: nobody gets a readable copy by forgetting something */
function recipientsOf({ to, unencrypted }: Options): string[] {
  const set = (process.env.ROUNDTABLE_BACKUP_RECIPIENT ?? '').split(/[\s,]+/).filter((word) => word !== '');
  const recipients = to.length > 0 ? to : set;
  if (unencrypted && to.length > 0) throw new Refusal('Say either --to or --unencrypted.');
  if (unencrypted) return [];
  if (recipients.length > 0) return recipients;
  throw new Refusal(
    'There is no public key to encrypt it to. Make one with: npm run backup -- --new-key FILE\nOr say --unencrypted.',
  );
}

async function makeKey(file: string): Promise<void> {
  refuseBesideKeys(path.dirname(file), process.env);
  if (existsSync(file)) throw new Refusal(`There is a file ${file} already.`);
  const recipient = await writeIdentity(file);
  console.log(`The key is in ${file}. It alone opens the backups: keep two copies, away from them and from this machine.
From now on, set ROUNDTABLE_BACKUP_RECIPIENT=${recipient}`);
}

async function backUp(folder: string, options: Options): Promise<void> {
  const recipients = recipientsOf(options);
  const { DATABASE_URL: app, DATABASE_OWNER_URL: owner } = process.env;
  const own = app ? null : await openOwnDatabaseAsItIs();
  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => ending.abort(new Error('It was broken off.')));
  try {
    const order = { folder, recipients, settings: process.env, signal: ending.signal };
    const { file, rows, tables, bytes } = await makeBackup(owner || app || own?.url || '', order);
    const size = bytes < 100_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
    console.log(`Wrote ${file}: ${rows} rows of ${tables} tables, ${size}${recipients.length > 0 ? '' : ', not encrypted'}.
Not in it: the keys of ballot boxes, and ROUNDTABLE_SECRET. Keep a copy of each, apart from it and from each other.`);
  } finally {
    await own?.leave();
  }
}

async function main(): Promise<number> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  try {
    program.parse();
    const options = program.opts<Options>();
    if (options.newKey) await makeKey(options.newKey);
    else await backUp(program.processedArgs[0] as string, options);
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    console.error(`No backup was made. ${explain(error)}`);
    return 1;
  }
}

process.exit(await main());
