import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { releaseStage } from '@/features/evaluations/reading/releases/commands';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { filesIn, keyPairIn, keyStores } from '@/server/key-store';
import {
  backUp,
  emptyDatabase,
  everyRow,
  made,
  newFolder,
  newKey,
  ownerAddress,
  putBack,
  removeDatabase,
  textOf,
} from '@tests/support/backups';
import { afterTheCourse } from '@tests/support/build';
import { holds } from '@tests/support/dumps';
import { expectDone } from '@tests/support/expect-done';
import { rows, runSql } from '@tests/support/postgres';
import { importForms, room, send } from '@tests/support/sending';
import { appAddress } from '../../scripts/app-role';
import { copyOut } from '../../scripts/backups/copy-out';
import { leftOut } from '../../scripts/backups/tables';
import { migrate } from '../../scripts/migrate';

/** What is easily written so that it comes back as something else. */
const awkward = [
  '',
  '\\N',
  '\\.',
  'a\\\n\\.\nb',
  '\t\r\n',
  'NULL',
  '"',
  "it’s 'so'",
  '𝟘🧑🏽‍🦽‍➡️ é é',
  '-- {}',
  '\\x00',
];

const databases: string[] = [];
const opened = async (): Promise<string> => {
  const url = await emptyDatabase();
  databases.push(url);
  return url;
};

beforeAll(async () => {
  const [linked, box] = [await room('linked', 9), await room('unlinkable', 4)];
  await send(linked, 0, 9);
  await send(box, 0, 4);
  await importForms(linked, 3);
  await at(afterTheCourse, () => expectDone(releaseStage(linked.runs, linked.ref)));
  for (const text of awkward)
    await db().note.create({
      data: { stageId: linked.stageId, questionKey: 'why', text, hidden: text || null },
    });
  await db().answerUpload.create({
    data: {
      stageId: box.stageId,
      fileName: 'old.csv',
      sealed: new Uint8Array(Array.from({ length: 70_000 }, (_, index) => index % 256)),
      uploadedAt: new Date('2018-01-01T00:00:00.123Z'),
    },
  });
  await db().savedMapping.create({
    data: { formKey: 'f', headerHash: 'h', columns: ['a\n"b', '', 'NULL,{}'] },
  });
  await db().visit.create({
    data: {
      personId: linked.participants[0]?.personId ?? '',
      startedAt: new Date(0),
      expiresAt: new Date(1),
    },
  });
});

afterEach(async () => {
  for (const url of databases.splice(0)) await removeDatabase(url);
});

