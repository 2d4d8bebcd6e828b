import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { removeTable } from '@/features/tables/commands';
import {
  copyPlan,
  findSeats,
  removePlan,
  seatEverybody,
  startEmptyPlan,
  usePlan,
} from '@/features/tables/plans/commands';
import { planInUse, plansOf } from '@/features/tables/plans/data';
import type { PlannedSeat } from '@/features/tables/seats';
import { lockSeat, makeMoves, moveSeat, undoMove } from '@/features/tables/plans/moving/commands';
import { changeAims } from '@/features/tables/aims/commands';
import { usualAims } from '@/features/tables/aims/model';
import { db } from '@/server/db';
import { NotFound } from '@/server/errors';
import { personViewer, system, type Viewer } from '@/server/viewer';
import { expectDone } from '@tests/support/expect-done';
import {
  buildRoom,
  personAt,
  planOf,
  type SeatedCohort,
  seatRoom,
  searchHere,
  tableOf,
} from '@tests/support/seated-cohort';

const staff = system('test');

const byPlace = (seats: readonly PlannedSeat[]) =>
  [...seats].map(({ participantId, day, tableId }) => `${participantId} ${day} ${tableId}`).sort();

async function facilitatorOf(room: SeatedCohort, name: string): Promise<Viewer> {
  const person = await db().person.create({
    data: {
      name,
      email: `${randomUUID()}@example.org`,
      roles: { create: { kind: 'facilitator', programmeId: room.cohort.programmeId } },
    },
  });
  const viewer = await personViewer(person.id);
  if (!viewer) throw new Error('They were just made');
  return viewer;
}

