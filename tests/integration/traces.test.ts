import { randomUUID } from 'node:crypto';
import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { releaseStage } from '@/features/evaluations/reading/releases/commands';
import { at } from '@/server/clock';
import { leaveDatabase } from '@/server/db';
import { answering } from '@/server/viewer';
import { afterTheCourse, type BuiltStage, buildStage, buildViewer, inTheRoom } from '@tests/support/build';
import { startChild } from '@tests/support/child';
import { filesWith, holds } from '@tests/support/dumps';
import { expectDone } from '@tests/support/expect-done';
import { openPostgresApart } from '@tests/support/postgres';
import { Wal, type Written } from '@tests/support/wal';
import { sendAnswers } from '@tests/support/send-answers';

/** What forms leave behind outside of the tables: in Postgres's log for recovery, in what it and the app say, in files. */
const postgres = await openPostgresApart('traces');
const wal = await Wal.of(postgres.url);

afterAll(async () => {
  await wal.leave();
  await leaveDatabase();
  await postgres.stop();
});

const marks = {
  'small-groups': '1',
  'table-coaches': '5',
  'patient-leaders': '2',
  'guest-speakers': '4',
  'darzi-fellows': '3',
  'manager-case-studies': '5',
  'impact-on-others': '1',
  recommend: '2',
};
const inRow = ['1,5,2,4,3,5,1,2', '"small-groups":{"mark":1}', '{"mark":1},"table-coaches"'];

type Listened = { said: string; written: Written[] };

const formOf = (built: BuiltStage, index: number, text: string) => ({
  link: built.participants[index]?.link ?? '',
  sent: { ...marks, 'most-useful': text },
});

/** Where a process puts what it needs for a while, as each system calls it. */
const temporaryFolder = (folder: string) => ({ TMPDIR: folder, TEMP: folder, TMP: folder });

/** Sends one form; of some in a process of its own, which says all that it can. */
async function sendListened(
  built: BuiltStage,
  index: number,
  text: string,
  temporary: string,
): Promise<Listened> {
  const form = formOf(built, index, text);
  if (index > 1) {
    await inTheRoom(() => expectDone(sendAnswers(answering(form.link), { sent: form.sent })));
    return { said: '', written: await wal.since() };
  }
  const child = startChild('send-forms', [JSON.stringify([form])], {
    LOG_LEVEL: 'trace',
    ...temporaryFolder(temporary),
  });
  expect(await child.ended, child.said()).toBe(0);
  expect(child.said()).toContain(`sent ${form.link}`);
  return { said: child.said(), written: await wal.since() };
}

async function openListened(built: BuiltStage, temporary: string): Promise<Listened> {
  const runs = await buildViewer({ kind: 'facilitator', cohortId: built.cohortId });
  await at(afterTheCourse, () => expectDone(releaseStage(runs, { cohort: built.slug, stage: 'immediate' })));
  await wal.since();
  const child = startChild('open-boxes', [], { LOG_LEVEL: 'trace', ...temporaryFolder(temporary) });
  expect(await child.ended, child.said()).toBe(0);
  return { said: child.said(), written: await wal.since() };
}

const people = 9;
const textOf = (index: number, marker: string) => `Person ${index} wrote this ${marker}`;

it(
  'an unlinkable form leaves nothing that can be read, before its opening; afterwards its text among the others, in an order of chance',
  { timeout: 240_000 },
  async () => {
    const [marker, temporary] = [
      `planted-${randomUUID()}`,
      mkdtempSync(path.join(tmpdir(), 'roundtable-temporary-')),
    ];
    const began = statSync(temporary).mtimeMs;
    const built = await buildStage('unlinkable', people);
    await wal.since();
    for (let index = 0; index < people; index += 1) {
      const { said, written } = await sendListened(built, index, textOf(index, marker), temporary);
      if (index < 2) expect(said).toContain('asked the database');
      for (const hidden of [marker, ...inRow]) {
        expect(holds(Buffer.from(said), hidden)).toBe(false);
        expect(written.filter(({ bytes }) => holds(bytes, hidden)).map(({ table }) => table)).toEqual([]);
      }
      const tables = new Set(written.map(({ table }) => table));
      expect([...tables]).toEqual(expect.arrayContaining(['participation', 'ballot']));
      expect(
        ['answer', 'response', 'tally', 'note', 'draft', 'missing', 'pseudonym', 'audit_event'].filter(
          (table) => tables.has(table),
        ),
      ).toEqual([]);
    }
    for (const hidden of [marker, ...inRow]) {
      expect(wal.files().filter((bytes) => holds(bytes, hidden))).toEqual([]);
      expect(holds(wal.said(), hidden)).toBe(false);
    }
    expect(wal.said().toString('latin1')).toContain('keep_form(');
    for (const folder of [temporary, process.cwd()])
      for (const hidden of [marker, ...inRow.slice(0, 1)])
        expect(filesWith(folder, hidden, began)).toEqual([]);

    const { said, written } = await openListened(built, temporary);
    for (const hidden of [marker, ...inRow]) expect(holds(Buffer.from(said), hidden)).toBe(false);
    const kept = written.filter(
      ({ table, kind }) => ['note', 'tally', 'release'].includes(table) && kind.includes('INSERT'),
    );
    expect(new Set(kept.map(({ table }) => table))).toEqual(new Set(['note', 'tally', 'release']));
    expect(new Set(kept.map(({ xid }) => xid)).size).toBe(1);
    const order = kept.flatMap(({ bytes }) =>
      [...bytes.toString('latin1').matchAll(/Person (\d+) wrote this/g)].map(([, index]) => Number(index)),
    );
    expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: people }, (_, index) => index));
    // One in its own place by chance; six or more less than once in a thousand times, all nine never.
    expect(order.filter((index, place) => index === place).length).toBeLessThan(8);
  },
);

it(
  'of a named form all of these tell: so the same reader finds what is there to be found',
  { timeout: 120_000 },
  async () => {
    const [marker, temporary] = [
      `planted-${randomUUID()}`,
      mkdtempSync(path.join(tmpdir(), 'roundtable-temporary-')),
    ];
    const built = await buildStage('named', 1);
    await wal.since();
    const { written } = await sendListened(built, 0, textOf(0, marker), temporary);
    expect(written.filter(({ bytes }) => holds(bytes, marker)).map(({ table }) => table)).toContain('answer');
    expect(wal.files().some((bytes) => holds(bytes, marker))).toBe(true);
    expect(holds(wal.said(), marker)).toBe(true);
  },
);
