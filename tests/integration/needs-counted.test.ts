import fc from 'fast-check';
import pg from 'pg';
import { expect, it, vi } from 'vitest';
import { needsOf } from '@/features/needs/data';
import { openOn } from '@/features/needs/model';
import { needCounts, openNeedsOf } from '@/features/needs/open/data';
import { now } from '@/server/clock';
import { db } from '@/server/db';
import { system } from '@/server/viewer';
import { buildViewer } from '@tests/support/build';
import { buildRoom, personAt } from '@tests/support/seated-cohort';

const staff = system('test');
const secret = 'I hear you when you face me';
const someDays = fc.subarray([1, 2, 3, 9]);
const at = fc.constantFrom('2017-11-20', '2017-11-25', '2017-11-30').map((day) => new Date(day));

const everyWhose = ['first', 'left', 'supporter', 'coach', 'nobody on the team'] as const;

/** A need in every state that counts, and in some that don't. */
const made = fc.record({
  whose: fc.constantFrom(...everyWhose),
  days: someDays,
  words: fc.constant(secret),
  adjustment: fc.constantFrom('', 'The loop is on'),
  feature: fc.constantFrom(null, 'near_loop' as const),
  ownedAt: fc.option(at, { freq: 2 }),
  endedAt: fc.option(at, { freq: 3 }),
  settledAt: fc.option(at, { freq: 4 }),
  reviews: fc.uniqueArray(
    fc.record({
      day: fc.integer({ min: 1, max: 3 }),
      met: fc.constantFrom('met' as const, 'not' as const),
      at,
    }),
    { selector: ({ day }) => day, maxLength: 3 },
  ),
});

async function roomWithNeeds() {
  const room = await buildRoom({ people: 3, tables: 1 });
  const cohortId = room.cohort.id;
  const [first, left, supported] = [0, 1, 2].map((index) => personAt(room, index).id);
  await db().participant.update({ where: { id: left ?? '' }, data: { withdrawnAt: now() } });
  await db().absence.create({ data: { cohortId, day: 2, participantId: first ?? null } });
  const supporter = await db().supporter.create({
    data: { participantId: supported ?? '', name: 'Sue', days: [1, 3] },
  });
  const coach = await db().person.create({
    data: { name: 'Coach', roles: { create: { kind: 'coach', cohortId } } },
  });
  const other = await db().person.create({ data: { name: 'Was on the team' } });
  const whose = {
    first: { participantId: first },
    left: { participantId: left },
    supporter: { supporterId: supporter.id },
    coach: { personId: coach.id },
    'nobody on the team': { personId: other.id },
  };
  for (const { whose: of, reviews, ...need } of fc.sample(made, { seed: 7, numRuns: 150 }))
    await db().need.create({
      data: {
        ...{ ...need, ...whose[of], cohortId, kind: 'other' },
        endedAt: need.settledAt ?? need.endedAt,
        ownerId: need.ownedAt && coach.id,
        reviews: { create: reviews.map((one) => ({ ...one, words: secret })) },
      },
    });
  return { cohortId, participants: [first ?? '', left ?? '', supported ?? ''] };
}

/** What came back from the database while this ran. */
async function readBy(run: () => Promise<unknown>): Promise<string> {
  const sent = vi.spyOn(pg.Pool.prototype, 'query');
  await run();
  const came = await Promise.all(sent.mock.results.map(({ value }) => value as unknown));
  sent.mockRestore();
  return JSON.stringify(came.map((one) => (one as { rows?: unknown } | undefined)?.rows));
}

it('needs are counted as they stand in full, without a word of them, and without a look', async () => {
  const { cohortId, participants } = await roomWithNeeds();
  const looks = () => db().auditEvent.count({ where: { subject: { in: participants } } });
  const all = await needsOf(staff, cohortId);
  const before = await looks();
  for (const day of [1, 2, 3]) {
    const open = openOn(all, day);
    expect(await openNeedsOf(staff, [{ id: cohortId, day }])).toEqual(
      new Map([
        [
          cohortId,
          { open: open.length, notMet: open.filter(({ standing }) => standing === 'not met').length },
        ],
      ]),
    );
    const of = (id: string) => all.filter(({ whose }) => whose.participantId === id);
    const counted = participants.flatMap((participantId) =>
      of(participantId).length === 0
        ? []
        : [
            {
              participantId,
              count: of(participantId).length,
              open: openOn(of(participantId), day).length > 0,
            },
          ],
    );
    const counts = await needCounts(staff, cohortId, participants, day);
    expect(new Set(counts)).toEqual(new Set(counted));
    expect(counts).toHaveLength(2);
  }
  const read = await readBy(async () => {
    await needCounts(staff, cohortId, participants, 1);
    await openNeedsOf(staff, [{ id: cohortId, day: 1 }]);
  });
  expect(read).toContain(cohortId);
  expect(read).not.toContain(secret);
  expect(await looks()).toBe(before);
  const elsewhere = await buildViewer({
    kind: 'facilitator',
    cohortId: (await buildRoom({ people: 1, tables: 1 })).cohort.id,
  });
  expect(await needCounts(elsewhere, cohortId, participants, 1)).toEqual([]);
});
