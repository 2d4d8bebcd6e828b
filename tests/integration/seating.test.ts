import { describe, expect, it } from 'vitest';
import { participantsOf } from '@/features/participants/data';
import { withdrawParticipant } from '@/features/participants/commands';
import { findSeats, removePlan, seatEverybody, stopSearch, usePlan } from '@/features/tables/plans/commands';
import { searchInThread } from '@/features/tables/plans/jobs';
import type { Search } from '@/features/tables/plans/model';
import { moveSeat } from '@/features/tables/plans/moving/commands';
import { factsOf } from '@/features/tables/seating-input/data';
import { seatingOf } from '@/features/tables/seating-input/model';
import { isSupporter } from '@/features/tables/supporters';
import { planQuality } from '@/features/tables/quality/model';
import { addRule } from '@/features/tables/rules/commands';
import { db } from '@/server/db';
import { system } from '@/server/viewer';
import { expectDone } from '@tests/support/expect-done';
import {
  buildRoom,
  needsTable,
  personAt,
  planOf,
  seatRoom,
  searchHere,
  tableOf,
} from '@tests/support/seated-cohort';

const staff = system('test');

const rule = { other: null, coach: null, back: 'rules' } as const;

describe('seating everybody', () => {
  it('is worked out beside the pages, keeps every rule, and is what participants see once it is in use', async () => {
    const room = await buildRoom({
      people: 22,
      tables: 4,
      features: [['step_free']],
      organisation: (index) => (index === 7 ? 'SURGERY 2.' : ''),
    });
    const [a, b, c] = [personAt(room, 0), personAt(room, 1), personAt(room, 2)];
    await expectDone(
      addRule(staff, { ...rule, cohort: room.slug, participant: a.id, kind: 'apart', other: b.id }),
    );
    await needsTable(room, c.id, 'step_free');
    const { plan: number } = await expectDone(seatEverybody(staff, { cohort: room.slug }));
    await expectDone(
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
    await expectDone(usePlan(staff, { cohort: room.slug, plan: number }));
    const seen = (await participantsOf(staff, room.cohort.id)).map(
      ({ id, tableId }) => tableId === tableOf(plan.seats, id),
    );
    expect(seen).toEqual(Array(22).fill(true));
  });

  it('seats fourteen people at tables of six though nobody said how small a table may be', async () => {
    const room = await buildRoom({ people: 14, tables: 3 });
    const plan = await seatRoom(room);
    expect(plan.seats).toHaveLength(3 * 14);
    expect(planQuality(await factsOf(staff, room.cohort), plan).broken).toEqual([]);
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
      await db().supporter.create({ data: { participantId: personAt(room, index).id, name: 'Sam' } });
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

  it('keeps the seat of whoever comes on some days alone free for others on the rest', async () => {
    const room = await buildRoom({ people: 10, tables: 2, aims: { smallest: 4 } });
    const participantId = personAt(room, 0).id;
    await db().supporter.create({ data: { participantId, name: 'Sam', days: [2] } });
    const facts = await factsOf(staff, room.cohort);
    const { input } = seatingOf(facts, { remix: false });
    expect(input.people.find(({ id }) => isSupporter(id))?.away).toEqual([1, 3]);
    const plan = await seatRoom(room);
    expect(planQuality(facts, plan).broken).toEqual([]);
  });

  it('names the smallest set of rules that clash, in people’s words', async () => {
    const room = await buildRoom({ people: 11, tables: 2, features: [['quiet']] });
    const [a, b, c] = [personAt(room, 0), personAt(room, 1), personAt(room, 2)];
    for (const participant of [a.id, b.id]) await needsTable(room, participant, 'quiet');
    await expectDone(
      addRule(staff, { ...rule, cohort: room.slug, participant: c.id, kind: 'apart', other: b.id }),
    );
    await expectDone(
      addRule(staff, { ...rule, cohort: room.slug, participant: b.id, kind: 'apart', other: a.id }),
    );
    const { plan } = await expectDone(seatEverybody(staff, { cohort: room.slug }));
    await expectDone(
      findSeats(staff, { planId: (await planOf(room.cohort.id, plan)).id, search: searchHere }),
    );
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
    const { plan } = await expectDone(seatEverybody(staff, { cohort: room.slug }));
    const waiting = await planOf(room.cohort.id, plan);
    const leaver = personAt(room, 3).id;
    const search: Search = (input, onProgress) => {
      onProgress(0.5);
      const found = withdrawParticipant(staff, { cohort: room.slug, participant: leaver }).then(
        () => searchHere(input, onProgress).found,
      );
      return { found, stop: () => undefined };
    };
    await expectDone(findSeats(staff, { planId: waiting.id, search }));
    const ready = await planOf(room.cohort.id, plan);
    expect(new Set(ready.seats.map(({ participantId }) => participantId)).size).toBe(10);
    await expectDone(
      findSeats(staff, {
        planId: waiting.id,
        search: () => {
          throw new Error('There is nothing left to search');
        },
      }),
    );
    const second = await expectDone(seatEverybody(staff, { cohort: room.slug }));
    const { id } = await planOf(room.cohort.id, second.plan);
    await expectDone(
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
    const { plan } = await expectDone(seatEverybody(staff, { cohort: room.slug }));
    await expectDone(stopSearch(staff, { cohort: room.slug, plan }));
    let stopped = 0;
    const search: Search = (input, onProgress) => {
      onProgress(0.25);
      return { found: searchHere(input, onProgress).found, stop: () => (stopped += 1) };
    };
    await expectDone(findSeats(staff, { planId: (await planOf(room.cohort.id, plan)).id, search }));
    expect(stopped).toBe(1);
    expect((await planOf(room.cohort.id, plan)).state).toBe('ready');
  });
});
