import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { audiencesOf, whereAsked } from '@/features/evaluations/audience/data';
import { stagesOf } from '@/features/evaluations/data';
import { formAudiences } from '@/features/forms/model';
import { addCoach, leaveTeam } from '@/features/participants/team/commands';
import { stageRatings } from '@/features/ratings/dashboard/data';
import { db } from '@/server/db';
import { system } from '@/server/viewer';
import { buildStage } from '@tests/support/build';
import { given } from '@tests/support/given';

const staff = system('test');

it('counts an audience as it is asked: once each, without those who withdrew, and whoever facilitates the whole programme', async () => {
  const { cohortId, participants } = await buildStage('unlinkable', 5);
  const { programmeId } = await db().cohort.findUniqueOrThrow({ where: { id: cohortId } });
  const somebody = (...roles: { kind: 'coach' | 'contributor' | 'facilitator'; cohortId?: string; programmeId?: string; part?: string }[]) =>
    db().person.create({ data: { name: 'Somebody', email: `${randomUUID()}@example.org`, roles: { create: roles } } });
  await somebody({ kind: 'coach', cohortId });
  await somebody({ kind: 'coach', cohortId }, { kind: 'contributor', cohortId, part: 'Darzi Fellow' });
  await somebody({ kind: 'contributor', cohortId, part: 'Patient leader' });
  await somebody({ kind: 'facilitator', cohortId }, { kind: 'facilitator', programmeId });
  await somebody({ kind: 'facilitator', programmeId });
  await db().participant.updateMany({ where: { cohortId, personId: participants[0]?.personId ?? '' }, data: { withdrawnAt: new Date('2018-01-16T09:00:00Z') } });
  const people = Object.entries((await audiencesOf(staff, [cohortId])).get(cohortId) ?? {});
  const sizes = Object.fromEntries(people.map(([audience, ids]) => [audience, ids.size]));
  const asked = await Promise.all(formAudiences.map(async (audience) => [audience, await db().person.count({ where: whereAsked({ audience, cohort: { id: cohortId, programmeId } }) })] as const));
  expect(sizes).toEqual(Object.fromEntries(asked));
  expect(sizes).toEqual({ participants: 4, coaches: 2, contributors: 2, facilitators: 2 });
});

it('still counts whoever answered and left afterwards: never more forms than people', async () => {
  const { cohortId, slug, stageId } = await buildStage('named', 4);
  const coach = await given(addCoach(staff, { cohort: slug, name: 'Dr Gone', email: `${randomUUID()}@example.org` }));
  const { id: forCoaches } = await db().stage.update({ where: { id: stageId }, data: { audience: 'coaches' } });
  await db().participation.deleteMany({ where: { stageId } });
  await db().participation.create({ data: { stageId: forCoaches, personId: coach.personId, finishedOn: new Date('2018-01-16'), startedOn: new Date('2018-01-16'), door: 'link', linkHash: randomUUID() } });
  await given(leaveTeam(staff, { cohort: slug, person: coach.personId }));
  const [stage] = await stagesOf(staff, cohortId);
  expect(stage).toMatchObject({ asked: 1, finished: 1 });
  expect((await stageRatings(staff, 'facilitator', slug, 'immediate'))?.returns).toMatchObject({ active: 1, finished: 1 });
});
