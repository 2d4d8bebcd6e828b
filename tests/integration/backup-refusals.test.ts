import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  backUp,
  emptyDatabase,
  everyRow,
  newFolder,
  newKey,
  putBack,
  removeDatabase,
  tablesIn,
  textOf,
} from '@tests/support/backups';
import { rows, runSql } from '@tests/support/postgres';
import { room, send } from '@tests/support/sending';
import { appAddress } from '../../scripts/app-role';
import { migrate } from '../../scripts/migrate';

const databases: string[] = [];
const opened = async (): Promise<string> => {
  const url = await emptyDatabase();
  databases.push(url);
  return url;
};

afterEach(async () => {
  for (const url of databases.splice(0)) await removeDatabase(url);
});

beforeAll(async () => send(await room('linked', 9), 0, 9));

/** What an extension brought stays, and says nothing of anybody. */
const ownTypes = `SELECT typname FROM pg_type WHERE typnamespace = 'public'::regnamespace
  AND NOT EXISTS (SELECT 1 FROM pg_depend WHERE objid = pg_type.oid AND deptype = 'e')
  AND NOT EXISTS (SELECT 1 FROM pg_depend d JOIN pg_type t ON t.oid = d.objid WHERE d.deptype = 'e' AND t.typarray = pg_type.oid)`;

describe('a backup is refused with a sentence, and nothing is left in the database,', () => {
  let key: Awaited<ReturnType<typeof newKey>>;
  let sealed: Buffer;
  let plain: Buffer;
  let text: string;
  const folder = newFolder();

  beforeAll(async () => {
    key = await newKey();
    sealed = readFileSync((await backUp(key.recipient)).file);
    plain = readFileSync((await backUp()).file);
    text = (await textOf((await backUp()).file)).toString();
  });

  const refused = async (bytes: Buffer, sentence: string, identity?: string): Promise<void> => {
    const file = path.join(folder, 'backup');
    writeFileSync(file, bytes);
    const url = await opened();
    await expect(putBack(url, file, identity)).rejects.toThrow(sentence);
    expect(await tablesIn(url)).toEqual([]);
    expect(await rows(url, ownTypes)).toEqual([]);
  };
  const flipped = (bytes: Buffer, place: number): Buffer =>
    Buffer.from(bytes.map((byte, index) => (index === place ? byte ^ 1 : byte)));
  /** The same text with its own sum again, as somebody would make it who means to. */
  const summed = (altered: string): Buffer => {
    const body = altered.slice(0, altered.lastIndexOf('-- {'));
    const closing = altered.slice(body.length).replace(/"sha256":"\w+"/, () => {
      return `"sha256":"${createHash('sha256').update(body).digest('hex')}"`;
    });
    return gzipSync(body + closing);
  };
  const altered = (from: string | RegExp, to: string): Buffer => summed(text.replace(from, to));
  const damaged = 'The backup is damaged';

  it('when it was cut short', async () => {
    for (const share of [0.3, 0.95]) {
      await refused(sealed.subarray(0, Math.floor(sealed.length * share)), damaged, key.identity);
      await refused(plain.subarray(0, Math.floor(plain.length * share)), damaged);
    }
    await refused(sealed.subarray(0, -1), damaged, key.identity);
    await refused(sealed.subarray(0, 100), damaged, key.identity);
    await refused(plain.subarray(0, -1), damaged);
    await refused(gzipSync(text.slice(0, text.lastIndexOf('COMMIT;'))), damaged);
    await refused(gzipSync(text.slice(0, text.indexOf('COPY public."person"') + 200)), damaged);
  });

  it('when one byte is another', async () => {
    for (const share of [0.02, 0.7]) {
      await refused(flipped(sealed, Math.floor(sealed.length * share)), damaged, key.identity);
      await refused(flipped(plain, Math.floor(plain.length * share) + 2), damaged);
    }
    await refused(flipped(sealed, sealed.length - 1), damaged, key.identity);
    await refused(gzipSync(text.replace('Thought 1', 'Thought 7')), damaged);
    await refused(gzipSync(`${text}more\n`), damaged);
    await refused(altered(/^(COPY public."person" .*\n)[^\n]*\n/m, '$1'), damaged);
  });

  it('when what it says is not what was asked for', async () => {
    await refused(altered('BEGIN;', 'DROP TABLE person;'), damaged);
    await refused(altered('COPY public."person" ', 'COPY public."visit" '), damaged);
    await refused(altered(/"value":"\d+"/, '"value":"1); DROP TABLE person; --"'), damaged);
  });

  it('when it needs another key, or one that isn’t given, or none', async () => {
    const other = await newKey();
    await refused(sealed, 'is another one than the backup was encrypted to', other.identity);
    await refused(sealed, 'is encrypted. Say with --identity');
    await refused(plain, 'is not encrypted', key.identity);
    const empty = path.join(folder, 'empty');
    writeFileSync(empty, 'no key\n');
    await refused(sealed, 'holds no key of age', empty);
  });

  it('when a newer Roundtable made it, or it is no backup', async () => {
    await refused(altered('"format":1', '"format":2'), 'A newer Roundtable (0.1.0) made this backup');
    await refused(
      altered(/"name":"\d{14}_visits"/, '"name":"29990101000000_later"'),
      'A newer Roundtable (0.1.0) made this backup: the migration 29990101000000_later',
    );
    await refused(
      altered(/"checksum":"\w{4}/, '"checksum":"0000'),
      'is another one than when the backup was made',
    );
    await refused(Buffer.from('COPY person'), 'is no backup of Roundtable');
    await refused(gzipSync('something else\n\n'), damaged);
  });

  it('when the database is not empty, which stays as it was', async () => {
    const file = path.join(folder, 'good');
    writeFileSync(file, plain);
    const url = await opened();
    await migrate(url, appAddress(url));
    await runSql(url, "INSERT INTO organisation (id, name) VALUES (gen_random_uuid(), 'Academy')");
    const before = await everyRow(url);
    await expect(putBack(url, file)).rejects.toThrow(
      'isn’t empty: there is something in its table organisation',
    );
    expect(await everyRow(url)).toEqual(before);
    const foreign = await opened();
    await runSql(foreign, 'CREATE TABLE recipes (dish text)');
    await expect(putBack(foreign, file)).rejects.toThrow('has tables of something else');
    expect(await tablesIn(foreign)).toEqual(['recipes']);
  });
});
