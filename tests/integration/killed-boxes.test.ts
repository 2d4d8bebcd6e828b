import { copyFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { releaseStage } from '@/features/evaluations/reading/releases/commands';
import { at } from '@/server/clock';
import { db, leaveDatabase } from '@/server/db';
import { filesIn, keyStores } from '@/server/key-store';
import { answering } from '@/server/viewer';
import { afterTheCourse, type BuiltStage, buildStage, buildViewer, inTheRoom } from '@tests/support/build';
import { type Child, startChild } from '@tests/support/child';
import { expectDone } from '@tests/support/expect-done';
import { openPostgresApart } from '@tests/support/postgres';
import { sendAnswers } from '@tests/support/send-answers';

const postgres = await openPostgresApart('killed_boxes');

afterAll(async () => {
  await leaveDatabase();
  await postgres.stop();
});

/** Kills one of Postgres's processes: it throws out everybody, drops what was not committed, and recovers from its log. */
async function killPostgres(): Promise<void> {
  const [row] = await db().$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
  process.kill(row?.pid ?? 0, 'SIGKILL');
  await again(() => db().$queryRaw`SELECT 1`);
}

async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      // Postgres recovers for a while.
      if (tries === 100) throw error;
      await pause(200);
    }
  }
}

const formOf = (link: string) => ({ recommend: '5', 'most-useful': link });

async function release(built: BuiltStage): Promise<void> {
  const runs = await buildViewer({ kind: 'facilitator', cohortId: built.cohortId });
  await at(afterTheCourse, () => expectDone(releaseStage(runs, { cohort: built.slug, stage: 'immediate' })));
}

/** What was counted of a stage: marks, and texts in alphabetical order. */
async function counted({ stageId }: BuiltStage): Promise<{ marks: string[]; texts: string[] }> {
  const tallies = await db().tally.findMany({ where: { stageId, count: { gt: 0 } } });
  const notes = await db().note.findMany({ where: { stageId } });
  return {
    marks: tallies.map(({ questionKey, mark, count }) => `${questionKey} ${mark}×${count}`),
    texts: notes.map(({ text }) => text).sort(),
  };
}

const keysLeft = (): string[] =>
  keyStores()
    .flatMap((store) => filesIn(store))
    .filter((file) => /private|public/.test(file));

async function openTheRest(): Promise<void> {
  const last = startChild('open-boxes');
  expect(await last.ended, last.said()).toBe(0);
}

describe('killed while people send', () => {
  it(
    'loses nothing that was acknowledged, takes the rest afterwards, and counts each once',
    { timeout: 300_000 },
    async () => {
      const built = await buildStage('unlinkable', 60);
      const links = built.participants.map(({ link }) => link);
      // Two processes at once, and twenty whose form both of them send.
      const senders = [links.slice(0, 40), links.slice(20)].map((some) =>
        startChild('send-forms', [JSON.stringify(some.map((link) => ({ link, sent: formOf(link) })))]),
      );
      const sentBy = (child: Child) =>
        [...child.said().matchAll(/^sent (\S+)$/gm)].map(([, link = '']) => link);
      await Promise.race(senders.map((child) => child.says('sent')));
      await senders[0]?.kill();
      await killPostgres();
      await Promise.all(senders.map((child) => child.ended));
      const acknowledged = new Set(senders.flatMap(sentBy));
      expect(acknowledged.size).toBeGreaterThan(0);
      expect(acknowledged.size).toBeLessThan(60);
      const before = await again(() => db().ballot.count({ where: { box: { stageId: built.stageId } } }));
      expect(before).toBeGreaterThanOrEqual(acknowledged.size);
      expect(
        await db().participation.count({ where: { stageId: built.stageId, finishedOn: { not: null } } }),
      ).toBe(before);

      for (const link of links)
        if (!acknowledged.has(link))
          await inTheRoom(() => expectDone(sendAnswers(answering(link), { sent: formOf(link) })));
      await release(built);
      await openTheRest();
      expect(await counted(built)).toEqual({ marks: ['recommend 5×60'], texts: [...links].sort() });
      expect(keysLeft()).toEqual([]);
    },
  );
});

/** Everything that lies in the key stores, put back later as if it had never been removed. */
function copyOfStores(): () => void {
  const copy = mkdtempSync(path.join(tmpdir(), 'roundtable-copy-'));
  const files = keyStores().flatMap((store, place) =>
    filesIn(store).map((file) => ({
      from: path.join(store.folder, file),
      to: path.join(copy, `${place}.${file}`),
    })),
  );
  for (const { from, to } of files) copyFileSync(from, to);
  return () => files.forEach(({ from, to }) => copyFileSync(to, from));
}

/** Keeps a stage's release from being written until it is let go. */
async function heldBack({ stageId }: BuiltStage): Promise<{ letGo: () => Promise<void> }> {
  const client = new pg.Client({ connectionString: postgres.url });
  // Postgres is killed while it is held.
  client.on('error', () => undefined);
  await client.connect();
  await client.query("SELECT pg_advisory_lock(hashtextextended('release/' || $1, 0))", [stageId]);
  return { letGo: () => client.end() };
}

const results = () => filesIn(keyStores()[0]).filter((file) => file.endsWith('.result.json'));
const resultIn = (file: string | undefined): string =>
  readFileSync(path.join(keyStores()[0].folder, file ?? ''), 'utf8');

describe('killed while a box is opened', () => {
  it('ends the same after any number of kills, and the keys are gone', { timeout: 300_000 }, async () => {
    const built = await buildStage('unlinkable', 30);
    for (const { link } of built.participants)
      await inTheRoom(() => expectDone(sendAnswers(answering(link), { sent: formOf(link) })));
    await release(built);
    const known = new Set(results());
    const result = () => results().find((file) => !known.has(file));

    // While it counts, at random moments.
    const held = await heldBack(built);
    for (let times = 0; times < 2; times += 1) {
      const opening = startChild('open-boxes');
      await opening.says('counting');
      await pause(Math.random() * 400);
      await opening.kill();
    }
    // Counted, the result kept beside the keys, and nothing in the database yet.
    const waiting = startChild('open-boxes');
    while (!result()) await pause(50);
    await waiting.kill();
    const first = resultIn(result());
    expect((await counted(built)).texts).toEqual([]);
    expect(keysLeft()).toHaveLength(4);
    const putBack = copyOfStores();
    // While it writes, by Postgres going away.
    const writing = startChild('open-boxes');
    await pause(2_000);
    await Promise.all([killPostgres(), writing.ended]);
    await held.letGo();
    await openTheRest();

    const links = built.participants.map(({ link }) => link).sort();
    expect(await counted(built)).toEqual({ marks: ['recommend 5×30'], texts: links });
    expect(resultIn(result())).toBe(first);
    expect(keysLeft()).toEqual([]);
    // Killed after it was written, before the keys went.
    putBack();
    await openTheRest();
    expect(await counted(built)).toEqual({ marks: ['recommend 5×30'], texts: links });
    expect(keysLeft()).toEqual([]);
    expect(await db().ballot.count()).toBe(0);
  });
});
