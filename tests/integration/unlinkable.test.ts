import { describe, expect, it } from 'vitest';
import { answerPart } from '@/features/evaluations/answering/commands';
import { addStage, changeStage, openStage } from '@/features/evaluations/commands';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { answering, type Viewer } from '@/server/viewer';
import { buildStage, type BuiltStage, inTheRoom, type PromiseName } from '@tests/support/build';
import { buildWorld, visitorOf, visitors } from '@tests/support/world';

/**
 * What a copy of the database gives away. Each person writes a number of their own, so that a right guess can be told; an
 * attacker gets every row of every table with its place on disk, its version and its times, as of one moment, and says
 * of each person which text is theirs.
 */

type Row = { table: string; place: string; version: number; cells: Record<string, string> };

async function copyOfEverything(): Promise<Row[]> {
  const tables = await db().$queryRaw<{ schema: string; name: string }[]>`
    SELECT table_schema AS schema, table_name AS name FROM information_schema.tables
    WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`;
  const rows = await Promise.all(
    tables.map(async ({ schema, name }) => {
      const found = await db().$queryRawUnsafe<{ place: string; version: string; cells: Record<string, unknown> }[]>(
        `SELECT t.ctid::text AS place, t.xmin::text AS version, to_jsonb(t) AS cells FROM "${schema}"."${name}" t ORDER BY t.ctid`,
      );
      return found.map(({ place, version, cells }) => ({
        table: name,
        place,
        version: Number(version),
        cells: Object.fromEntries(Object.entries(cells).map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)])),
      }));
    }),
  );
  return rows.flat();
}

/** What is in the copy of this stage: the people who have answered, and the texts, each with the row it stands in. */
type Found = { people: { who: string; row: Row }[]; texts: { text: string; row: Row }[]; rows: Row[] };

function within(rows: readonly Row[], built: BuiltStage): Found {
  const ledger = rows.filter((row) => row.table === 'participation' && row.cells.stage_id === built.stageId && row.cells.finished_on !== 'null');
  const responses = new Set(rows.filter((row) => row.table === 'response' && row.cells.stage_id === built.stageId).map((row) => row.cells.id));
  const texts = rows.filter((row) => (row.table === 'note' && row.cells.stage_id === built.stageId) || (row.table === 'answer' && responses.has(row.cells.response_id) && row.cells.text !== 'null'));
  return { people: ledger.map((row) => ({ who: row.cells.person_id ?? '', row })), texts: texts.map((row) => ({ text: row.cells.text ?? '', row })), rows: [...rows] };
}

/** Puts both lists into some order and pairs the first with the first, the second with the second, and so on. */
const inOrder = (by: (row: Row) => string | number) => ({ people, texts }: Found): Map<string, string> => {
  const sorted = <T extends { row: Row }>(list: readonly T[]) => [...list].sort((a, b) => (by(a.row) < by(b.row) ? -1 : 1));
  const [who, what] = [sorted(people), sorted(texts)];
  return new Map(who.map((person, index) => [person.who, what[index]?.text ?? '']));
};

const [page, line] = [(row: Row) => Number(/\((\d+),/.exec(row.place)?.[1] ?? 0), (row: Row) => Number(/,(\d+)\)/.exec(row.place)?.[1] ?? 0)];

/** Follows ids from a person's rows to anything that holds them, three steps far, and takes the text it meets. */
function byValues({ people, texts, rows }: Found): Map<string, string> {
  const ids = (row: Row) => Object.values(row.cells).filter((cell) => /^[0-9a-f-]{36}$/.test(cell));
  const common = new Set(rows.filter((row) => row.table === 'stage' || row.table === 'cohort').flatMap(ids));
  return new Map(
    people.map(({ who, row }) => {
      let reached = new Set([...ids(row), who]);
      for (let step = 0; step < 3; step += 1) reached = new Set([...reached, ...rows.filter((other) => other.table !== 'stage' && other.table !== 'cohort' && ids(other).some((id) => reached.has(id) && !common.has(id))).flatMap(ids)]);
      const met = texts.find((text) => ids(text.row).some((id) => reached.has(id) && !common.has(id)));
      return [who, met?.text ?? ''];
    }),
  );
}

