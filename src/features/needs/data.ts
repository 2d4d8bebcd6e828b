import { storedDay } from '@/calendar/days';
import { cohortsFor, daysInOrder, lockCohort } from '@/features/cohorts/data';
import type { Prisma } from '@/generated/prisma/client';
import { reach } from '@/server/capability';
import { now } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import { recordLooks } from '@/server/looks';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import { type Need, type NeedKind, type Review, type Share, type SharedNeed, sharedWithCoach } from './model';

const whole = {
  participant: { select: { id: true, person: { select: { id: true, name: true } } } },
  supporter: {
    select: {
      name: true,
      participant: { select: { id: true, withdrawnAt: true, person: { select: { id: true, name: true } } } },
    },
  },
  person: { select: { id: true, name: true } },
  owner: { select: { id: true, name: true } },
  reviews: { orderBy: { day: 'asc' } },
} as const satisfies Prisma.NeedInclude;

/** What nobody further in asks for. */
const without = {
  createdAt: true,
  applicationId: true,
  supporterId: true,
  participantId: true,
  personId: true,
} as const;

type Row = Prisma.NeedGetPayload<{ include: typeof whole; omit: typeof without }>;

function toNeeds(row: Row): Need[] {
  const { owner, reviews, dueOn, supporter, participant: self, person: member, ...need } = row;
  const participant = supporter?.participant ?? self;
  const person = participant?.person ?? member;
  if (!person) return [];
  const name = supporter ? `${supporter.name}, who comes with ${person.name}` : person.name;
  return [
    {
      ...need,
      whose: {
        participantId: participant?.id ?? null,
        personId: person.id,
        name,
        isSupporter: supporter !== null,
      },
      owner: owner && { personId: owner.id, name: owner.name },
      dueOn: dueOn && storedDay(dueOn),
      reviews: reviews.map(({ day, met, words, at }) => ({ day, met, words, at })),
    },
  ];
}

/** Those who are here still: nobody who left needs anything of a day. */
export const here = {
  OR: [
    { personId: { not: null } },
    { participant: { withdrawnAt: null } },
    { supporter: { participant: { withdrawnAt: null } } },
  ],
};

