import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { env } from '@/server/env';
import { keyStores } from '@/server/key-store';
import { command, newFolder, newKey, orderInto, ownerAddress, textOf } from '@tests/support/backups';
import { rows, runSql } from '@tests/support/postgres';
import { copyOut } from '../../scripts/backups/copy-out';
import { makeBackup } from '../../scripts/backups/make-backup';
import { refuseBesideKeys, writeWhole } from '../../scripts/backups/place';

/** Enough that a backup of it takes seconds. */
beforeAll(() =>
  runSql(
    ownerAddress(),
    "INSERT INTO saved_mapping (form_key, header_hash, columns) SELECT 'f', n::text, ARRAY[md5(n::text), md5((n + 1)::text)] FROM generate_series(1, 300000) n",
  ),
);

const backupCommand = (args: readonly string[], more: Record<string, string> = {}) =>
  command('backup.ts', args, { DATABASE_OWNER_URL: ownerAddress(), ...more });

/** What a file says of who may read it. Windows says it elsewhere. */
const ownerAlone = process.platform === 'win32' ? 0o666 : 0o600;

describe('the file of a backup', () => {
  it('is new, for its owner alone, and says what it is by its name', async () => {
    const folder = path.join(newFolder(), 'new', 'folder');
    const key = await newKey();
    const { file, bytes } = await makeBackup(ownerAddress(), {
      ...orderInto(folder),
      recipients: [key.recipient],
    });
    expect(path.basename(file)).toMatch(/^roundtable-\d{8}T\d{6}Z\.sql\.gz\.age$/);
    expect(readdirSync(folder)).toEqual([path.basename(file)]);
    expect([statSync(file).mode & 0o777, statSync(file).size]).toEqual([ownerAlone, bytes]);
    expect((await textOf(file, key.identity)).length).toBeGreaterThan(20_000_000);
  });

  it('is never written over another one, nor beside one that is being written', async () => {
    const file = path.join(newFolder(), 'a');
    const write = (text: string) =>
      writeWhole(file, async (target) => {
        target.end(text);
        await once(target, 'close');
      });
    await write('first');
    await expect(write('second')).rejects.toThrow(`There is a file ${file} already.`);
    expect([readFileSync(file, 'utf8'), readdirSync(path.dirname(file))]).toEqual(['first', ['a']]);
    const other = path.join(newFolder(), 'b');
    writeFileSync(`${other}.unfinished`, 'of somebody else');
    await expect(writeWhole(other, () => Promise.resolve())).rejects.toThrow('is being written');
    expect(readFileSync(`${other}.unfinished`, 'utf8')).toBe('of somebody else');
  });

  it('isn’t there after it could not be written, and the database is let go', async () => {
    const folder = newFolder();
    await expect(
      copyOut(ownerAddress(), async ({ content }) => {
        let bytes = 0;
        for await (const chunk of content)
          if ((bytes += chunk.length) > 1_000_000) throw new Error('No space');
      }),
    ).rejects.toThrow('No space');
    const broken = new AbortController();
    setTimeout(() => broken.abort(new Error('broken off')), 500);
    await expect(
      makeBackup(ownerAddress(), { ...orderInto(folder), signal: broken.signal }),
    ).rejects.toThrow();
    expect(readdirSync(folder)).toEqual([]);
    const busy = () =>
      rows(
        ownerAddress(),
        "SELECT query FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'COPY%' AND state <> 'idle'",
      );
    for (let tries = 0; (await busy()).length > 0 && tries < 50; tries += 1) await pause(100);
    expect(await busy()).toEqual([]);
  });

  it('has no name of a backup until it is whole: killed half-way, none is there', async () => {
    const folder = newFolder();
    const key = await newKey();
    const { child, ended } = backupCommand([folder, '--to', key.recipient]);
    while (readdirSync(folder).length === 0) await pause(20);
    child.kill('SIGKILL');
    await ended;
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/\.age\.unfinished$/)]);
  });
});

