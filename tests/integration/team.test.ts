import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { addParticipant, changeParticipant } from '@/features/participants/commands';
import { addCoach, changeMember, leaveTeam } from '@/features/participants/team/commands';
import { teamOf } from '@/features/participants/team/data';
import { changeTable } from '@/features/tables/commands';
import { noteAbsence } from '@/features/tables/absences/commands';
import { conflictsOf } from '@/features/tables/rules/model';
import { factsOf } from '@/features/tables/seating-input/data';
import { db } from '@/server/db';
import { personViewer, system } from '@/server/viewer';
import { expectDone } from '@tests/support/expect-done';
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
  await expectDone(
    changeMember(staff, { cohort: room.slug, person, name: 'Dr Right', email, worksAt: 'elm road.' }),
  );
  expect(await teamOf(staff, room.cohort.id)).toMatchObject([
    { name: 'Dr Right', email, worksAt: 'elm road.', kind: 'coach' },
  ]);
  expect(await conflicts()).toBe(6);
  const other = await expectDone(
    addCoach(staff, { cohort: room.slug, name: 'Dr Other', email: `${randomUUID()}@example.org` }),
  );
  expect(
    await changeMember(staff, {
      cohort: room.slug,
      person: other.personId,
      name: 'Dr Other',
      email,
      worksAt: '',
    }),
  ).toMatchObject({ ok: false, problems: [{ field: 'email' }] });
});

it('somebody leaves the team once another does what they had taken on, and is not missed on any day', async () => {
  const room = await buildRoom({ people: 2, tables: 1 });
  const person = room.coaches[0] ?? '';
  const tableId = room.tables[0] ?? '';
  expect(await leaveTeam(staff, { cohort: room.slug, person })).toMatchObject({
    ok: false,
    problems: [{ message: 'Dr Coach 1 coaches table 1. Let somebody else do it first.' }],
  });
  expect(await teamOf(staff, room.cohort.id)).toHaveLength(1);
  await expectDone(
    noteAbsence(staff, { cohort: room.slug, day: 1, who: { kind: 'coach', id: person }, back: 'day' }),
  );
  const places = (await factsOf(staff, room.cohort)).tables[0]?.places ?? 0;
  await expectDone(changeTable(staff, { cohort: room.slug, tableId, places, coachId: null, features: [] }));
  await expectDone(leaveTeam(staff, { cohort: room.slug, person }));
  const facts = await factsOf(staff, room.cohort);
  expect([facts.coaches, facts.absences]).toEqual([[], []]);
  // They may come to another cohort.
  expect(await db().person.count({ where: { id: person } })).toBe(1);
});

it('nobody comes to somebody else’s powers by changing their address', async () => {
  const [mine, theirs] = [
    await buildRoom({ people: 1, tables: 1 }),
    await buildRoom({ people: 1, tables: 1 }),
  ];
  const person = (roles: { kind: 'administrator' | 'facilitator'; cohortId?: string }[]) =>
    db().person.create({
      data: { name: 'Somebody', email: `${randomUUID()}@example.org`, roles: { create: roles } },
    });
  const me = await personViewer((await person([{ kind: 'facilitator', cohortId: mine.cohort.id }])).id);
  if (!me) throw new Error('They were just made');
  const evil = () => `${randomUUID()}@example.org`;
  const refused = {
    ok: false,
    problems: [
      {
        field: 'email',
        message:
          'They have a part outside of what you run, so only an administrator can change their name and address. Everything else you can change.',
      },
    ],
  };
  const [administrator, coachElsewhere, participantElsewhere] = [
    await person([{ kind: 'administrator' }]),
    { id: theirs.coaches[0] ?? '' },
    theirs.people[0],
  ];

  for (const { id } of [administrator, coachElsewhere]) {
    const { name, email } = await db().person.findUniqueOrThrow({ where: { id } });
    await expectDone(addCoach(me, { cohort: mine.slug, name, email, worksAt: 'Here' }));
    expect(
      await changeMember(me, { cohort: mine.slug, person: id, name, email: evil(), worksAt: '' }),
    ).toMatchObject(refused);
    expect(
      await changeMember(me, { cohort: mine.slug, person: id, name: 'Renamed', email, worksAt: '' }),
    ).toMatchObject(refused);
    await expectDone(changeMember(me, { cohort: mine.slug, person: id, name, email, worksAt: 'There' }));
    expect(await db().person.findUniqueOrThrow({ where: { id } })).toMatchObject({ name, email });
  }

  const place = { experience: 'some', livedAs: 'patient', organisation: '' } as const;
  const elsewhere = await db().participant.findUniqueOrThrow({
    where: { id: participantElsewhere?.id ?? '' },
    include: { person: true },
  });
  const { name, email } = elsewhere.person;
  await db().cohort.update({ where: { id: mine.cohort.id }, data: { places: 5 } });
  const { participantId: participant } = await expectDone(
    addParticipant(me, { cohort: mine.slug, name, email, ...place }),
  );
  expect(
    await changeParticipant(me, { cohort: mine.slug, participant, name, email: evil(), ...place }),
  ).toMatchObject(refused);
  await expectDone(
    changeParticipant(me, { cohort: mine.slug, participant, name, email, ...place, phone: '020 7946 0018' }),
  );
  await expectDone(
    changeParticipant(staff, {
      cohort: mine.slug,
      participant,
      name: 'By an administrator',
      email: evil(),
      ...place,
    }),
  );

  const own = mine.people[0]?.id ?? '';
  await expectDone(
    changeParticipant(me, {
      cohort: mine.slug,
      participant: own,
      name: 'Put right',
      email: evil(),
      ...place,
    }),
  );
});