describe('a backup that is restored into an empty database', () => {
  it('gives every row of every table back as it was, but for what ends with a restore', async () => {
    const key = await newKey();
    const { file, rows: counted, tables } = await backUp(key.recipient);
    const url = await opened();
    const restored = await putBack(url, file, key.identity);
    const [before, after] = [await everyRow(ownerAddress()), await everyRow(url)];
    expect(before.visit).toHaveLength(1);
    expect([after.visit, after.sign_in, after.rate_limit]).toEqual([[], [], []]);
    for (const table of Object.keys(leftOut)) before[table] = [];
    expect(after).toEqual(before);
    expect(Object.keys(before)).toHaveLength(tables + Object.keys(leftOut).length);
    expect([counted, restored.rows]).toEqual(Array(2).fill(Object.values(before).flat().length));
    expect(after.note?.join()).toContain('🧑🏽‍🦽‍➡️');
    expect(after.audit_event?.length).toBeGreaterThan(3);
  });

  it('has the tables made as migrations make them, and goes on counting where it was', async () => {
    const { file } = await backUp();
    const url = await opened();
    await putBack(url, file);
    expect(await made(url)).toEqual(await made(ownerAddress()));
    const next = `INSERT INTO audit_event (at, actor, verb, subject) VALUES (now(), 'test', 'look', 'x') RETURNING id > (SELECT max(id) FROM audit_event)`;
    expect(await rows(url, next)).toEqual(['true']);
    expect(await migrate(url, appAddress(url))).toEqual([]);
  });

  it.each(['migrated and never used', 'left by a restore that was killed'])(
    'takes what was %s for empty',
    async (what) => {
      const { file } = await backUp();
      const url = await opened();
      await migrate(url, appAddress(url));
      if (what.includes('killed')) await runSql(url, 'TRUNCATE _prisma_migrations');
      await putBack(url, file);
      expect(await made(url)).toEqual(await made(ownerAddress()));
      expect((await rows(url, 'SELECT 1 FROM _prisma_migrations')).length).toBeGreaterThan(4);
    },
  );

  it('lets the app’s role do what it could before, and not change the audit log', async () => {
    const { file } = await backUp();
    const url = await opened();
    await putBack(url, file);
    await migrate(url, appAddress(url));
    await runSql(appAddress(url), "UPDATE person SET name = 'Ana'");
    await runSql(
      appAddress(url),
      "INSERT INTO audit_event (at, actor, verb, subject) VALUES (now(), 'a', 'b', 'c')",
    );
    for (const change of [
      "UPDATE audit_event SET verb = 'x'",
      'DELETE FROM audit_event',
      'TRUNCATE audit_event',
    ])
      await expect(runSql(appAddress(url), change), change).rejects.toThrow('permission denied');
    await expect(runSql(url, 'DELETE FROM audit_event')).rejects.toThrow('only ever added');
  });

  it('shows one moment, whatever is written while it is made', async () => {
    const before = await everyRow(ownerAddress());
    const text: Buffer[] = [];
    await copyOut(ownerAddress(), async ({ content }) => {
      for await (const chunk of content) {
        if (text.length === 0) {
          await importForms(await room('linked', 2), 2);
          await runSql(ownerAddress(), "DELETE FROM note WHERE text = 'NULL'; UPDATE person SET phone = '1'");
        }
        text.push(chunk);
      }
    });
    const url = await opened();
    const file = path.join(newFolder(), 'a.sql.gz');
    writeFileSync(file, gzipSync(Buffer.concat(text)));
    await putBack(url, file);
    for (const table of Object.keys(leftOut)) before[table] = [];
    expect(await everyRow(url)).toEqual(before);
    expect((await everyRow(ownerAddress())).note).not.toEqual(before.note);
  });
});

describe('what is in a backup', () => {
  it('are no keys of ballot boxes: neither as they lie in the stores nor as bytes', async () => {
    const box = await db().ballotBox.findFirstOrThrow({ where: { state: 'sealed' } });
    const keys = keyStores().map((store) => Buffer.from(keyPairIn(store, box.id).privateKey));
    const text = await textOf((await backUp()).file);
    // That it is looked for in the right way shows the public one, which is in the database.
    expect(holds(text, Buffer.from(box.firstKey).toString('hex'))).toBe(true);
    for (const key of keys) {
      expect(text.includes(key)).toBe(false);
      for (const face of ['base64', 'base64url', 'hex'] as const)
        expect(text.includes(key.toString(face))).toBe(false);
    }
    for (const file of keyStores().flatMap(filesIn)) expect(text.includes(file)).toBe(false);
  });

  it('can be read with age and gunzip alone, and psql would take it', async () => {
    const lines = (await textOf((await backUp()).file)).toString().split('\n');
    expect(lines[0]).toBe('-- Roundtable backup');
    expect(lines).toContain('BEGIN;');
    expect(lines.filter((line) => line.startsWith('COPY public.'))).toHaveLength(
      lines.filter((line) => line === '\\.').length,
    );
    expect(lines.slice(-3)).toEqual([
      'COMMIT;',
      expect.stringMatching(/^-- \{"rows":.*"sha256":"[0-9a-f]{64}"\}$/),
      '',
    ]);
  });

  it('tells nothing while it is encrypted', async () => {
    const key = await newKey();
    const { file } = await backUp(key.recipient);
    expect(readFileSync(file).subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    expect(holds(readFileSync(file), 'Roundtable backup')).toBe(false);
  });
});
