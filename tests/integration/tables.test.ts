import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { participantsOf } from '@/features/participants/data';
import { withdrawParticipant } from '@/features/participants/commands';
import { removeTable } from '@/features/tables/commands';
import {
  copyPlan,
  findSeats,
  removePlan,
  seatEverybody,
  startEmptyPlan,
  stopSearch,
  usePlan,
} from '@/features/tables/plans/commands';
import { planInUse, plansOf } from '@/features/tables/plans/data';
import { searchInThread } from '@/features/tables/plans/jobs';
import type { Search } from '@/features/tables/plans/model';
import { lockSeat, makeMoves, moveSeat, undoMove } from '@/features/tables/plans/moving/commands';
import { factsOf } from '@/features/tables/seating-input/data';
import type { Aim } from '@/features/tables/solver/input';
import { planQuality } from '@/features/tables/quality/model';
import { addRule } from '@/features/tables/rules/commands';
import { changeAims } from '@/features/tables/aims/commands';
import { usualAims } from '@/features/tables/aims/model';
import { db } from '@/server/db';
import { NotFound } from '@/server/errors';
import { personViewer, system, type Viewer } from '@/server/viewer';
import { given } from '@tests/support/given';
import { buildRoom, planOf, type SeatedCohort, seatRoom, searchHere } from '@tests/support/seated-cohort';
import type { PlannedSeat } from '@/features/tables/seats';

const staff = system('test');
const rule = { other: null, coach: null, feature: null, note: '', back: 'rules' } as const;
const personAt = (room: SeatedCohort, index: number) => room.people[index] ?? { id: '', name: '' };
const tableOf = (seats: readonly PlannedSeat[], id: string, day = 1) =>
  seats.find((seat) => seat.participantId === id && seat.day === day)?.tableId;
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

