import { z } from 'zod';
import { storedDay } from '@/calendar/days';
import { cohortsFor } from '@/features/cohorts/data';
import type { Prisma } from '@/generated/prisma/client';
import { movedBy, now } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import { heldPlaces, type LiveOffer, type PlacesAndList } from './model';

const instantRow = z.tuple([z.object({ instant: z.date() })]);

/** The present by the database's clock, which is one for everybody who accepts at once. */
export async function databaseNow(tx: Tx): Promise<Date> {
  // Before it is asked: what the question takes may make it later, and never earlier.
  const moved = movedBy();
  const rows = await tx.$queryRaw<unknown[]>`SELECT clock_timestamp() AS instant`;
  const [{ instant }] = instantRow.parse(rows);
  return new Date(instant.getTime() + moved);
}

const placed = { state: true, expiresAt: true, participantId: true } as const;
const live = {
  ...placed,
  id: true,
  remindedAt: true,
  sentAt: true,
  application: { select: { pairId: true, state: true } },
} as const satisfies Prisma.OfferSelect;
/** The states in which an offer keeps a place, or has led to one. */
export const alive = { in: ['open', 'accepted'] } as const satisfies Prisma.EnumOfferStateFilter;

const toLive = ({ application, ...offer }: Prisma.OfferGetPayload<{ select: typeof live }>): LiveOffer => ({
  ...offer,
  pairId: application.pairId,
  applies: application.state === 'sent',
});

/** Who has an offer that isn't answered for good, or waits. */
const unsettled = {
  OR: [{ offers: { some: { state: alive, participantId: null } } }, { decision: { kind: 'waiting' } }],
} as const satisfies Prisma.ApplicationWhereInput;

const listed = {
  id: true,
  places: true,
  archivedAt: true,
  days: { orderBy: { number: 'asc' }, take: 1, select: { date: true } },
  _count: { select: { participants: { where: { withdrawnAt: null } } } },
  applications: {
    where: unsettled,
    select: {
      id: true,
      pairId: true,
      state: true,
      decision: { select: { kind: true, place: true } },
      offers: { where: { state: alive }, select: live },
    },
  },
} as const satisfies Prisma.CohortSelect;

const toList = ({
  places,
  archivedAt,
  days: [first],
  _count,
  applications,
}: Prisma.CohortGetPayload<{ select: typeof listed }>): PlacesAndList => ({
  places,
  archived: archivedAt !== null,
  participants: _count.participants,
  firstDay: first ? storedDay(first.date) : null,
  offers: applications.flatMap(({ offers }) => offers.map(toLive)),
  waiting: applications.flatMap(({ id, pairId, state, decision, offers }) =>
    state === 'sent' && decision?.kind === 'waiting' && decision.place !== null && offers.length === 0
      ? [{ applicationId: id, place: decision.place, pairId }]
      : [],
  ),
});

/** The cohorts under way where anybody has an offer to answer or waits, for whoever moves the lists on. */
export async function listsOf(viewer: Viewer): Promise<(PlacesAndList & { cohortId: string })[]> {
  const rows = await db().cohort.findMany({
    where: { AND: [cohortsFor(viewer, can.moveOn), { archivedAt: null, applications: { some: unsettled } }] },
    select: listed,
  });
  return rows.map((row) => ({ cohortId: row.id, ...toList(row) }));
}

/** The same of one cohort, while it is locked. */
export async function loadList(tx: Tx, cohortId: string): Promise<PlacesAndList> {
  return toList(await tx.cohort.findUniqueOrThrow({ where: { id: cohortId }, select: listed }));
}

/** How many places of a cohort are free, while it is locked. What adds people asks here, whichever way they come. */
export async function freePlaces(tx: Tx, cohortId: string): Promise<number> {
  const { places, participants, offers } = await loadList(tx, cohortId);
  return places - heldPlaces(participants, offers, await databaseNow(tx));
}

const takenRow = z.tuple([z.object({ left: z.int() })]);

/**
 * How many places nobody has taken, whatever was offered: the last word on how many there are. One statement, since a hundred
 * may ask it one after another. A half of a pair that said yes has taken one.
 */
export async function untakenPlaces(tx: Tx, cohortId: string): Promise<number> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT (c.places
      - (SELECT count(*) FROM participant p WHERE p.cohort_id = c.id AND p.withdrawn_at IS NULL)
      - (SELECT count(*) FROM offer o JOIN application a ON a.id = o.application_id
         WHERE a.cohort_id = c.id AND o.state = 'accepted' AND o.participant_id IS NULL))::int AS left
    FROM cohort c WHERE c.id = ${cohortId}::uuid`;
  return takenRow.parse(rows)[0].left;
}

/** How many places a cohort has, and how many are held, for whoever runs it. */
export async function placesOf(
  viewer: Viewer,
  cohortId: string,
): Promise<{ places: number; taken: number; offered: number } | null> {
  const row = await db().cohort.findFirst({
    where: cohortsFor(viewer, can.see, [cohortId]),
    select: listed,
  });
  if (!row) return null;
  const { places, participants, offers } = toList(row);
  return { places, taken: participants, offered: heldPlaces(0, offers, now()) };
}

/** Whoever gives a place up has no offer any more: they can be decided about anew. */
export async function saveGivenUp(tx: Tx, participantId: string): Promise<void> {
  await tx.offer.updateMany({
    where: { participantId },
    data: { state: 'withdrawn', endedAt: now(), participantId: null },
  });
}