async function found(where: Prisma.NeedWhereInput): Promise<Need[]> {
  const rows = await db().need.findMany({
    where: { AND: [where, here] },
    include: whole,
    omit: without,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.flatMap(toNeeds);
}

const subjects = (needs: readonly Need[]) => needs.map(({ whose }) => whose.participantId ?? whose.personId);

/** Whose needs are looked for: everybody's, a participant's, or those of a coach or contributor. */
type Of = { participantId?: string; personId?: string };

const whoseNeeds = ({ participantId, personId }: Of): Prisma.NeedWhereInput => ({
  personId,
  ...(participantId && { OR: [{ participantId }, { supporter: { participantId } }] }),
});

/** The needs of a cohort's people, for whoever runs it. That they looked is kept, with whose they were. */
export async function needsOf(viewer: Viewer, cohortId: string, of: Of = {}): Promise<Need[]> {
  const needs = await found({ cohort: cohortsFor(viewer, can.see, [cohortId]), ...whoseNeeds(of) });
  await recordLooks(viewer, can.see.verb, subjects(needs));
  return needs;
}

/** What a coach may know of the needs at the tables that they coach, as was agreed. That they looked is kept. */
export async function sharedNeeds(viewer: Viewer): Promise<SharedNeed[]> {
  const { tableIds } = reach(viewer, can.seeShared);
  const seats = { some: { plan: { inUse: true }, tableId: { in: tableIds } } };
  const needs = await found({
    share: { not: 'nobody' },
    OR: [{ participant: { seats } }, { supporter: { participant: { seats } } }],
  });
  await recordLooks(viewer, can.seeShared.verb, subjects(needs));
  return sharedWithCoach(needs);
}

/** What the viewer needs in a cohort, in their own words, and what is done about it. */
export async function ownNeeds(viewer: Viewer, cohortId: string): Promise<Need[]> {
  const { personIds } = reach(viewer, can.seeOwn);
  return found({
    cohortId,
    OR: [{ personId: { in: personIds } }, { participant: { personId: { in: personIds } } }],
  });
}

/** One need, for whoever runs its cohort. */
export const needById = async (viewer: Viewer, cohortId: string, id: string): Promise<Need | null> =>
  (await found({ id, cohort: cohortsFor(viewer, can.see, [cohortId]) }))[0] ?? null;

type OwnPlace = {
  cohortId: string;
  personId: string;
  participantId: string | null;
  days: { number: number; date: string }[];
};

/** What the viewer is in a cohort: their place there, or no more than their part in its team. Null: nothing. */
export async function ownPlace(viewer: Viewer, slug: string): Promise<OwnPlace | null> {
  const [personId] = reach(viewer, can.seeOwn).personIds;
  if (!personId) return null;
  const cohort = await db().cohort.findFirst({
    where: { slug },
    select: {
      id: true,
      days: daysInOrder,
      participants: { where: { personId, withdrawnAt: null }, select: { id: true } },
      roles: { where: { personId, kind: { in: ['coach', 'contributor'] } }, select: { id: true } },
    },
  });
  if (!cohort || cohort.participants.length + cohort.roles.length === 0) return null;
  const days = cohort.days.map(({ number, date }) => ({ number, date: storedDay(date) }));
  return { cohortId: cohort.id, personId, participantId: cohort.participants[0]?.id ?? null, days };
}

/** Whom a new need is kept for. */
export type KeptFor =
  { participantId: string } | { supporterId: string } | { personId: string } | { applicationId: string };

/** Keeps a need of somebody. */
export async function saveNeed(
  tx: Tx,
  cohortId: string,
  whose: KeptFor,
  need: { kind: NeedKind; words: string; share?: Share; agreed?: string },
): Promise<string> {
  const { id } = await tx.need.create({
    data: { ...need, ...whose, cohortId, createdAt: now() },
    select: { id: true },
  });
  return id;
}

/** Whether somebody is of a cohort to have needs there. */
export async function isOf(tx: Tx, cohortId: string, whose: KeptFor): Promise<boolean> {
  if ('participantId' in whose)
    return (
      (await tx.participant.count({ where: { id: whose.participantId, cohortId, withdrawnAt: null } })) > 0
    );
  if ('supporterId' in whose)
    return (await tx.supporter.count({ where: { id: whose.supporterId, participant: { cohortId } } })) > 0;
  if (!('personId' in whose)) return false;
  const { personId } = whose;
  return (await tx.role.count({ where: { personId, cohortId, kind: { in: ['coach', 'contributor'] } } })) > 0;
}

/** What is arranged for a need. */
export type Arrangement = Pick<
  Need,
  'adjustment' | 'feature' | 'days' | 'dueOn' | 'pence' | 'share' | 'agreed'
> & { ownerId: string | null };

/** Keeps what is arranged for a need as it was at `version`. `takenOn`: its owner takes it on just now. @returns false when it has changed since */
export async function saveArrangement(
  tx: Tx,
  { id, version }: Pick<Need, 'id' | 'version'>,
  { dueOn, ...arrangement }: Arrangement,
  takenOn: boolean,
): Promise<boolean> {
  const { count } = await tx.need.updateMany({
    where: { id, version },
    data: {
      ...arrangement,
      dueOn: dueOn === null ? null : new Date(dueOn),
      ...(takenOn && { ownedAt: now() }),
      version: { increment: 1 },
    },
  });
  return count === 1;
}

/** Somebody takes a need on, anew if they had before. */
export async function saveOwner(tx: Tx, id: string, ownerId: string): Promise<void> {
  await tx.need.update({
    where: { id },
    data: { ownerId, ownedAt: now(), version: { increment: 1 } },
  });
}

/** Takes a need of the cohort away. */
export async function removeNeed(tx: Tx, cohortId: string, id: string): Promise<void> {
  await tx.need.deleteMany({ where: { id, cohortId } });
}

/** Keeps what was said of a need on a day. Said again, the later word holds. */
export async function saveReview(tx: Tx, needId: string, review: Omit<Review, 'at'>): Promise<void> {
  const { day, met, words } = review;
  const said = { met, words, at: now() };
  await tx.needReview.upsert({
    where: { needId_day: { needId, day } },
    create: { needId, day, ...said },
    update: said,
  });
}

/** Every need of a cohort at this moment; nobody says that a day is ready, or takes it back, until the end. */
export async function needsNow(tx: Tx, cohortId: string): Promise<Need[]> {
  await lockCohort(tx, cohortId);
  const rows = await tx.need.findMany({
    where: { AND: [{ cohortId }, here] },
    include: whole,
    omit: without,
  });
  return rows.flatMap(toNeeds);
}