const attacks = {
  'row versions': inOrder((row) => row.version),
  'places on disk': inOrder((row) => page(row) * 1_000 + line(row)),
  'places on disk, backwards': inOrder((row) => -(page(row) * 1_000 + line(row))),
  ids: inOrder((row) => row.cells.id ?? row.cells.response_id ?? ''),
  'values in common': byValues,
};

const people = 16;

async function answerAll(promise: PromiseName, copyAt: number[]): Promise<{ built: BuiltStage; copies: Row[][] }> {
  const built = await buildStage(promise, people);
  const copies: Row[][] = [];
  // Not in the order in which they were invited, and with a draft before.
  const order = [...built.participants.keys()].sort((a, b) => ((a * 7) % people) - ((b * 7) % people));
  for (const [number, index] of order.entries()) {
    const person = built.participants[index];
    const viewer = answering(person?.link ?? '');
    await inTheRoom(() => answerPart(viewer, { part: 1, intent: 'continue', sent: { 'small-groups': String((index % 5) + 1) } }));
    await inTheRoom(() => answerPart(viewer, { part: 2, intent: 'send', sent: { 'most-useful': `Person ${index} wrote this` } }));
    if (copyAt.includes(number + 1)) copies.push(await copyOfEverything());
  }
  return { built, copies };
}

/** How many guesses are right: each text has its writer's number in it, which stands in no row about them. */
const hits = (built: BuiltStage, guesses: Map<string, string>): number =>
  [...guesses].filter(([who, text]) => text === `Person ${built.participants.findIndex((person) => person.personId === who)} wrote this`).length;

describe('a copy of the database', () => {
  it('ties no text of an unlinkable form to a person, better than chance would', { timeout: 120_000 }, async () => {
    const found: Record<string, number> = {};
    let tries = 0;
    for (let run = 0; run < 4; run += 1) {
      // One after each of some submissions, each on its own, and one at the end.
      const { built, copies } = await answerAll('unlinkable', [4, 8, 12, people]);
      for (const copy of copies) {
        const seen = within(copy, built);
        expect(seen.texts.length).toBe(seen.people.length);
        for (const [name, attack] of Object.entries(attacks)) found[name] = (found[name] ?? 0) + hits(built, attack(seen));
        tries += 1;
      }
    }
    // Matching n people to n texts by chance hits one on average, whatever n, with a spread of one: over 16 copies 16 hits,
    // give or take 4. More than 40 comes by chance less than once in ten million times.
    expect(tries).toBe(16);
    for (const [name, count] of Object.entries(found)) expect(count, name).toBeLessThanOrEqual(40);
  });

  it('of a named form tells everything: so the same attacker can find what is there to be found', async () => {
    const { built, copies } = await answerAll('named', [people]);
    const best = Math.max(...Object.values(attacks).map((attack) => hits(built, attack(within(copies[0] ?? [], built)))));
    expect(best).toBe(people);
  });
});

describe('a promise', () => {
  it.each(visitors)('can’t be changed by %s once its form may have been opened', async (visitor) => {
    const world = await buildWorld();
    const viewer: Viewer = await visitorOf(visitor, world);
    const ref = { cohort: world.slug, stage: 'immediate' };
    const times = { opensOn: '2018-01-16', opensTime: '15:30', closesOn: '2018-01-30', closesTime: '00:00' };
    const before = await db().stage.findUniqueOrThrow({ where: { id: world.stageId } });
    const tries = [
      () => changeStage(viewer, { ...ref, ...times, promise: 'named' }),
      () => changeStage(viewer, { ...ref, ...times, promise: 'unlinkable', opensOn: '2018-02-16' }),
      () => openStage(viewer, ref),
      () => addStage(viewer, { cohort: world.slug, title: 'immediate', audience: 'participants', promise: 'named', formVersion: before.formVersionId ?? '', when: 'date', months: '', opensOn: '2018-01-16', closesOn: '', closesTime: '' }),
    ];
    for (const attempt of tries) await at('2018-01-17T10:00:00Z', () => attempt().catch(() => null));
    const after = await db().stage.findUniqueOrThrow({ where: { id: world.stageId } });
    expect([after.promise, after.opensAt, after.formVersionId]).toEqual([before.promise, before.opensAt, before.formVersionId]);
  });
});
