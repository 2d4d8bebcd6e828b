import { createReadStream, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { decryptWith, kindOf } from './encryption';
import { Refusal } from './format';

type Use<T> = (text: AsyncIterable<Uint8Array>) => Promise<T>;

/**
 * Hands `use` the text of a backup, decrypted and unpacked as it is read.
 * @throws Refusal when the file is none, or needs another key, or a key that wasn’t given
 */
export async function readBackup<T>(file: string, identityFile: string | undefined, use: Use<T>): Promise<T> {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new Refusal(`There is no file ${file}.`);
  const kind = kindOf(file);
  if (kind === 'other')
    throw new Refusal(`${file} is no backup of Roundtable, or its beginning was altered.`);
  if (kind === 'encrypted' && identityFile === undefined)
    throw new Refusal(`${file} is encrypted. Say with --identity where the file with its key is.`);
  // Somebody may have put it in the place of one that was.
  if (kind === 'plain' && identityFile !== undefined)
    throw new Refusal(`${file} is not encrypted. Leave --identity out if that is what you expect.`);
  const bytes = createReadStream(file);
  const text = createGunzip();
  // It may be unpacking still when `use` has heard enough: what it then finds wrong nobody waits for.
  text.on('error', () => undefined);
  const passing =
    identityFile === undefined ? pipeline(bytes, text) : pipeline(bytes, decryptWith(identityFile), text);
  // What goes wrong on the way, `use` hears from the text, and tidies up first.
  const passed = passing.catch(() => undefined);
  try {
    return await use(text);
  } finally {
    text.destroy();
    await passed;
  }
}
