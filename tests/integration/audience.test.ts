import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { audienceSizes, whereAsked } from '@/features/evaluations/audience/data';
import { formAudiences } from '@/features/forms/model';
import { db } from '@/server/db';
import { system } from '@/server/viewer';
import { buildStage } from '@tests/support/build';

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
  const sizes = (await audienceSizes(system('test'), [cohortId])).get(cohortId);
  const asked = await Promise.all(formAudiences.map(async (audience) => [audience, await db().person.count({ where: whereAsked({ audience, cohort: { id: cohortId, programmeId } }) })] as const));
  expect(sizes).toEqual(Object.fromEntries(asked));
  expect(sizes).toEqual({ participants: 4, coaches: 2, contributors: 2, facilitators: 2 });
});
