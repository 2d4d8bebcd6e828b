import {
  createWriteStream,
  existsSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import { syncFolder } from '../../src/server/sync-folder';
import { ownKeys } from '../settings';
import { Refusal } from './format';

/** Where a path leads, also one that isn't there yet. */
function realPlace(place: string): string {
  const whole = path.resolve(place);
  return existsSync(whole)
    ? realpathSync(whole)
    : path.join(realPlace(path.dirname(whole)), path.basename(whole));
}

const within = (place: string, folder: string): boolean =>
  `${place}${path.sep}`.startsWith(`${folder}${path.sep}`);

/**
 * Refuses a folder for backups, or for the key that opens them, that would bring what is to be apart together.
 * `settings` name the key stores.
 * @throws Refusal
 */
export function refuseBesideKeys(folder: string, settings: NodeJS.ProcessEnv): void {
  const place = realPlace(folder);
  const { ROUNDTABLE_KEYS: first, ROUNDTABLE_SECOND_KEYS: second } = settings;
  const stores = [first || ownKeys.ROUNDTABLE_KEYS, second || ownKeys.ROUNDTABLE_SECOND_KEYS];
  for (const store of stores) {
    if (within(place, realPlace(store)))
      throw new Refusal(`${folder} lies in the key store ${store}: a backup never lies with keys.`);
    if (existsSync(store) && within(realPlace(store), place))
      throw new Refusal(
        `The key store ${store} lies in ${folder}: whoever copied that folder would have both. Name another one.`,
      );
  }
  // Names of settings may be missing here; a store says itself what it is.
  for (let above = place; ; above = path.dirname(above)) {
    if (existsSync(path.join(above, 'CACHEDIR.TAG')))
      throw new Refusal(
        `${above} is a key store, or marked as not to be kept (CACHEDIR.TAG). Name another folder.`,
      );
    if (above === path.dirname(above)) break;
  }
  for (const data of ['.data', '.data/postgres'])
    if (within(place, realPlace(data)))
      throw new Refusal(`${folder} lies in ${data}, with what it is a backup of. Name another folder.`);
}

/**
 * Writes a new file that is there whole or not at all, for its owner alone, and never over another one. Until it is done
 * and on the disk, it is called “….unfinished”.
 * @throws Refusal when there is one of that name
 */
export async function writeWhole(
  file: string,
  chunks: (target: NodeJS.WritableStream) => Promise<void>,
): Promise<void> {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const unfinished = `${file}.unfinished`;
  if (existsSync(unfinished))
    throw new Refusal(`Another backup is being written to ${unfinished}, or was cut off.`);
  const target = createWriteStream(unfinished, { fd: openSync(unfinished, 'wx', 0o600), flush: true });
  try {
    await chunks(target);
    if (existsSync(file)) throw new Refusal(`There is a file ${file} already.`);
    renameSync(unfinished, file);
    syncFolder(path.dirname(file));
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}
