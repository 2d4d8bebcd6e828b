import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { audiencesOf, whereAsked } from '@/features/evaluations/audience/data';
import { progressOf } from '@/features/evaluations/collecting/progress/data';
import { stageAudiences } from '@/features/forms/model';
import { addCoach, leaveTeam } from '@/features/participants/team/commands';
import { stageRatings } from '@/features/ratings/dashboard/data';
import { db } from '@/server/db';
import { system } from '@/server/viewer';
import { release } from '@tests/support/ballots';
import { buildStage, inTheRoom } from '@tests/support/build';
import { expectDone } from '@tests/support/expect-done';

const staff = system('test');

it('counts an audience as it is asked: once each, without those who withdrew, and whoever facilitates the whole programme', async () => {
  const { cohortId, participants } = await buildStage('unlinkable', 5);
  const { programmeId } = await db().cohort.findUniqueOrThrow({ where: { id: cohortId } });
  const somebody = (
    ...roles: {
      kind: 'coach' | 'contributor' | 'facilitator';
      cohortId?: string;
      programmeId?: string;
      part?: string;
    }[]
  ) =>
    db().person.create({
      data: { name: 'Somebody', email: `${randomUUID()}@example.org`, roles: { create: roles } },
    });
  await somebody({ kind: 'coach', cohortId });
  await somebody({ kind: 'coach', cohortId }, { kind: 'contributor', cohortId, part: 'Darzi Fellow' });
  await somebody({ kind: 'contributor', cohortId, part: 'Patient leader' });
  await somebody({ kind: 'facilitator', cohortId }, { kind: 'facilitator', programmeId });
  await somebody({ kind: 'facilitator', programmeId });
  await db().participant.updateMany({
    where: { cohortId, personId: participants[0]?.personId ?? '' },
    data: { withdrawnAt: new Date('2018-01-16T09:00:00Z') },
  });
  const people = Object.entries((await audiencesOf(staff, [cohortId])).get(cohortId) ?? {});
  const sizes = Object.fromEntries(people.map(([audience, ids]) => [audience, ids.size]));
  const asked = await Promise.all(
    stageAudiences.map(
      async (audience) =>
        [
          audience,
          await db().person.count({ where: whereAsked({ audience, cohort: { id: cohortId, programmeId } }) }),
        ] as const,
    ),
  );
  expect(sizes).toEqual(Object.fromEntries(asked));
  expect(sizes).toEqual({ participants: 4, coaches: 2, contributors: 2, facilitators: 2 });
});

it('still counts whoever answered and left afterwards, as long as it is open and in its release: never more forms than people', async () => {
  const { cohortId, slug, stageId } = await buildStage('named', 4);
  const coaches: string[] = [];
  for (let index = 0; index < 9; index += 1)
    coaches.push(
      (
        await expectDone(
          addCoach(staff, { cohort: slug, name: `Dr ${index}`, email: `${randomUUID()}@example.org` }),
        )
      ).personId,
    );
  const answered = coaches.slice(0, 8);
  await db().stage.update({ where: { id: stageId }, data: { audience: 'coaches' } });
  await db().participation.deleteMany({ where: { stageId } });
  const on = new Date('2018-01-16');
  await db().participation.createMany({
    data: answered.map((personId) => ({
      stageId,
      personId,
      finishedOn: on,
      startedOn: on,
      mode: 'link' as const,
      linkHash: randomUUID(),
    })),
  });
  for (const person of answered.slice(0, 2)) await expectDone(leaveTeam(staff, { cohort: slug, person }));
  expect(await progressOf(staff, cohortId)).toMatchObject([{ asked: 9, finished: 8 }]);
  const returns = { asked: 9, withdrawn: 0, own: 8, typed: 0, broughtIn: 0, unread: 0 };
  expect(await inTheRoom(() => stageRatings(staff, 'facilitator', slug, 'immediate'))).toMatchObject({
    standing: { kind: 'live', returns },
  });
  expect(await release(staff, slug)).toMatchObject({ ok: true });
  expect(await stageRatings(staff, 'commissioner', slug, 'immediate')).toMatchObject({
    standing: { kind: 'released', returns },
  });
});
