import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { addCoach, addTeam, leaveTeam, lookAtTeam } from '@/features/participants/team/commands';
import { teamOf } from '@/features/participants/team/data';
import { leadSeveral } from '@/features/schedule/commands';
import { scheduleOf } from '@/features/schedule/data';
import type { LeadsOfSeveral } from '@/features/schedule/schema';
import { changeTable, putCoaches } from '@/features/tables/commands';
import { tablesOf } from '@/features/tables/data';
import { db } from '@/server/db';
import { buildViewer } from '@tests/support/build';
import { system } from '@/server/viewer';
import { expectDone } from '@tests/support/expect-done';
import { buildRoom, type SeatedCohort } from '@tests/support/seated-cohort';

const staff = system('test');
const coachesOf = async ({ cohort }: SeatedCohort) =>
  (await tablesOf(staff, cohort.id)).map(({ coach }) => coach?.personId ?? null);

describe('coaches who are pasted', () => {
  it('come in together or not at all, and are told once, pressed twice at the same moment', async () => {
    const room = await buildRoom({ people: 2, tables: 1 });
    const runs = await buildViewer({ kind: 'facilitator', cohortId: room.cohort.id });
    const [ann, bo] = [`${randomUUID()}@example.org`, `${randomUUID()}@example.org`];
    const before = (await teamOf(staff, room.cohort.id)).length;
    expect(await addTeam(runs, { cohort: room.slug, kind: 'coach', text: `Ann, ${ann}\nBo` })).toMatchObject({
      ok: false,
      problems: [
        { field: 'text', message: 'Line 2: Bo: the email address is missing. A coach signs in with it.' },
      ],
    });
    expect(await teamOf(staff, room.cohort.id)).toHaveLength(before);
    const text = `Ann, ${ann}, Elm Road\nBo, ${bo}`;
    const press = () => addTeam(runs, { cohort: room.slug, kind: 'coach', text });
    const came = (await Promise.all([press(), press()])).map((one) => (one.ok ? one.value.came : 0));
    expect(came.reduce((sum, one) => sum + one)).toBe(2);
    expect(await teamOf(staff, room.cohort.id)).toHaveLength(before + 2);
    expect(await db().message.count({ where: { person: { email: { in: [ann, bo] } } } })).toBe(2);
    // A press after that finds nothing wrong, and nothing to do.
    expect(await expectDone(lookAtTeam(runs, { cohort: room.slug, kind: 'coach', text }))).toEqual({
      members: [],
      already: ['Ann', 'Bo'],
      problems: [],
    });
  });
});