describe('seating everybody', () => {
  it('is worked out beside the pages, keeps every rule, and is what participants see once it is in use', async () => {
    const room = await buildRoom({
      people: 22,
      tables: 4,
      features: [['step_free']],
      organisation: (index) => (index === 7 ? 'SURGERY 2.' : ''),
    });
    const [a, b, c] = [personAt(room, 0), personAt(room, 1), personAt(room, 2)];
    await given(
      addRule(staff, { ...rule, cohort: room.slug, participant: a.id, kind: 'apart', other: b.id }),
    );
    await given(
      addRule(staff, { ...rule, cohort: room.slug, participant: c.id, kind: 'needs', feature: 'step_free' }),
    );
    const { plan: number } = await given(seatEverybody(staff, { cohort: room.slug }));
    await given(
      findSeats(staff, { planId: (await planOf(room.cohort.id, number)).id, search: searchInThread }),
    );
    const plan = await planOf(room.cohort.id, number);
    expect(plan.state).toBe('ready');
    expect(plan.seats).toHaveLength(66);
    expect(planQuality(await factsOf(staff, room.cohort), plan).broken).toEqual([]);
    expect(tableOf(plan.seats, a.id)).not.toBe(tableOf(plan.seats, b.id));
    expect(tableOf(plan.seats, c.id)).toBe(room.tables[0]);
    expect(tableOf(plan.seats, personAt(room, 7).id)).not.toBe(room.tables[1]);
    expect((await participantsOf(staff, room.cohort.id)).filter(({ tableId }) => tableId !== null)).toEqual(
      [],
    );
    await given(usePlan(staff, { cohort: room.slug, plan: number }));
    const seen = (await participantsOf(staff, room.cohort.id)).map(
      ({ id, tableId }) => tableId === tableOf(plan.seats, id),
    );
    expect(seen).toEqual(Array(22).fill(true));
  });

  it('seats people at new tables each day when that is asked for, and each day counts for itself', async () => {
    const room = await buildRoom({ people: 20, tables: 4, places: 5, aims: { remix: true } });
    const plan = await seatRoom(room);
    const quality = planQuality(await factsOf(staff, room.cohort), plan);
    expect(quality.broken).toEqual([]);
    expect(quality.aims.find(({ key }) => key === 'meetings')).toMatchObject({
      title: 'Nobody meets twice',
      most: 120,
    });
    expect(
      new Set([1, 2, 3].map((day) => tableOf(plan.seats, personAt(room, 0).id, day))).size,
    ).toBeGreaterThan(1);
  });

  it('keeps a seat beside somebody for whoever supports them, and counts it when people are moved', async () => {
    const room = await buildRoom({ people: 10, tables: 2 });
    for (const index of [0, 1])
      await db().participant.update({ where: { id: personAt(room, index).id }, data: { supporter: 'Sam' } });
    const plan = await seatRoom(room);
    const facts = await factsOf(staff, room.cohort);
    expect(planQuality(facts, plan).broken).toEqual([]);
    const sizes = room.tables.map(
      (table) => plan.seats.filter((seat) => seat.day === 1 && seat.tableId === table).length,
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(10);
    // Twelve seats for ten people and two supporters: both tables are full.
    const who =
      plan.seats.find(
        ({ participantId, tableId }) =>
          tableId === room.tables[0] &&
          participantId !== personAt(room, 0).id &&
          participantId !== personAt(room, 1).id,
      )?.participantId ?? '';
    const moved = await moveSeat(staff, {
      cohort: room.slug,
      plan: plan.number,
      day: 1,
      version: 1,
      who,
      to: { kind: 'table', tableId: room.tables[1] ?? '' },
    });
    expect(moved).toMatchObject({
      ok: false,
      problems: [
        {
          field: 'to',
          message: 'Table 2 is full. Swap with somebody who sits there. There is room at table 1.',
        },
      ],
    });
  });

  it('names the smallest set of rules that clash, in people’s words', async () => {
    const room = await buildRoom({ people: 11, tables: 2, features: [['quiet']] });
    const [a, b, c] = [personAt(room, 0), personAt(room, 1), personAt(room, 2)];
    for (const participant of [a.id, b.id])
      await given(
        addRule(staff, { ...rule, cohort: room.slug, participant, kind: 'needs', feature: 'quiet' }),
      );
    await given(
      addRule(staff, { ...rule, cohort: room.slug, participant: c.id, kind: 'apart', other: b.id }),
    );
    await given(
      addRule(staff, { ...rule, cohort: room.slug, participant: b.id, kind: 'apart', other: a.id }),
    );
    const { plan } = await given(seatEverybody(staff, { cohort: room.slug }));
    await given(findSeats(staff, { planId: (await planOf(room.cohort.id, plan)).id, search: searchHere }));
    const found = await planOf(room.cohort.id, plan);
    expect(found.state).toBe('without');
    expect(found.trouble.split(': ')[1]?.replace(/\.$/, '').split('; ').sort()).toEqual(
      [
        'Person 01 and Person 02 not together',
        'Person 01 at a quiet table',
        'Person 02 at a quiet table',
      ].sort(),
    );
    expect(await usePlan(staff, { cohort: room.slug, plan })).toMatchObject({
      ok: false,
      problems: [{ message: `Plan ${plan} has no seats yet.` }],
    });
  });

  it('says what is missing before there are people or tables', async () => {
    const room = await buildRoom({ people: 0, tables: 0 });
    expect(await seatEverybody(staff, { cohort: room.slug })).toMatchObject({
      ok: false,
      problems: [{ message: 'There are no tables yet. Make them first.' }],
    });
  });

  it('does nothing twice, nor for a plan that was removed meanwhile, and leaves out who withdrew meanwhile', async () => {
    const room = await buildRoom({ people: 11, tables: 2 });
    const { plan } = await given(seatEverybody(staff, { cohort: room.slug }));
    const waiting = await planOf(room.cohort.id, plan);
    const leaver = personAt(room, 3).id;
    const search: Search = (input, onProgress) => {
      onProgress(0.5);
      const found = withdrawParticipant(staff, { cohort: room.slug, participant: leaver }).then(
        () => searchHere(input, onProgress).found,
      );
      return { found, stop: () => undefined };
    };
    await given(findSeats(staff, { planId: waiting.id, search }));
    const ready = await planOf(room.cohort.id, plan);
    expect(new Set(ready.seats.map(({ participantId }) => participantId)).size).toBe(10);
    await given(
      findSeats(staff, {
        planId: waiting.id,
        search: () => {
          throw new Error('There is nothing left to search');
        },
      }),
    );
    const second = await given(seatEverybody(staff, { cohort: room.slug }));
    const { id } = await planOf(room.cohort.id, second.plan);
    await given(
      findSeats(staff, {
        planId: id,
        search: (input, onProgress) => ({
          found: removePlan(staff, { cohort: room.slug, plan: second.plan }).then(
            () => searchHere(input, onProgress).found,
          ),
          stop: () => undefined,
        }),
      }),
    );
    expect(await db().seat.count({ where: { planId: id } })).toBe(0);
  });

  it('can be stopped: the search is told so at its next word', async () => {
    const room = await buildRoom({ people: 11, tables: 2 });
    const { plan } = await given(seatEverybody(staff, { cohort: room.slug }));
    await given(stopSearch(staff, { cohort: room.slug, plan }));
    let stopped = 0;
    const search: Search = (input, onProgress) => {
      onProgress(0.25);
      return { found: searchHere(input, onProgress).found, stop: () => (stopped += 1) };
    };
    await given(findSeats(staff, { planId: (await planOf(room.cohort.id, plan)).id, search }));
    expect(stopped).toBe(1);
    expect((await planOf(room.cohort.id, plan)).state).toBe('ready');
  });
});

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
    const { plan } = await given(seatEverybody(staff, { cohort: room.slug }));
    const { id } = await planOf(room.cohort.id, plan);
    const asked = () =>
      db().$queryRaw<
        { count: number }[]
      >`SELECT count(*)::int AS count FROM jobs.job WHERE name = 'seat' AND data->>'planId' = ${id}`;
    await given(stopSearch(staff, { cohort: room.slug, plan }));
    expect(await asked()).toEqual([{ count: 1 }]);
    await db().seatingPlan.update({
      where: { id },
      data: { seenAt: new Date('2026-01-01T00:00:00Z'), stopAsked: false },
    });
    await given(stopSearch(staff, { cohort: room.slug, plan }));
    expect(await asked()).toEqual([{ count: 2 }]);
    expect((await planOf(room.cohort.id, plan)).stopAsked).toBe(false);
  });
});

