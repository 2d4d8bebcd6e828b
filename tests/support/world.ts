import { randomUUID } from 'node:crypto';
import { db } from '@/server/db';
import { guest, personViewer, type Viewer } from '@/server/viewer';
import { seatPeople } from './seats';
import { type BuiltStage, buildStage, buildViewer } from './build';

export const visitors = [
  'administrator',
  'facilitator',
  'facilitator elsewhere',
  'coach',
  'participant',
  'contributor',
  'commissioner',
  'commissioner elsewhere',
  'guest',
] as const;
export type Visitor = (typeof visitors)[number];

/** A cohort with a table, a session and an open form, and another one for those who belong elsewhere. */
export type World = BuiltStage & {
  tableId: string;
  sessionId: string;
  programmeSlug: string;
  personId: string;
  messageId: string;
};

export async function buildWorld(): Promise<World> {
  const built = await buildStage('unlinkable', 2);
  const cohort = await db().cohort.findUniqueOrThrow({
    where: { id: built.cohortId },
    include: { days: true, programme: true },
  });
  const table = await db().tableGroup.create({ data: { cohortId: cohort.id, number: 1 } });
  await seatPeople(
    cohort.id,
    built.participants.map(({ id }) => ({ participantId: id, tableId: table.id })),
  );
  const session = await db().session.create({
    data: {
      dayId: cohort.days[0]?.id ?? '',
      startMinute: 600,
      minutes: 30,
      title: 'Welcome',
      format: 'talk',
    },
  });
  const personId = built.participants[0]?.personId ?? '';
  const message = await db().message.create({
    data: { personId, kind: 'invitation', subject: 'A form', status: 'kept', sealed: new Uint8Array(40) },
  });
  await db().cohort.update({ where: { id: cohort.id }, data: { places: 20 } });
  return {
    ...built,
    tableId: table.id,
    sessionId: session.id,
    programmeSlug: cohort.programme.slug,
    personId,
    messageId: message.id,
  };
}

let otherCohort: Promise<BuiltStage> | undefined;

/** A cohort that has nothing to do with any world. One serves all: nobody does anything in it. */
async function elsewhere(): Promise<string> {
  otherCohort ??= buildStage('unlinkable', 0);
  return (await otherCohort).cohortId;
}

/** Somebody of each kind: of this world's cohort, or of another. */
export async function visitorOf(visitor: Visitor, world: World): Promise<Viewer> {
  switch (visitor) {
    case 'guest':
      return guest();
    case 'administrator':
      return buildViewer({ kind: 'administrator' });
    case 'facilitator':
      return facilitatorOf(world);
    case 'facilitator elsewhere':
      return buildViewer({ kind: 'facilitator', cohortId: await elsewhere() });
    case 'coach': {
      const viewer = await buildViewer({ kind: 'coach', cohortId: world.cohortId });
      if (viewer.kind !== 'person') return viewer;
      await db().tableGroup.update({ where: { id: world.tableId }, data: { coachId: viewer.personId } });
      return (await personViewer(viewer.personId)) ?? viewer;
    }
    case 'contributor':
      return contributorOf(world);
    case 'commissioner':
      return buildViewer({ kind: 'commissioner', cohortId: world.cohortId });
    case 'commissioner elsewhere':
      return buildViewer({ kind: 'commissioner', cohortId: await elsewhere() });
    case 'participant':
      return (await personViewer(world.personId)) ?? guest();
  }
}

/** A facilitator of the whole programme. */
async function facilitatorOf(world: World): Promise<Viewer> {
  const { programmeId } = await db().cohort.findUniqueOrThrow({ where: { id: world.cohortId } });
  const person = await db().person.create({
    data: {
      name: 'A facilitator',
      email: `${randomUUID()}@example.org`,
      roles: { create: { kind: 'facilitator', programmeId } },
    },
  });
  return (await personViewer(person.id)) ?? guest();
}

async function contributorOf(world: World): Promise<Viewer> {
  const viewer = await buildViewer({ kind: 'contributor', cohortId: world.cohortId });
  if (viewer.kind === 'person')
    await db().sessionLead.create({ data: { sessionId: world.sessionId, personId: viewer.personId } });
  return viewer;
}
