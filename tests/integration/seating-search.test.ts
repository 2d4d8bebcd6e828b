import { describe, expect, it } from 'vitest';
import { seatEverybody, stopSearch } from '@/features/tables/plans/commands';
import { searchInThread } from '@/features/tables/plans/jobs';
import type { Aim } from '@/features/tables/solver/input';
import { db } from '@/server/db';
import { system } from '@/server/viewer';
import { expectDone } from '@tests/support/expect-done';
import { buildRoom, planOf } from '@tests/support/seated-cohort';

const staff = system('test');

describe('a search', () => {
  it('in its thread ends when it is told to, with the best plan so far', async () => {
    const people = Array.from({ length: 150 }, (_, index) => ({
      id: `p${index}`,
      attributes: { area: `area ${index % 7}`, role: `role ${index % 4}` },
    }));
    const tables = Array.from({ length: 27 }, (_, index) => ({ id: `t${index}`, min: 5, max: 6 }));
    const aims: Aim[] = [
      { kind: 'mix', attribute: 'area', weight: 1 },
      { kind: 'mix', attribute: 'role', weight: 1 },
      { kind: 'meet-new', weight: 1 },
    ];
    const said: number[] = [];
    const search = searchInThread(
      { people, tables, days: 6, remix: true, rules: [], aims, seed: 1, timeLimitMs: 600_000 },
      (share) => {
        said.push(share);
        search.stop();
      },
    );
    const found = await search.found;
    expect(found.days.map((day) => day.reduce((sum, seated) => sum + seated.people.length, 0))).toEqual(
      Array(6).fill(150),
    );
    expect(said.every((share) => share >= 0 && share < 0.5)).toBe(true);
  });

  it('says why it could not, and the job tries again', async () => {
    const search = searchInThread(
      { people: [], tables: [], days: 1, remix: true, rules: [], aims: [], seed: 1, timeLimitMs: 1 },
      () => undefined,
    );
    await expect(search.found).rejects.toThrow('needs at least one person');
  });

  it('that was cut off with its process is begun again by one press', async () => {
    const room = await buildRoom({ people: 11, tables: 2 });
    const { plan } = await expectDone(seatEverybody(staff, { cohort: room.slug }));
    const { id } = await planOf(room.cohort.id, plan);
    const asked = () =>
      db().$queryRaw<
        { count: number }[]
      >`SELECT count(*)::int AS count FROM jobs.job WHERE name = 'seat' AND data->>'planId' = ${id}`;
    await expectDone(stopSearch(staff, { cohort: room.slug, plan }));
    expect(await asked()).toEqual([{ count: 1 }]);
    await db().seatingPlan.update({
      where: { id },
      data: { seenAt: new Date('2026-01-01T00:00:00Z'), stopAsked: false },
    });
    await expectDone(stopSearch(staff, { cohort: room.slug, plan }));
    expect(await asked()).toEqual([{ count: 2 }]);
    expect((await planOf(room.cohort.id, plan)).stopAsked).toBe(false);
  });
});
