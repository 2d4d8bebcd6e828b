import { randomUUID } from 'node:crypto';
import { savePublished } from '@/features/forms/data';
import type { ReadyForm } from '@/features/forms/model';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { permission } from '@/server/permission';
import { derivedToken, hash } from '@/server/tokens';
import { personViewer, system, type Viewer } from '@/server/viewer';
import { write } from '@/server/write';
import { inTwoParts } from './in-two-parts';

export type PromiseName = 'named' | 'linked' | 'unlinkable';

/** A cohort with an open end-of-course form: what most tests of answering begin with. */
export type BuiltStage = {
  cohortId: string;
  slug: string;
  stageId: string;
  participants: { id: string; personId: string; link: string }[];
};

/** During the last day of every built cohort, with its form open. */
export const duringTheCourse = new Date('2018-01-16T16:00:00Z');
export const afterTheCourse = new Date('2018-03-01T09:00:00Z');

/** Runs `work` while the built forms are open. */
export const inTheRoom = <T>(work: () => Promise<T>): Promise<T> => at(duringTheCourse, work);

/** A programme, its commissioner and nothing else. */
export async function buildProgramme(): Promise<{ programmeId: string; commissionerId: string }> {
  const name = randomUUID();
  const programme = await db().programme.create({
    data: {
      slug: `programme-${name}`,
      name: 'The Effective Lay Partner',
      purpose: 'To learn',
      objectives: [],
    },
  });
  const commissioner = await db().organisation.create({ data: { name: `Academy ${name}` } });
  return { programmeId: programme.id, commissionerId: commissioner.id };
}

/** A cohort with `people` participants, each with a link to an open end-of-course form, in two parts unless another is said, that makes `promise`. */
export async function buildStage(
  promise: PromiseName,
  people: number,
  form: ReadyForm = inTwoParts,
): Promise<BuiltStage> {
  const { programmeId, commissionerId } = await buildProgramme();
  const slug = `cohort-${randomUUID()}`;
  const days = ['2017-11-23', '2017-11-24', '2018-01-16'].map((date, index) => ({
    number: index + 1,
    date: new Date(date),
    theme: `Day ${index + 1}`,
  }));
  const cohort = await db().cohort.create({
    data: {
      slug,
      programmeId,
      commissionerId,
      name: 'London',
      area: 'London',
      places: Math.max(people, 1),
      venue: 'Hall',
      days: { create: days },
    },
  });
  const formVersionId = await write(permission(system('test'), 'publish a form', form.formKey, true), (tx) =>
    savePublished(tx, form),
  );
  const stage = await db().stage.create({
    data: {
      cohortId: cohort.id,
      key: 'immediate',
      position: 4,
      promise,
      formVersionId,
      opensAt: new Date('2018-01-16T15:30:00Z'),
      closesAt: new Date('2018-01-30T00:00:00Z'),
    },
  });
  const participants = [];
  for (let index = 0; index < people; index += 1)
    participants.push(await buildParticipant(cohort.id, stage.id, index));
  return { cohortId: cohort.id, slug, stageId: stage.id, participants };
}

async function buildParticipant(cohortId: string, stageId: string, index: number) {
  const email = `${randomUUID()}@example.org`;
  const person = await db().person.create({ data: { name: `Person ${index}`, email } });
  const participant = await db().participant.create({
    data: { cohortId, personId: person.id, experience: 'some', livedAs: 'patient' },
  });
  const id = randomUUID();
  const link = derivedToken('answer-link', `${id}/1`);
  await db().participation.create({
    data: { id, stageId, personId: person.id, participantId: participant.id, linkHash: hash(link) },
  });
  return { id: participant.id, personId: person.id, link };
}

type RoleOf =
  | { kind: 'administrator' }
  | { kind: 'facilitator' | 'coach' | 'contributor' | 'assessor'; cohortId: string }
  | { kind: 'commissioner'; cohortId: string };

/** Somebody with one role, as a viewer. */
export async function buildViewer(role: RoleOf): Promise<Viewer> {
  const person = await db().person.create({
    data: { name: `A ${role.kind}`, email: `${randomUUID()}@example.org` },
  });
  await db().role.create({ data: { personId: person.id, ...role } });
  const viewer = await personViewer(person.id);
  if (!viewer) throw new Error('The person was just made');
  return viewer;
}