describe('the command', () => {
  it('makes a key and a backup to it, and says where it is and what isn’t in it', async () => {
    const [folder, keys] = [newFolder(), newFolder()];
    const making = backupCommand(['--new-key', path.join(keys, 'key')]);
    expect([await making.ended, statSync(path.join(keys, 'key')).mode & 0o777]).toEqual([0, ownerAlone]);
    const [, recipient = ''] = /ROUNDTABLE_BACKUP_RECIPIENT=(age1\w+)/.exec(making.said()) ?? [];
    const { ended, said } = backupCommand([folder], { ROUNDTABLE_BACKUP_RECIPIENT: recipient });
    expect(await ended, said()).toBe(0);
    const [name = ''] = readdirSync(folder);
    expect(said()).toContain(`Wrote ${path.join(folder, name)}: `);
    expect(said()).toContain('Not in it: the keys of ballot boxes, and ROUNDTABLE_SECRET.');
    expect((await textOf(path.join(folder, name), path.join(keys, 'key'))).subarray(0, 20).toString()).toBe(
      '-- Roundtable backup',
    );
    const again = backupCommand(['--new-key', path.join(keys, 'key')]);
    expect([await again.ended, again.said()]).toEqual([1, expect.stringContaining('already')]);
  });

  it.each([
    ['nobody to encrypt it to', [], 1, 'There is no public key to encrypt it to.'],
    ['a key that is none', ['--to', 'age1nothing'], 1, 'age1nothing is no public key of age'],
    ['two wishes at once', ['--to', 'age1nothing', '--unencrypted'], 1, 'Say either --to or --unencrypted.'],
    ['an option that there isn’t', ['--everything'], 2, 'unknown option'],
  ])('refuses %s, and writes nothing', async (_, args, ending, sentence) => {
    const folder = newFolder();
    const { ended, said } = backupCommand([folder, ...args]);
    expect([await ended, readdirSync(folder)]).toEqual([ending, []]);
    expect(said()).toContain(sentence);
  });

  it('needs the owner of the database, and says so', async () => {
    const { ended, said } = backupCommand([newFolder(), '--unencrypted'], { DATABASE_OWNER_URL: '' });
    expect(await ended).toBe(1);
    expect(said()).toContain('Give the owner’s address in DATABASE_OWNER_URL');
  });
});

describe('a place for backups', () => {
  const { settings } = orderInto('');
  const refused = (folder: string) => {
    const before = statSync(folder, { throwIfNoEntry: false });
    expect(() => refuseBesideKeys(folder, settings), folder).toThrow(/Name another|never lies with keys/);
    expect(statSync(folder, { throwIfNoEntry: false })?.mtimeMs).toBe(before?.mtimeMs);
  };

  it('is not a key store, nor in one, nor around one, by whatever name', () => {
    keyStores();
    const { ROUNDTABLE_KEYS: first = '', ROUNDTABLE_SECOND_KEYS: second = '' } = env();
    const link = path.join(newFolder(), 'link');
    // A junction on Windows, where not everybody may make links.
    symlinkSync(second, link, 'junction');
    for (const place of [first, second, path.join(first, 'a', 'b'), link, path.join(link, 'c')])
      refused(place);
    refused(path.dirname(first));
    // A store that no setting names here.
    expect(() => refuseBesideKeys(path.join(first, 'deep'), { NODE_ENV: 'test' })).toThrow('CACHEDIR.TAG');
  });

  it('is not where the data lie', () => {
    for (const place of ['.data', '.data/backups', '.data/postgres/data/base']) refused(place);
  });

  it('may be anywhere else', () => {
    const folder = newFolder();
    mkdirSync(path.join(folder, 'there'));
    for (const place of [
      folder,
      path.join(folder, 'there'),
      path.join(folder, 'not', 'yet'),
      'backups',
      '.data-2',
    ])
      expect(() => refuseBesideKeys(place, settings)).not.toThrow();
  });
});