describe('coaches of several tables', () => {
  it('change in one press and back in one, and not over what somebody else did meanwhile', async () => {
    const room = await buildRoom({ people: 6, tables: 2 });
    const [one = '', two = ''] = room.tables;
    const [a = '', b = ''] = room.coaches;
    const swap = [
      { tableId: one, from: a, to: b },
      { tableId: two, from: b, to: a },
    ];
    await expectDone(putCoaches(staff, { cohort: room.slug, changes: swap }));
    expect(await coachesOf(room)).toEqual([b, a]);
    // The same press once more changes nothing, and can be taken back as well.
    expect(await expectDone(putCoaches(staff, { cohort: room.slug, changes: swap }))).toMatchObject({
      changes: swap,
      settled: { left: [] },
    });
    const back = swap.map(({ tableId, from, to }) => ({ tableId, from: to, to: from }));
    await expectDone(
      changeTable(staff, { cohort: room.slug, tableId: two, places: 6, coachId: null, features: [] }),
    );
    expect(await expectDone(putCoaches(staff, { cohort: room.slug, changes: back }))).toMatchObject({
      settled: { problems: [{ field: `coach.${two}` }] },
    });
    expect(await coachesOf(room)).toEqual([b, null]);
  });

  it('are of this cohort', async () => {
    const [room, other] = [
      await buildRoom({ people: 2, tables: 1 }),
      await buildRoom({ people: 2, tables: 1 }),
    ];
    const from = room.coaches[0] ?? '';
    const put = async (tableId = '', to = '') =>
      (await expectDone(putCoaches(staff, { cohort: room.slug, changes: [{ tableId, from, to }] }))).settled;
    expect(await put(room.tables[0], other.coaches[0])).toMatchObject({
      problems: [{ message: 'Whoever you chose for table 1 is not on the team any more.' }],
    });
    expect(await put(other.tables[0], from)).toMatchObject({ problems: [{}] });
    expect([await coachesOf(room), await coachesOf(other)]).toEqual([[from], [other.coaches[0]]]);
  });

  it.each([
    [
      'several tables',
      (cohort: string, tableId: string, to: string) =>
        putCoaches(staff, { cohort, changes: [{ tableId, from: null, to }] }),
    ],
    [
      'one table',
      (cohort: string, tableId: string, coachId: string) =>
        changeTable(staff, { cohort, tableId, places: 6, coachId, features: [] }).catch(() => null),
    ],
  ])('are of the team still, whoever leaves it at the same moment: %s', async (_what, put) => {
    const room = await buildRoom({ people: 2, tables: 1 });
    const [table = '', coach = ''] = [room.tables[0], room.coaches[0]];
    await db().tableGroup.update({ where: { id: table }, data: { coachId: null } });
    let press: Promise<unknown> = Promise.resolve();
    await db().$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM cohort WHERE id = ${room.cohort.id}::uuid FOR NO KEY UPDATE`;
      await tx.role.deleteMany({ where: { cohortId: room.cohort.id, personId: coach } });
      press = put(room.slug, table, coach);
      // Long enough for the other to have read what still stands there until this ends.
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    await press;
    expect(await coachesOf(room)).toEqual([null]);
  });
});

describe('leaders of several sessions', () => {
  const ask: Omit<LeadsOfSeveral, 'cohort'> = { step: 'add', sessions: [], people: [], done: [] };

  it('are added to those who lead them, and taken off again alone', async () => {
    const room = await buildRoom({ people: 2, tables: 1 });
    const cohort = room.slug;
    const { personId } = await expectDone(
      addCoach(staff, { cohort, name: 'Dr Other', email: `${randomUUID()}@example.org` }),
    );
    const first = room.coaches[0] ?? '';
    const sessions = (await scheduleOf(staff, room.cohort.id)).slice(0, 3).map(({ id }) => id);
    const leads = async () =>
      (await scheduleOf(staff, room.cohort.id))
        .filter(({ id }) => sessions.includes(id))
        .map((session) => session.leads.map((lead) => lead.personId).sort());
    await expectDone(leadSeveral(staff, { ...ask, cohort, sessions: sessions.slice(0, 1), people: [first] }));
    const both = [first, personId].sort();
    const { added } = await expectDone(leadSeveral(staff, { ...ask, cohort, sessions, people: both }));
    expect(await leads()).toEqual([both, both, both]);
    expect(added).toHaveLength(5);
    await expectDone(leadSeveral(staff, { ...ask, cohort, step: 'undo', done: added }));
    expect(await leads()).toEqual([[first], [], []]);
    await expectDone(leaveTeam(staff, { cohort, person: personId }));
    // Who or what went away meanwhile is left out; all else is done.
    const elsewhere = await buildRoom({ people: 2, tables: 1 });
    const strange = [randomUUID(), (await scheduleOf(staff, elsewhere.cohort.id))[0]?.id ?? ''];
    const asked = {
      sessions: [...sessions, ...strange],
      people: [first, personId, elsewhere.coaches[0] ?? ''],
    };
    expect(await expectDone(leadSeveral(staff, { ...ask, ...asked, cohort }))).toMatchObject({
      added: [{ person: first }, { person: first }],
      gone: 4,
    });
    expect(await leads()).toEqual([[first], [first], [first]]);
    // Nor is anything taken off sessions of another cohort.
    const theirs = { session: strange[1] ?? '', person: elsewhere.coaches[0] ?? '' };
    await expectDone(
      leadSeveral(staff, {
        ...{ ...ask, cohort: elsewhere.slug, sessions: [theirs.session], people: [theirs.person] },
      }),
    );
    await expectDone(leadSeveral(staff, { ...ask, cohort, step: 'undo', done: [theirs] }));
    expect(await db().sessionLead.count({ where: { sessionId: theirs.session } })).toBe(1);
  });
});
