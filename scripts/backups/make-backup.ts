import { statSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { copyOut } from './copy-out';
import { encryptTo } from './encryption';
import { refuseBesideKeys, writeWhole } from './place';

/** `recipients`: the public keys that it is encrypted to; none: it is not encrypted. */
export type BackupOrder = {
  folder: string;
  recipients: readonly string[];
  settings: NodeJS.ProcessEnv;
  signal?: AbortSignal;
};

/** `bytes`: the size of the file. */
export type Made = { file: string; madeAt: string; rows: number; tables: number; bytes: number };

/**
 * Writes a backup of the database at `owner`, its owner’s address, into a folder: a new file, named by its instant.
 * @throws Refusal when the folder is a wrong place, or a recipient is none
 */
export async function makeBackup(
  owner: string,
  { folder, recipients, settings, signal }: BackupOrder,
): Promise<Made> {
  refuseBesideKeys(folder, settings);
  const encrypt = recipients.length > 0 ? encryptTo(recipients) : null;
  return copyOut(owner, async ({ manifest, rows, content }) => {
    const instant = manifest.madeAt.replaceAll(/[:-]|\.\d+/g, '');
    const file = path.join(folder, `roundtable-${instant}.sql.gz${encrypt ? '.age' : ''}`);
    await writeWhole(file, (target) =>
      encrypt
        ? pipeline(content, createGzip(), encrypt, target, { signal })
        : pipeline(content, createGzip(), target, { signal }),
    );
    return {
      file,
      madeAt: manifest.madeAt,
      rows: Object.values(rows).reduce((sum, some) => sum + some, 0),
      tables: manifest.tables.length,
      bytes: statSync(file).size,
    };
  });
}
