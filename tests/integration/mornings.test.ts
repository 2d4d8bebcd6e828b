import { describe, expect, it } from 'vitest';
import { situationsOf } from '@/features/today/data';
import { tasksFor } from '@/features/today/model';
import { noteAbsence } from '@/features/tables/absences/commands';
import { repairsOf } from '@/features/tables/repair/data';
import { peopleMoved } from '@/features/tables/repair/model';
import { makeMoves, tellMovers } from '@/features/tables/plans/moving/commands';
import { factsOf } from '@/features/tables/seating-input/data';
import { addRule, sayWhomOneKnows } from '@/features/tables/rules/commands';
import { rulesOf } from '@/features/tables/rules/data';
import { changeAims } from '@/features/tables/aims/commands';
import { usualAims } from '@/features/tables/aims/model';
import { db } from '@/server/db';
import { NotFound } from '@/server/errors';
import { personViewer, system } from '@/server/viewer';
import { expectDone } from '@tests/support/expect-done';
import { buildRoom, type SeatedCohort, seatRoom } from '@tests/support/seated-cohort';

const staff = system('test');
const rule = { other: null, coach: null, feature: null, note: '', back: 'rules' } as const;
const personAt = (room: SeatedCohort, index: number) => room.people[index] ?? { id: '', name: '' };

describe('rules and aims', () => {
  it('are there once, whichever way round they are said', async () => {
    const room = await buildRoom({ people: 2, tables: 1 });
    const [a, b] = [personAt(room, 0).id, personAt(room, 1).id];
    for (const [participant, other] of [
      [a, b],
      [b, a],
      [a, b],
    ] as const)
      await expectDone(addRule(staff, { ...rule, cohort: room.slug, participant, kind: 'apart', other }));
    expect(await rulesOf(staff, room.cohort.id)).toHaveLength(1);
    expect(
      await addRule(staff, { ...rule, cohort: room.slug, participant: a, kind: 'together', other: a }),
    ).toMatchObject({ ok: false, problems: [{ field: 'other' }] });
    expect(await addRule(staff, { ...rule, cohort: room.slug, participant: a, kind: 'needs' })).toMatchObject(
      { ok: false, problems: [{ field: 'feature' }] },
    );
  });

  it('come from a coach as well, for somebody at their own table, and then show where the plan breaks them', async () => {
    const room = await buildRoom({ people: 11, tables: 2 });
    const plan = await seatRoom(room);
    const coach = await personViewer(room.coaches[0] ?? '');
    const at = (table: number) =>
      plan.seats.find(({ tableId }) => tableId === room.tables[table])?.participantId ?? '';
    if (!coach) throw new Error('The coach was just added');
    await expectDone(sayWhomOneKnows(coach, { table: room.tables[0] ?? '', participant: at(0) }));
    await expect(sayWhomOneKnows(coach, { table: room.tables[0] ?? '', participant: at(1) })).rejects.toThrow(
      NotFound,
    );
    const { cohort } = room;
    const [situation] = await situationsOf(staff, [cohort]);
    const [task] = situation ? tasksFor(situation, new Date('2027-01-10T09:00:00Z')) : [];
    expect(task?.key).toBe('seating');
    expect(task?.explanation).toMatch(
      /^The rule is broken: Person \d\d not with Dr Coach 1: they know each other\.$/,
    );
    // Once the last day is over, nobody mends its plan.
    const over = { ...cohort, days: cohort.days.map((day) => ({ ...day, date: '2018-01-16' })) };
    expect(await situationsOf(staff, [over])).toMatchObject([{ ahead: null }]);
  });

  it('are read for several cohorts as for each alone', async () => {
    const rooms = [await buildRoom({ people: 11, tables: 2 }), await buildRoom({ people: 6, tables: 1 })];
    for (const room of rooms) await seatRoom(room);
    const alone = await Promise.all(rooms.map(({ cohort }) => situationsOf(staff, [cohort])));
    expect(
      await situationsOf(
        staff,
        rooms.map(({ cohort }) => cohort),
      ),
    ).toEqual(alone.flat());
    expect(alone.flat().map(({ ahead }) => ahead?.participants.length)).toEqual([11, 6]);
  });

  it('are not overwritten by whoever had an older page', async () => {
    const room = await buildRoom({ people: 2, tables: 1 });
    const change = (newcomers: number) => changeAims(staff, { ...usualAims, cohort: room.slug, newcomers });
    const outcomes = await Promise.all([change(1), change(2), change(3)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe('the morning', () => {
  it('mends the plan in use with the fewest moves, and writes to those who move, once', async () => {
    const room = await buildRoom({ people: 23, tables: 4 });
    const plan = await seatRoom(room);
    const closed = room.tables[3] ?? '';
    const there = plan.seats.filter((seat) => seat.day === 1 && seat.tableId === closed);
    // Room for all at the other tables, once somebody of the full ones is away.
    for (const { participantId } of plan.seats
      .filter((seat) => seat.day === 1 && seat.tableId !== closed)
      .slice(0, 5))
      await expectDone(
        noteAbsence(staff, {
          cohort: room.slug,
          day: 1,
          who: { kind: 'participant', id: participantId },
          back: 'day',
        }),
      );
    await expectDone(
      noteAbsence(staff, { cohort: room.slug, day: 1, who: { kind: 'table', id: closed }, back: 'day' }),
    );
    const morning = await repairsOf(staff, room.cohort.id, await factsOf(staff, room.cohort), 1);
    expect(morning?.broken.some((text) => text.includes('Table 4 can’t be used'))).toBe(true);
    const [best] = morning?.ways ?? [];
    expect(best && peopleMoved(best.moves)).toBeGreaterThanOrEqual(there.length);
    expect(best?.fewest).toBe(true);
    await expectDone(
      makeMoves(staff, {
        cohort: room.slug,
        plan: plan.number,
        version: 1,
        day: 1,
        moves: best?.moves ?? [],
      }),
    );
    const after = await repairsOf(staff, room.cohort.id, await factsOf(staff, room.cohort), 1);
    expect(after).toMatchObject({ broken: [], ways: [] });
    const tell = () => tellMovers(staff, { cohort: room.slug, plan: plan.number, day: 1, change: 2 });
    const told = await Promise.all([tell(), tell(), tell()]);
    expect(told.filter(({ ok }) => ok)).toMatchObject([
      { ok: true, value: { told: peopleMoved(best?.moves ?? []) } },
    ]);
    expect(
      await db().message.count({
        where: { kind: 'seat', person: { participants: { some: { cohortId: room.cohort.id } } } },
      }),
    ).toBe(peopleMoved(best?.moves ?? []));
  });

  it('offers a smaller table where that moves fewer', async () => {
    const room = await buildRoom({ people: 10, tables: 2, places: 6 });
    const plan = await seatRoom(room);
    const [gone] = plan.seats;
    await expectDone(
      noteAbsence(staff, {
        cohort: room.slug,
        day: 1,
        who: { kind: 'participant', id: gone?.participantId ?? '' },
        back: 'day',
      }),
    );
    const morning = await repairsOf(staff, room.cohort.id, await factsOf(staff, room.cohort), 1);
    expect(morning?.ways).toMatchObject([{ smallest: 4, fewest: true }]);
    expect(morning?.ways[0]?.moves).toEqual([
      { participantId: gone?.participantId, from: gone?.tableId, to: null, days: [1] },
    ]);
  });
});
