import pg from 'pg';
import { describe, expect, it, vi } from 'vitest';
import { situationsOf } from '@/features/today/data';
import { tasksFor } from '@/features/today/model';
import { noteAbsence } from '@/features/tables/absences/commands';
import { repairsOf } from '@/features/tables/repair/data';
import { peopleMoved } from '@/features/tables/repair/model';
import { copyPlan } from '@/features/tables/plans/commands';
import { makeMoves, tellMovers, undoMove } from '@/features/tables/plans/moving/commands';
import { planQuality } from '@/features/tables/quality/model';
import { factsOf } from '@/features/tables/seating-input/data';
import { addRule, sayWhomOneKnows } from '@/features/tables/rules/commands';
import { rulesOf } from '@/features/tables/rules/data';
import { changeAims } from '@/features/tables/aims/commands';
import { usualAims } from '@/features/tables/aims/model';
import { db } from '@/server/db';
import { NotFound } from '@/server/errors';
import { personViewer, system } from '@/server/viewer';
import { expectDone } from '@tests/support/expect-done';
import { buildRoom, planOf, type SeatedCohort, seatRoom } from '@tests/support/seated-cohort';

const staff = system('test');
const rule = { other: null, coach: null, back: 'rules' } as const;
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
      await addRule(staff, { ...rule, cohort: room.slug, participant: b, kind: 'together', other: a }),
    ).toMatchObject({
      ok: false,
      problems: [
        {
          field: 'other',
          message: 'This goes against “Person 01 and Person 02 not together”. Take that back first.',
        },
      ],
    });
    expect(
      await addRule(staff, { ...rule, cohort: room.slug, participant: a, kind: 'together', other: a }),
    ).toMatchObject({ ok: false, problems: [{ field: 'other' }] });
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
    expect(best?.dissolved).toEqual([4]);
    expect(best && peopleMoved(best.moves)).toBeGreaterThanOrEqual(there.length);
    expect(best?.fewest).toBe(true);
    await expectDone(
      makeMoves(staff, {
        cohort: room.slug,
        plan: plan.number,
        version: 1,
        day: 1,
        moves: best?.moves ?? [],
        smaller: best?.smaller ?? [],
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

  /** Two tables of five, one of whom isn't there on day 1. */
  async function fourToday() {
    const room = await buildRoom({ people: 10, tables: 2, places: 6 });
    const plan = await seatRoom(room);
    const [gone] = plan.seats;
    await expectDone(noteAbsence(staff, awayOn(room, 1, gone?.participantId ?? '')));
    const morning = () =>
      factsOf(staff, room.cohort).then((facts) => repairsOf(staff, room.cohort.id, facts, 1));
    return { room, plan, gone, morning };
  }

  it('offers first what moves nobody, for that day alone, and then knows of the table of four', async () => {
    const { room, plan, gone, morning } = await fourToday();
    const [first, ...others] = (await morning())?.ways ?? [];
    expect(others).toEqual([]);
    expect(first).toEqual({
      moves: [{ participantId: gone?.participantId, from: gone?.tableId, to: null, days: [1] }],
      smaller: [{ tableId: gone?.tableId, day: 1, fewest: 4 }],
      dissolved: [],
      fewest: true,
      usual: false,
    });
    const change = { cohort: room.slug, plan: plan.number, day: 1 };
    await expectDone(
      makeMoves(staff, {
        ...change,
        version: 1,
        moves: first?.moves ?? [],
        smaller: first?.smaller ?? [],
      }),
    );
    const alone = [{ tableId: gone?.tableId ?? '', day: 1, fewest: 1 }];
    const refused = await makeMoves(staff, { ...change, version: 2, moves: [], smaller: alone });
    expect(refused.ok ? '' : refused.problems[0]?.message).toMatch(/^Table \d can’t have so few people\.$/);
    expect(await morning()).toMatchObject({ broken: [], ways: [] });
    const mended = await planOf(room.cohort.id, plan.number);
    expect(planQuality(await factsOf(staff, room.cohort), mended).broken).toEqual([]);
    expect(mended.changes[0]).toMatchObject({ smaller: [{ tableId: gone?.tableId, day: 1, fewest: 4 }] });
    expect(mended.seats.filter(({ day }) => day > 1)).toEqual(plan.seats.filter(({ day }) => day > 1));
    const [situation] = await situationsOf(staff, [room.cohort]);
    const seen = situation ? tasksFor(situation, new Date('2027-02-04T08:40:00Z')) : [];
    expect(seen.map(({ key }) => key).filter((key) => ['seating', 'seats', 'sizes'].includes(key))).toEqual(
      [],
    );
    const { plan: copy } = await expectDone(copyPlan(staff, change));
    expect((await planOf(room.cohort.id, copy)).smaller).toHaveLength(1);
    await expectDone(undoMove(staff, { ...change, version: 2 }));
    expect((await morning())?.broken).toHaveLength(1);
    expect((await planOf(room.cohort.id, plan.number)).smaller).toEqual([]);
  });

  it('with usual sizes moves somebody on that day alone, though the tables stay the same', async () => {
    const room = await buildRoom({ people: 11, tables: 2 });
    const plan = await seatRoom(room);
    const five = room.tables.find(
      (id) => plan.seats.filter(({ day, tableId }) => day === 1 && tableId === id).length === 5,
    );
    const gone = plan.seats.find(({ tableId }) => tableId === five);
    await expectDone(noteAbsence(staff, awayOn(room, 1, gone?.participantId ?? '')));
    const facts = await factsOf(staff, room.cohort);
    const { ways = [] } = (await repairsOf(staff, room.cohort.id, facts, 1, 'usual')) ?? {};
    expect(ways.map(({ moves, smaller }) => [peopleMoved(moves), smaller.length])).toEqual([
      [0, 1],
      [1, 0],
    ]);
    const usual = ways[1]?.moves ?? [];
    expect(usual.every(({ days }) => days.join() === '1')).toBe(true);
    await expectDone(
      makeMoves(staff, {
        cohort: room.slug,
        plan: plan.number,
        day: 1,
        version: 1,
        moves: usual,
        smaller: [],
      }),
    );
    const mended = await planOf(room.cohort.id, plan.number);
    const { broken, aims } = planQuality(await factsOf(staff, room.cohort), mended);
    expect(broken).toEqual([]);
    expect(aims.every(({ value, most }) => Number.isInteger(value) && Number.isInteger(most))).toBe(true);
  });

  it('loses no absence when several are noted at once, and asks little of the database for each', async () => {
    const room = await buildRoom({ people: 4, tables: 1 });
    const asked = vi.spyOn(pg.Client.prototype, 'query');
    await expectDone(noteAbsence(staff, awayOn(room, 1, personAt(room, 0).id)));
    expect(asked.mock.calls.length).toBeLessThanOrEqual(8);
    asked.mockRestore();
    const note = (index: number) => noteAbsence(staff, awayOn(room, 1, personAt(room, index).id));
    await Promise.all([note(1), note(2), note(3), note(2)].map(expectDone));
    expect((await factsOf(staff, room.cohort)).absences).toHaveLength(4);
    const stranger = await buildRoom({ people: 1, tables: 1 });
    await expect(noteAbsence(staff, awayOn(room, 1, personAt(stranger, 0).id))).rejects.toThrow(NotFound);
    await expect(noteAbsence(staff, awayOn(room, 4, personAt(room, 0).id))).rejects.toThrow(NotFound);
  });
});

const awayOn = (room: { slug: string }, day: number, id: string) => ({
  cohort: room.slug,
  day,
  who: { kind: 'participant' as const, id },
  back: 'day' as const,
});
