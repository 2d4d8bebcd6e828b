import { expect, it } from 'vitest';
import { find } from '@/features/find/data';
import { guest, system, type Viewer } from '@/server/viewer';
import { inReadingOrder } from '@/writing/reading-order';
import { buildViewer } from '@tests/support/build';
import { expectDone } from '@tests/support/expect-done';
import { addParticipant } from '@/features/participants/commands';
import { participantsOf } from '@/features/participants/data';
import { buildRoom, seatRoom } from '@tests/support/seated-cohort';

const names = async (viewer: Viewer, search: string) =>
  (await find(viewer, search)).flatMap(({ shown }) => shown.map(({ name, detail }) => `${name} · ${detail}`));

it('finds in the cohorts that one runs, and nothing of any other, by name, table or address', async () => {
  const [mine, other] = [
    await buildRoom({ people: 6, tables: 1 }),
    await buildRoom({ people: 6, tables: 1 }),
  ];
  await seatRoom(mine);
  for (const room of [mine, other])
    await expectDone(
      addParticipant(system('test'), {
        ...{ cohort: room.slug, name: 'Jürgen Müller', email: `${room.slug}@example.org` },
        ...{ experience: 'some', livedAs: 'patient', organisation: '' },
      }),
    );
  const runs = await buildViewer({ kind: 'facilitator', cohortId: mine.cohort.id });
  expect(await names(runs, 'muller')).toEqual([`Jürgen Müller · Participant · ${mine.cohort.name}`]);
  // The cohort’s name may have “01” in it, too.
  expect((await names(runs, 'person 01'))[0]).toBe(`Person 01 · Participant · ${mine.cohort.name} · table 1`);
  expect(await names(runs, 'dr coach')).toEqual([
    `Dr Coach 1 · Table coach · ${mine.cohort.name} · table 1`,
    `Table 1 · ${mine.cohort.name} · Dr Coach 1`,
  ]);
  for (const search of [other.cohort.name, other.slug, `${other.slug}@example.org`])
    expect(await names(runs, search)).toEqual([]);
  // Their address has the cohort’s name in it; of the table’s own words none has.
  expect(await names(runs, mine.cohort.name)).toEqual([
    `${mine.cohort.name} · begins in 2027`,
    `Jürgen Müller · Participant · ${mine.cohort.name}`,
  ]);
  expect(await names(runs, `${mine.cohort.name} table 1`)).toContain(
    `Table 1 · ${mine.cohort.name} · Dr Coach 1`,
  );
  for (const kind of ['coach', 'contributor'] as const) {
    const viewer = await buildViewer({ kind, cohortId: mine.cohort.id });
    expect(await names(viewer, 'muller')).toEqual([]);
  }
  expect(await names(guest(), 'muller')).toEqual([]);
  // Taken literally: no pattern finds everybody.
  expect([await names(runs, '%%'), await names(runs, '__')]).toEqual([[], []]);
});

it('lists names as people read them: numbers by what they are worth, letters beside those that they come from', async () => {
  const room = await buildRoom({ people: 0, tables: 1 });
  for (const name of ['Nr 10', 'Zoë', 'Nr 2', 'Łukasz', 'Lucy'])
    await expectDone(
      addParticipant(system('test'), {
        ...{ cohort: room.slug, name, email: null, experience: 'some', livedAs: 'patient', organisation: '' },
      }),
    );
  const listed = await participantsOf(system('test'), room.cohort.id);
  const names = listed.map(({ name }) => name);
  expect(names).toEqual(['Lucy', 'Łukasz', 'Nr 2', 'Nr 10', 'Zoë']);
  // What is sorted in the database and what is sorted here stand alike.
  expect(names.toSorted(inReadingOrder)).toEqual(names);
});
