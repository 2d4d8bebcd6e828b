import { copyFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sealingReady } from '@/server/double-seal';
import { filesIn, type KeyPair, type KeyStore, keyPairIn, keyStores } from '@/server/key-store';
import { type Answered, answerInTurn } from '@tests/support/answered';
import { byOrders, bySteps, byValues, type Guess, type Loot, pairsOfOne } from '@tests/support/attacker';
import { release } from '@tests/support/ballots';
import type { BuiltStage } from '@tests/support/build';
import { dump, filesWith, placesOf } from '@tests/support/dumps';

/**
 * What a whole series of copies of the database gives away, one from after each submission, with the server's secret and
 * one of the two key stores; and, once the box was opened, with both stores as they are then. Each person writes a number
 * of their own, so that a right guess can be told.
 */

const people = 16;

/** The key pairs of a copy of a store. */
const keysIn = (store: KeyStore): KeyPair[] =>
  filesIn(store).flatMap((file) => {
    const name = /^(.+)\.private$/.exec(file)?.[1];
    return name ? [keyPairIn(store, name)] : [];
  });

/** Everything that lies in both stores as it is now, as a copy. */
function bothStoresNow(): { keys: KeyPair[]; files: string[] } {
  const folder = mkdtempSync(path.join(tmpdir(), 'roundtable-copy-'));
  for (const [place, store] of keyStores().entries())
    for (const file of filesIn(store))
      copyFileSync(path.join(store.folder, file), path.join(folder, `${place}.${file}`));
  const copy = { folder };
  return {
    keys: keysIn(copy),
    files: filesIn(copy).map((file) => readFileSync(path.join(folder, file), 'utf8')),
  };
}

/** How many guesses are right: each text has its writer's number in it, which stands in no row about them. */
const hits = ({ participants }: BuiltStage, guess: Guess): number =>
  [...guess].filter(
    ([who, text]) =>
      text === `Person ${participants.findIndex((person) => person.personId === who)} wrote this`,
  ).length;

/** What each way of joining finds. */
const found = (built: BuiltStage, loot: Loot): Record<string, number> =>
  Object.fromEntries([
    ...Object.entries({
      'step by step': bySteps(loot),
      'values in common': byValues(loot),
      ...byOrders(loot),
    }).map(([name, guess]) => [name, hits(built, guess)] as const),
    ...Object.entries(pairsOfOne(loot, 'would-change')),
  ]);

function add(sums: Record<string, number>, counts: Record<string, number>): void {
  for (const [name, count] of Object.entries(counts)) sums[name] = (sums[name] ?? 0) + count;
}

/** Before the opening a marker is nowhere, and every ballot has the same length; afterwards its text is where all texts are, and its marks are still nowhere together. */
function expectNoMarkers({ dumps, marker, unsent }: Answered): void {
  for (const rows of dumps)
    for (const hidden of [marker.text, marker.marks, unsent]) expect(placesOf(rows, hidden)).toEqual([]);
  expect(
    new Set(
      (dumps.at(-1) ?? []).filter(({ table }) => table === 'ballot').map(({ cells }) => cells.sealed?.length),
    ).size,
  ).toBe(1);
  for (const { folder } of keyStores())
    for (const hidden of [marker.text, marker.marks, unsent]) expect(filesWith(folder, hidden)).toEqual([]);
}

describe('a series of copies of the database, with the secret and a key store', () => {
  it(
    'ties no text of an unlinkable form to a person better than chance would, before its opening and after',
    { timeout: 300_000 },
    async () => {
      await sealingReady();
      // Each of the two key stores is stolen once.
      const runs = 2;
      const [before, after]: Record<string, number>[] = [{}, {}];
      for (let run = 0; run < runs; run += 1) {
        const answered = await answerInTurn('unlinkable', people);
        const { built, dumps, marker } = answered;
        expectNoMarkers(answered);
        const stolen = keysIn(keyStores()[run % 2] ?? keyStores()[0]);
        add(before ?? {}, found(built, { stageId: built.stageId, dumps, keys: stolen }));
        if (run === 0)
          expect(
            hits(built, bySteps({ stageId: built.stageId, dumps, keys: keyStores().flatMap(keysIn) })),
          ).toBe(people);
        expect(await release(answered.runs, built.slug)).toMatchObject({ ok: true });
        const [last, now] = [await dump(), bothStoresNow()];
        add(
          after ?? {},
          found(built, {
            stageId: built.stageId,
            dumps: [...dumps, last],
            after: last,
            keys: [...stolen, ...now.keys],
            files: now.files,
          }),
        );
        expect(placesOf(last, marker.text)).toEqual(['note.text']);
        for (const hidden of [marker.marks, answered.unsent])
          expect([...placesOf(last, hidden), ...now.files.filter((file) => file.includes(hidden))]).toEqual(
            [],
          );
      }
      // Matching n people to n texts by chance hits one on average, whatever n, with a spread of one: over 2 runs 2 hits,
      // give or take 1.4. More than 16 comes by chance less than once in ten million times, for all ways together; a way
      // that works finds 32.
      expect(Object.keys(after ?? {}).length).toBeGreaterThan(80);
      for (const [name, count] of [...Object.entries(before ?? {}), ...Object.entries(after ?? {})])
        expect(count, name).toBeLessThanOrEqual(16);
      expect([before?.['step by step'], before?.['values in common']]).toEqual([0, 0]);
    },
  );

  it.each(['named', 'linked'] as const)(
    'of a %s form tells everything: so the same attacker finds what is there to be found',
    { timeout: 120_000 },
    async (promise) => {
      const { built, dumps, marker } = await answerInTurn(promise, people);
      const counts = found(built, { stageId: built.stageId, dumps, keys: [] });
      expect([counts['step by step'], counts['values in common']]).toEqual([people, people]);
      expect(placesOf(dumps.at(-1) ?? [], marker.text)).toEqual(['answer.text']);
    },
  );
});