describe('a plan in the hand', () => {
  it('moves people, swaps them, and undoes it all in the opposite order', async () => {
    const room = await buildRoom({ people: 11, tables: 2 });
    const before = await seatRoom(room);
    const [one] = before.seats;
    const other = before.seats.find((seat) => seat.tableId !== one?.tableId);
    if (!one || !other) throw new Error('Eleven people sit at two tables');
    const at = { cohort: room.slug, plan: before.number, day: 1 };
    await expectDone(
      moveSeat(staff, {
        ...at,
        version: 1,
        who: one.participantId,
        to: { kind: 'person', participantId: other.participantId },
      }),
    );
    const swapped = await planOf(room.cohort.id, before.number);
    expect([1, 2, 3].map((day) => tableOf(swapped.seats, one.participantId, day))).toEqual(
      Array(3).fill(other.tableId),
    );
    expect(tableOf(swapped.seats, other.participantId, 3)).toBe(one.tableId);
    await expectDone(moveSeat(staff, { ...at, version: 2, who: one.participantId, to: { kind: 'none' } }));
    expect((await planOf(room.cohort.id, before.number)).seats).toHaveLength(30);
    await expectDone(undoMove(staff, { ...at, version: 3 }));
    await expectDone(undoMove(staff, { ...at, version: 4 }));
    const after = await planOf(room.cohort.id, before.number);
    expect(byPlace(after.seats)).toEqual(byPlace(before.seats));
    expect(await undoMove(staff, { ...at, version: 5 })).toMatchObject({
      ok: false,
      problems: [{ message: 'There is nothing to undo.' }],
    });
  });

  it('of two facilitators who change it at once one does, and the other is told who did what', async () => {
    const room = await buildRoom({ people: 11, tables: 2 });
    const plan = await seatRoom(room);
    const [sam, maya] = [await facilitatorOf(room, 'Sam'), await facilitatorOf(room, 'Maya')];
    const move = (viewer: Viewer, index: number) =>
      moveSeat(viewer, {
        cohort: room.slug,
        plan: plan.number,
        day: 1,
        version: 1,
        who: personAt(room, index).id,
        to: { kind: 'none' },
      });
    const outcomes = await Promise.all([move(sam, 0), move(maya, 1), move(sam, 2), move(maya, 3)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const late = await move(maya, 4);
    const winner = (await planOf(room.cohort.id, plan.number)).changes[0];
    expect(late.ok ? '' : late.problems[0]?.message).toContain(`${winner?.author} made a change: Person 0`);
    expect((await planOf(room.cohort.id, plan.number)).changes).toHaveLength(1);
  });

  it('refuses a full table, saying where there is room, and ids of elsewhere', async () => {
    const room = await buildRoom({ people: 11, tables: 2, places: 6 });
    const elsewhere = await buildRoom({ people: 1, tables: 1 });
    const plan = await seatRoom(room);
    const full =
      room.tables.find(
        (table) => plan.seats.filter((seat) => seat.day === 1 && seat.tableId === table).length === 6,
      ) ?? '';
    const outside = plan.seats.find((seat) => seat.tableId !== full)?.participantId ?? '';
    const move = { cohort: room.slug, plan: plan.number, day: 1, version: 1, who: outside };
    const numbers = [room.tables.indexOf(full) + 1, 2 - room.tables.indexOf(full)];
    expect(await moveSeat(staff, { ...move, to: { kind: 'table', tableId: full } })).toMatchObject({
      ok: false,
      problems: [
        {
          field: 'to',
          message: `Table ${numbers[0]} is full. Swap with somebody who sits there. There is room at table ${numbers[1]}.`,
        },
      ],
    });
    for (const forged of [
      { ...move, who: personAt(elsewhere, 0).id, to: { kind: 'none' } as const },
      { ...move, to: { kind: 'table', tableId: elsewhere.tables[0] ?? '' } as const },
      { ...move, to: { kind: 'person', participantId: personAt(elsewhere, 0).id } as const },
    ]) {
      await expect(moveSeat(staff, forged)).rejects.toThrow(NotFound);
    }
    await expect(
      makeMoves(staff, {
        ...move,
        moves: [{ participantId: outside, days: [1], from: null, to: elsewhere.tables[0] ?? '' }],
        smaller: [],
      }),
    ).rejects.toThrow(NotFound);
    expect(
      await makeMoves(staff, {
        ...move,
        moves: [{ participantId: outside, days: [1], from: null, to: full }],
        smaller: [],
      }),
    ).toMatchObject({
      ok: false,
      problems: [{ message: 'Somebody sits elsewhere by now. Open the page again.' }],
    });
  });

  it('keeps locked seats when the rest is seated again, in a plan of its own', async () => {
    const room = await buildRoom({ people: 22, tables: 4 });
    const plan = await seatRoom(room);
    const locked = plan.seats.filter(({ day }) => day === 1).slice(0, 5);
    for (const { participantId } of locked)
      await expectDone(
        lockSeat(staff, {
          cohort: room.slug,
          plan: plan.number,
          version: 1,
          day: 1,
          who: participantId,
          lock: true,
        }),
      );
    await expectDone(
      changeAims(staff, { ...usualAims, cohort: room.slug, experience: 0, newcomers: 0, lived: 10 }),
    );
    const again = await expectDone(seatEverybody(staff, { cohort: room.slug, from: plan.number }));
    await expectDone(
      findSeats(staff, { planId: (await planOf(room.cohort.id, again.plan)).id, search: searchHere }),
    );
    const found = await planOf(room.cohort.id, again.plan);
    expect(locked.map(({ participantId }) => tableOf(found.seats, participantId, 3))).toEqual(
      locked.map(({ tableId }) => tableId),
    );
    expect(found.seats.filter((seat) => seat.locked)).toHaveLength(15);
    expect(byPlace((await planInUse(staff, room.cohort.id))?.seats ?? [])).toEqual(byPlace(plan.seats));
  });

  it('is one of several: copied, begun empty, removed unless in use, and never two in use at once', async () => {
    const room = await buildRoom({ people: 11, tables: 2 });
    const plan = await seatRoom(room);
    const copy = await expectDone(copyPlan(staff, { cohort: room.slug, plan: plan.number }));
    const empty = await expectDone(startEmptyPlan(staff, { cohort: room.slug }));
    expect(byPlace((await planOf(room.cohort.id, copy.plan)).seats)).toEqual(byPlace(plan.seats));
    await Promise.all(
      [plan.number, copy.plan, empty.plan].map((number) =>
        usePlan(staff, { cohort: room.slug, plan: number }),
      ),
    );
    expect((await plansOf(staff, room.cohort.id)).filter(({ inUse }) => inUse)).toHaveLength(1);
    await expectDone(usePlan(staff, { cohort: room.slug, plan: plan.number }));
    expect(await removePlan(staff, { cohort: room.slug, plan: plan.number })).toMatchObject({ ok: false });
    expect(await removeTable(staff, { cohort: room.slug, tableId: room.tables[0] ?? '' })).toMatchObject({
      ok: false,
    });
    await expectDone(removePlan(staff, { cohort: room.slug, plan: copy.plan }));
    expect((await plansOf(staff, room.cohort.id)).map(({ number }) => number)).toEqual([
      empty.plan,
      plan.number,
    ]);
  });
});
