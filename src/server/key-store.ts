import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { env } from './env';
import { syncFolder } from './sync-folder';

/** A folder of private keys, outside of the database and of every backup of it. Of two, neither opens anything alone. */
export type KeyStore = { folder: string };

export type KeyPair = { publicKey: Uint8Array; privateKey: Uint8Array };

/** Told to programs that make backups: leave this folder out. https://bford.info/cachedir/ */
const notForBackups =
  'Signature: 8a477f597d28d172789f06886806bc55\n# Private keys of Roundtable’s ballot boxes. Keep out of every backup.\n';

/** Keys can't be used just now, and why. Nothing may be taken that they would have to open. */
export class KeysMissing extends Error {
  override name = 'KeysMissing';
}

/**
 * Both key stores, made where they are missing.
 * @throws KeysMissing when they aren't set, can't be written, or are one place.
 */
export function keyStores(): [first: KeyStore, second: KeyStore] {
  const { ROUNDTABLE_KEYS: first, ROUNDTABLE_SECOND_KEYS: second } = env();
  if (!first || !second)
    throw new KeysMissing(
      'ROUNDTABLE_KEYS and ROUNDTABLE_SECOND_KEYS are not set: two folders for the keys of ballot boxes.',
    );
  refuseToReplace(first, second);
  refuseToReplace(second, first);
  const stores: [KeyStore, KeyStore] = [openStore(first), openStore(second)];
  const [one, other] = stores.map(({ folder }) => realpathSync(folder) + path.sep) as [string, string];
  if (one.startsWith(other) || other.startsWith(one))
    throw new KeysMissing(
      'ROUNDTABLE_KEYS and ROUNDTABLE_SECOND_KEYS lie within each other. Keep the two halves apart.',
    );
  const data = path.resolve('.data') + path.sep;
  if ([one, other].some((place) => place.startsWith(data)))
    throw new KeysMissing('Keys can’t lie in .data: whoever copies the data would have them.');
  return stores;
}

/** Whether both stores lie on one disk, so that one copy of it has both halves. */
export function onOneDisk([first, second]: readonly [KeyStore, KeyStore]): boolean {
  return statSync(first.folder).dev === statSync(second.folder).dev;
}

const isMade = (folder: string): boolean => existsSync(path.join(folder, 'CACHEDIR.TAG'));

/** A store that went away (a disk that isn't mounted) isn't made anew in its place: it would be in the way of bringing it back. */
function refuseToReplace(folder: string, other: string): void {
  if (isMade(folder) || !isMade(other) || filesIn({ folder: other }).length === 1) return;
  throw new KeysMissing(
    `The key store ${folder} is gone, while ${other} has keys. Bring it back; where it is lost for good, put an empty file CACHEDIR.TAG in its place.`,
  );
}

function openStore(folder: string): KeyStore {
  try {
    if (!isMade(folder)) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      chmodSync(folder, 0o700);
      keepFile({ folder }, 'CACHEDIR.TAG', notForBackups);
    }
    return { folder };
  } catch (cause) {
    throw new KeysMissing(`The key store ${folder} can’t be written.`, { cause });
  }
}

/** Keeps a key pair, each half in a file of its own: who seals needs no right to read the private one. */
export function keepKeys(store: KeyStore, name: string, { publicKey, privateKey }: KeyPair): void {
  keepFile(store, `${name}.private`, Buffer.from(privateKey).toString('base64'));
  keepFile(store, `${name}.public`, Buffer.from(publicKey).toString('base64'));
}

/** The public half. @throws KeysMissing when it isn't there, or its private half isn't. */
export function publicKeyIn(store: KeyStore, name: string): Uint8Array {
  if (!hasKeys(store, name)) throw new KeysMissing(`A private key is missing in ${store.folder}.`);
  return keyIn(store, `${name}.public`);
}

/** Both halves, for opening alone. @throws KeysMissing when one isn't there. */
export const keyPairIn = (store: KeyStore, name: string): KeyPair => ({
  publicKey: publicKeyIn(store, name),
  privateKey: keyIn(store, `${name}.private`),
});

/** Removes keys from both stores. Called deleted, not erased: what a disk remembers is beyond a program. */
export function removeKeys(name: string): void {
  for (const store of keyStores()) {
    for (const half of ['private', 'public']) rmSync(fileIn(store, `${name}.${half}`), { force: true });
    syncFolder(store.folder);
  }
}

function keyIn(store: KeyStore, file: string): Uint8Array {
  const text = readFile(store, file);
  if (text === null) throw new KeysMissing(`A key is missing in ${store.folder}.`);
  return new Uint8Array(Buffer.from(text, 'base64'));
}

const fileIn = ({ folder }: KeyStore, file: string): string => path.join(folder, file);

/** A file of a store, or null when there is none. */
export function readFile(store: KeyStore, file: string): string | null {
  const place = fileIn(store, file);
  return existsSync(place) ? readFileSync(place, 'utf8') : null;
}

/** The names of a store's files. */
export const filesIn = ({ folder }: KeyStore): string[] => readdirSync(folder);

/** Whether a store still has the private half of these keys. */
export const hasKeys = (store: KeyStore, name: string): boolean =>
  existsSync(fileIn(store, `${name}.private`));

/**
 * Writes a file that a power cut leaves whole or not there: file and folder are synced, and it is read back.
 * `unlessThere`: of several that write it at once, the first one's stays.
 */
export function keepFile(store: KeyStore, file: string, text: string, { unlessThere = false } = {}): void {
  const unfinished = fileIn(store, `${file}.${randomUUID()}.unfinished`);
  const open = openSync(unfinished, 'wx', 0o600);
  try {
    writeFileSync(open, text);
    fsyncSync(open);
  } finally {
    closeSync(open);
  }
  const first = unlessThere ? linked(unfinished, fileIn(store, file)) : true;
  if (unlessThere) rmSync(unfinished);
  else renameSync(unfinished, fileIn(store, file));
  syncFolder(store.folder);
  if (first && readFile(store, file) !== text)
    throw new KeysMissing(`What was written to ${store.folder} doesn’t read back.`);
}

/** Gives a file a second name. @returns false when another file has it. */
function linked(file: string, name: string): boolean {
  try {
    linkSync(file, name);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
