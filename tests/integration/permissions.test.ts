import { describe, expect, it } from 'vitest';
import { at } from '@/server/clock';
import { Missing, NotFound, Refused } from '@/server/errors';
import type { Row, Tried } from '@tests/support/permission-rows';
import { accountRows } from '@tests/support/permission-rows-accounts';
import { messageRows } from '@tests/support/permission-rows-messages';
import { applicationRows } from '@tests/support/permission-rows-applications';
import { choosingRows } from '@tests/support/permission-rows-choosing';
import { cohortRows } from '@tests/support/permission-rows-cohorts';
import { demoRows } from '@tests/support/permission-rows-demo';
import { formRows } from '@tests/support/permission-rows-forms';
import { groupMessageRows } from '@tests/support/permission-rows-group-messages';
import { needRows } from '@tests/support/permission-rows-needs';
import { ratingRows } from '@tests/support/permission-rows-ratings';
import { reportRows } from '@tests/support/permission-rows-reports';
import { everybodyRows } from '@tests/support/permission-rows-everybody';
import { evaluationRows } from '@tests/support/permission-rows-evaluations';
import { offerRows } from '@tests/support/permission-rows-offers';
import { peopleRows } from '@tests/support/permission-rows-people';
import { personRows } from '@tests/support/permission-rows-person';
import { tableRows } from '@tests/support/permission-rows-tables';
import { buildWorld, type Visitor, visitorOf, visitors, type World } from '@tests/support/world';

const table: Record<string, Record<string, Row>> = {
  ...accountRows,
  ...messageRows,
  ...applicationRows,
  ...choosingRows,
  ...cohortRows,
  ...demoRows,
  ...evaluationRows,
  ...everybodyRows,
  ...formRows,
  ...groupMessageRows,
  ...offerRows,
  ...needRows,
  ...peopleRows,
  ...personRows,
  ...ratingRows,
  ...reportRows,
  ...tableRows,
};

const modules = import.meta.glob<Record<string, unknown>>('/src/features/**/{commands,data}.ts', {
  eager: true,
});

/** What is exported and can be called without a transaction or a row in hand: those come from `write` and reads alone. */
const callable = (exported: Record<string, unknown>): string[] =>
  Object.entries(exported)
    .filter(
      ([, value]) =>
        typeof value === 'function' && !/^(async )?(function )?\w*\s*\(?\s*(tx|row)\b/.test(String(value)),
    )
    .map(([name]) => name);

describe('the permission table', () => {
  it('has a row for every verb and every read', () => {
    const missing = Object.entries(modules).flatMap(([file, exported]) => {
      const name = file.replace('/src/features/', '').replace('.ts', '');
      return callable(exported)
        .filter((verb) => !(verb in (table[name] ?? {})))
        .map((verb) => `${name} ${verb}`);
    });
    expect(missing).toEqual([]);
  });

  const rows = Object.entries(table).flatMap(([file, verbs]) =>
    Object.entries(verbs).flatMap(([verb, row]) => ('run' in row ? [{ file, verb, row }] : [])),
  );

  it.each(rows)('$file $verb: those who may, and no others', async ({ row }) => {
    const mayNot = visitors.filter((visitor) => !row.may.includes(visitor));
    const allowed: Visitor[] = [];
    // What is refused changes nothing: so those who may not can try it one after another in one world.
    const oneWorld = row.once ? null : await buildWorld();
    for (const visitor of mayNot)
      if (await reaches(row, visitor, oneWorld ?? (await buildWorld()))) allowed.push(visitor);
    for (const visitor of row.may) if (await reaches(row, visitor, await buildWorld())) allowed.push(visitor);
    expect(allowed).toEqual(row.may);
  });
});

/** Whether something comes of a visitor's trying: nothing is refused, and what is read is there. */
async function reaches(row: Tried, visitor: Visitor, world: World): Promise<boolean> {
  const viewer = await visitorOf(visitor, world);
  try {
    const result = await at('2018-01-16T16:00:00Z', () => row.run(viewer, world));
    return Array.isArray(result) ? result.length > 0 : Boolean(result);
  } catch (error) {
    if (error instanceof Refused || error instanceof NotFound || error instanceof Missing) return false;
    throw error;
  }
}
