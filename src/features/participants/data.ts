import { freePlaces, saveGivenUp } from '@/features/applications/places/data';
import { cohortsFor, dayNow, daysInOrder, lockCohort } from '@/features/cohorts/data';
import type { Prisma } from '@/generated/prisma/client';
import { holds, reach } from '@/server/capability';
import { now } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import { derivedToken, hash } from '@/server/tokens';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import { type Coming, type NewParticipant, type Participant, placeOf } from './model';

/** A cohort's people and its days, as Prisma reads them. */
export const withParticipants = {
  days: daysInOrder,
  participants: {
    orderBy: [{ person: { name: 'asc' } }, { id: 'asc' }],
    select: {
      id: true,
      personId: true,
      experience: true,
      livedAs: true,
      organisation: true,
      area: true,
      supporter: { select: { id: true, name: true, part: true, days: true } },
      withdrawnAt: true,
      person: {
        select: { name: true, email: true, phone: true, contactBy: true, knownAs: true },
      },
      seats: {
        where: { plan: { inUse: true } },
        select: { day: true, table: { select: { id: true, number: true } } },
      },
    },
  },
} as const satisfies Prisma.CohortSelect;

type WithParticipants = Prisma.CohortGetPayload<{ select: typeof withParticipants }>;

export function toParticipants(row: WithParticipants): Participant[] {
  const today = dayNow(row.days);
  return row.participants.map(({ person, seats, withdrawnAt, supporter, ...place }) => {
    const table = seats.find(({ day }) => day === today)?.table;
    return {
      ...place,
      ...person,
      supporter: supporter?.name ?? '',
      comes: supporter && { id: supporter.id, part: supporter.part, days: supporter.days },
      withdrawn: withdrawnAt !== null,
      tableId: table?.id ?? null,
      tableNumber: table?.number ?? null,
    };
  });
}

/** Everybody of a cohort by name, those who withdrew among them, for whoever runs it. */
export async function participantsOf(viewer: Viewer, cohortId: string): Promise<Participant[]> {
  const cohort = await db().cohort.findFirst({
    where: cohortsFor(viewer, can.see, [cohortId]),
    select: withParticipants,
  });
  return cohort ? toParticipants(cohort) : [];
}

/** Holds a cohort's places still while people are added. @returns how many are free: neither taken nor offered to somebody. */
export async function lockPlaces(tx: Tx, cohortId: string): Promise<number> {
  await lockCohort(tx, cohortId);
  return freePlaces(tx, cohortId);
}

/** Adds somebody to a cohort. @returns null when they are in it already. */
export async function saveParticipant(
  tx: Tx,
  cohortId: string,
  personId: string,
  details: Omit<NewParticipant, 'name' | 'email'>,
): Promise<string | null> {
  const { phone, contactBy } = details;
  if (phone || contactBy)
    await tx.person.update({ where: { id: personId }, data: { phone: phone ?? undefined, contactBy } });
  const data = { cohortId, personId, ...placeOf(details), joinedAt: now() };
  const [row] = await tx.participant.createManyAndReturn({
    data: [data],
    skipDuplicates: true,
    select: { id: true },
  });
  if (row) await saveSupporter(tx, row.id, details.supporter);
  return row?.id ?? null;
}

/** Keeps who comes with somebody, by name; nobody, where that is empty. Undefined leaves it as it is. */
async function saveSupporter(tx: Tx, participantId: string, name: string | undefined): Promise<void> {
  if (name === '') await tx.supporter.deleteMany({ where: { participantId } });
  if (!name) return;
  await tx.supporter.upsert({ where: { participantId }, create: { participantId, name }, update: { name } });
}

/** Whether anything is written down of what somebody's supporter needs: it would go with them. */
export const supporterHasNeeds = async (tx: Tx, participantId: string): Promise<boolean> =>
  (await tx.need.count({ where: { supporter: { participantId }, settledAt: null } })) > 0;

/** What somebody's supporter comes as, and on which days. */
export async function saveComing(
  tx: Tx,
  participantId: string,
  coming: Pick<Coming, 'part' | 'days'>,
): Promise<void> {
  await tx.supporter.updateMany({ where: { participantId }, data: coming });
}

/** Changes what is known of somebody's place in a cohort. */
export async function savePlace(
  tx: Tx,
  participantId: string,
  details: Omit<NewParticipant, 'name' | 'email'>,
): Promise<void> {
  await tx.participant.update({ where: { id: participantId }, data: placeOf(details) });
  await saveSupporter(tx, participantId, details.supporter);
}

/** Notes that somebody left the course, and frees their seat. */
export async function saveWithdrawn(tx: Tx, participantId: string): Promise<void> {
  await tx.participant.updateMany({
    where: { id: participantId, withdrawnAt: null },
    data: { withdrawnAt: now() },
  });
  await tx.seat.deleteMany({ where: { participantId } });
  await saveGivenUp(tx, participantId);
}

/**
 * Whether who somebody is can't be changed by the viewer: they have a part outside of the cohorts that the viewer runs, or
 * a role that gives more than a part in one. Nobody is out of reach of whoever may change anybody.
 */
export async function isOutOfReach(
  tx: Pick<Tx, 'person'>,
  viewer: Viewer,
  personId: string,
): Promise<boolean> {
  if (holds(viewer, can.changeAnybody)) return false;
  const within = cohortsFor(viewer, can.change);
  const outside: Prisma.PersonWhereInput[] = reach(viewer, can.change).everything
    ? []
    : [
        { participants: { some: { NOT: { cohort: within } } } },
        { roles: { some: { cohortId: { not: null }, NOT: { cohort: within } } } },
        { applications: { some: { NOT: { cohort: within } } } },
        { assessments: { some: { NOT: { application: { cohort: within } } } } },
        { coachedTables: { some: { NOT: { cohort: within } } } },
        { sessionLeads: { some: { NOT: { session: { day: { cohort: within } } } } } },
      ];
  const trusted: Prisma.PersonWhereInput = {
    roles: { some: { kind: { in: ['administrator', 'facilitator', 'commissioner'] } } },
  };
  return (await tx.person.count({ where: { id: personId, OR: [trusted, ...outside] } })) > 0;
}

/** Somebody's own link to a form: the same each time, until it is replaced by one with another number. */
export const linkOf = (participationId: string, number: number): string =>
  derivedToken('answer-link', `${participationId}/${number}`);

/** What is kept of a link. */
export const linkHashOf = (participationId: string, number: number): string =>
  hash(linkOf(participationId, number));

/**
 * Gives somebody new links to all their forms and drops what they had begun: whoever is reached by a new address has
 * not written it, and the old links lead nowhere any more.
 */
export async function renewLinks(tx: Tx, personId: string): Promise<void> {
  const places = await tx.participation.findMany({
    where: { personId },
    select: { id: true, linkNumber: true },
  });
  for (const { id, linkNumber } of places) {
    await tx.participation.update({
      where: { id },
      data: { linkNumber: linkNumber + 1, linkHash: linkHashOf(id, linkNumber + 1) },
    });
  }
  await tx.draft.deleteMany({ where: { participation: { personId } } });
}

/** Whether this server's secret is the one that the links were made with. True where there are none. For the system alone. */
export async function madeTheseLinks(viewer: Viewer): Promise<boolean> {
  if (!holds(viewer, can.checkLinks)) return false;
  const some = await db().participation.findFirst({
    orderBy: [{ linkNumber: 'asc' }, { id: 'asc' }],
    select: { id: true, linkNumber: true, linkHash: true },
  });
  return some === null || some.linkHash === linkHashOf(some.id, some.linkNumber);
}
