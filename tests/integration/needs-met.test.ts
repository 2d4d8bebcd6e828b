import { expect, it } from 'vitest';
import { countNeedsMet } from '@/features/reports/needs-met/commands';
import { needsMetIn } from '@/features/reports/needs-met/data';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { system } from '@/server/viewer';
import { buildRoom } from '@tests/support/seated-cohort';

const jobs = system('test');

it('needs are counted once, two weeks after the last day, and what changes after tells nothing more', async () => {
  const room = await buildRoom({ people: 22, tables: 4, features: [[], [], [], []] });
  const { id: cohortId } = room.cohort;
  const some = room.people.slice(0, 10);
  await db().need.createMany({
    data: some.map(({ id }) => ({ cohortId, participantId: id, kind: 'food' as const })),
  });
  const last = await db().day.findFirstOrThrow({ where: { cohortId }, orderBy: { number: 'desc' } });
  const days = (number: number) =>
    new Date(last.date.getTime() + number * 86_400_000 + 43_200_000).toISOString();
  await at(days(13), () => countNeedsMet(jobs));
  expect(await db().needsMetCount.count({ where: { cohortId } })).toBe(0);
  await at(days(14), () => countNeedsMet(jobs));
  const told = { people: 10, short: null, kinds: [] };
  expect(await needsMetIn(jobs, cohortId)).toEqual(told);
  await db().need.create({ data: { cohortId, participantId: room.people[15]?.id ?? '', kind: 'food' } });
  await at(days(15), () => countNeedsMet(jobs));
  expect(await needsMetIn(jobs, cohortId)).toEqual(told);
});
