import { randomUUID } from 'node:crypto';
import { db } from '@/server/db';
import { guest, personViewer, type RoleName, type Viewer } from '@/server/viewer';
import { seatPeople } from './seats';
import { type BuiltStage, buildStage, buildViewer } from './build';

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

/** Somebody of each role, some of whom are of another cohort, and somebody without any. */
export type Visitor = RoleName | 'facilitator elsewhere' | 'commissioner elsewhere' | 'guest';

let otherCohort: Promise<BuiltStage> | undefined;

/** A cohort that has nothing to do with any world. One serves all: nobody does anything in it. */
async function elsewhere(): Promise<string> {
  otherCohort ??= buildStage('unlinkable', 0);
  return (await otherCohort).cohortId;
}

const comers: Record<Visitor, (world: World) => Promise<Viewer>> = {
  administrator: () => buildViewer({ kind: 'administrator' }),
  facilitator: facilitatorOf,
  'facilitator elsewhere': async () => buildViewer({ kind: 'facilitator', cohortId: await elsewhere() }),
  coach: coachOf,
  participant: async ({ personId }) => (await personViewer(personId)) ?? guest(),
  contributor: contributorOf,
  commissioner: ({ cohortId }) => buildViewer({ kind: 'commissioner', cohortId }),
  'commissioner elsewhere': async () => buildViewer({ kind: 'commissioner', cohortId: await elsewhere() }),
  assessor: ({ cohortId }) => buildViewer({ kind: 'assessor', cohortId }),
  guest: async () => guest(),
};
export const visitors: readonly Visitor[] = Object.keys(comers).filter(
  (name): name is Visitor => name in comers,
);

/** Somebody of each kind: of this world's cohort, or of another. */
export const visitorOf = (visitor: Visitor, world: World): Promise<Viewer> => comers[visitor](world);

async function coachOf(world: World): Promise<Viewer> {
  const viewer = await buildViewer({ kind: 'coach', cohortId: world.cohortId });
  if (viewer.kind !== 'person') return viewer;
  await db().tableGroup.update({ where: { id: world.tableId }, data: { coachId: viewer.personId } });
  return (await personViewer(viewer.personId)) ?? viewer;
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
