import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { addCoach, changeMember, leaveTeam } from '@/features/participants/team/commands';
import { teamOf } from '@/features/participants/team/data';
import { changeTable } from '@/features/tables/commands';
import { noteAbsence } from '@/features/tables/absences/commands';
import { conflictsOf } from '@/features/tables/rules/model';
import { factsOf } from '@/features/tables/problem/data';
import { db } from '@/server/db';
import { system } from '@/server/viewer';
import { given } from '@tests/support/given';
import { buildRoom } from '@tests/support/seated-cohort';

const staff = system('test');

it('what is put right of a coach counts for who may sit with them, and nobody gets somebody else’s address', async () => {
  const room = await buildRoom({ people: 6, tables: 1, organisation: () => 'Elm Road' });
  const person = room.coaches[0] ?? '';
  const conflicts = async () => {
    const { participants, coaches, rules } = await factsOf(staff, room.cohort);
    return conflictsOf(participants, coaches, rules).length;
  };
  expect(await conflicts()).toBe(0);
  const email = `${randomUUID()}@example.org`;
  await given(changeMember(staff, { cohort: room.slug, person, name: 'Dr Right', email, worksAt: 'elm road.' }));
  expect(await teamOf(staff, room.cohort.id)).toMatchObject([{ name: 'Dr Right', email, worksAt: 'elm road.', kind: 'coach' }]);
  expect(await conflicts()).toBe(6);
  const other = await given(addCoach(staff, { cohort: room.slug, name: 'Dr Other', email: `${randomUUID()}@example.org` }));
  expect(await changeMember(staff, { cohort: room.slug, person: other.personId, name: 'Dr Other', email, worksAt: '' })).toMatchObject({ ok: false, problems: [{ field: 'email' }] });
});

it('somebody leaves the team once another does what they had taken on, and is not missed on any day', async () => {
  const room = await buildRoom({ people: 2, tables: 1 });
  const person = room.coaches[0] ?? '';
  const tableId = room.tables[0] ?? '';
  expect(await leaveTeam(staff, { cohort: room.slug, person })).toMatchObject({ ok: false, problems: [{ message: 'Dr Coach 1 coaches table 1. Let somebody else do it first.' }] });
  expect(await teamOf(staff, room.cohort.id)).toHaveLength(1);
  await given(noteAbsence(staff, { cohort: room.slug, day: 1, who: { kind: 'coach', id: person }, back: 'day' }));
  const places = (await factsOf(staff, room.cohort)).tables[0]?.places ?? 0;
  await given(changeTable(staff, { cohort: room.slug, tableId, places, coachId: null, features: [] }));
  await given(leaveTeam(staff, { cohort: room.slug, person }));
  const facts = await factsOf(staff, room.cohort);
  expect([facts.coaches, facts.absences]).toEqual([[], []]);
  // They may come to another cohort.
  expect(await db().person.count({ where: { id: person } })).toBe(1);
});