describe('a plan in the hand', () => {
  it('moves people, swaps them, and undoes it all in the opposite order', async () => {
    const room = await buildRoom({ people: 11, tables: 2 });
    const before = await seatRoom(room);
    const [one] = before.seats;
    const other = before.seats.find((seat) => seat.tableId !== one?.tableId);
    if (!one || !other) throw new Error('Eleven people sit at two tables');
    const at = { cohort: room.slug, plan: before.number, day: 1 };
    await given(
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
    await given(moveSeat(staff, { ...at, version: 2, who: one.participantId, to: { kind: 'none' } }));
    expect((await planOf(room.cohort.id, before.number)).seats).toHaveLength(30);
    await given(undoMove(staff, { ...at, version: 3 }));
    await given(undoMove(staff, { ...at, version: 4 }));
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
      }),
    ).rejects.toThrow(NotFound);
    expect(
      await makeMoves(staff, {
        ...move,
        moves: [{ participantId: outside, days: [1], from: null, to: full }],
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
      await given(
        lockSeat(staff, {
          cohort: room.slug,
          plan: plan.number,
          version: 1,
          day: 1,
          who: participantId,
          lock: true,
        }),
      );
    await given(
      changeAims(staff, { ...usualAims, cohort: room.slug, experience: 0, newcomers: 0, lived: 10 }),
    );
    const again = await given(seatEverybody(staff, { cohort: room.slug, from: plan.number }));
    await given(
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
    const copy = await given(copyPlan(staff, { cohort: room.slug, plan: plan.number }));
    const empty = await given(startEmptyPlan(staff, { cohort: room.slug }));
    expect(byPlace((await planOf(room.cohort.id, copy.plan)).seats)).toEqual(byPlace(plan.seats));
    await Promise.all(
      [plan.number, copy.plan, empty.plan].map((number) =>
        usePlan(staff, { cohort: room.slug, plan: number }),
      ),
    );
    expect((await plansOf(staff, room.cohort.id)).filter(({ inUse }) => inUse)).toHaveLength(1);
    await given(usePlan(staff, { cohort: room.slug, plan: plan.number }));
    expect(await removePlan(staff, { cohort: room.slug, plan: plan.number })).toMatchObject({ ok: false });
    expect(await removeTable(staff, { cohort: room.slug, tableId: room.tables[0] ?? '' })).toMatchObject({
      ok: false,
    });
    await given(removePlan(staff, { cohort: room.slug, plan: copy.plan }));
    expect((await plansOf(staff, room.cohort.id)).map(({ number }) => number)).toEqual([
      empty.plan,
      plan.number,
    ]);
  });
});
