import { storedDay } from '@/calendar/days';
import { cohortsFor, dayNow, daysInOrder, lockCohort } from '@/features/cohorts/data';
import type { Prisma } from '@/generated/prisma/client';
import { londonDate } from '@/calendar/london';
import { reach } from '@/server/capability';
import { now } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import { recordLooks } from '@/server/looks';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import { daysStill, isFor, type Need, type SharedNeed, sharedWithCoach, type Whose } from './model';

const place = {
  id: true,
  person: { select: { id: true, name: true } },
  absences: { select: { day: true } },
} as const;

/** A need with all that is said of it, as Prisma reads it. */
export const whole = {
  participant: { select: place },
  supporter: { select: { name: true, days: true, participant: { select: place } } },
  person: {
    select: {
      id: true,
      name: true,
      roles: { where: { kind: { in: ['coach', 'contributor'] } }, select: { cohortId: true } },
    },
  },
  owner: { select: { id: true, name: true } },
  reviews: { orderBy: { day: 'asc' }, include: { by: { select: { name: true } } } },
  cohort: { select: { days: { select: { number: true } } } },
} as const satisfies Prisma.NeedInclude;

/** What nobody further in asks for. */
export const without = {
  createdAt: true,
  applicationId: true,
  supporterId: true,
  participantId: true,
  personId: true,
  settledAt: true,
} as const;

type Row = Prisma.NeedGetPayload<{ include: typeof whole; omit: typeof without }>;

/** Whose a need is, and when they aren't there. Null: of nobody who is here still. */
function whoseIs({ cohortId, cohort, supporter, participant: self, person: member }: Row): Whose | null {
  const participant = supporter?.participant ?? self;
  const person = participant?.person ?? member;
  if (!person || (!participant && !member?.roles.some((role) => role.cohortId === cohortId))) return null;
  const comes = (day: number) => !supporter || supporter.days.length === 0 || supporter.days.includes(day);
  const away = (participant?.absences ?? []).map(({ day }) => day);
  return {
    participantId: participant?.id ?? null,
    personId: person.id,
    name: supporter ? `${supporter.name}, who comes with ${person.name}` : person.name,
    isSupporter: supporter !== null,
    away: [...away, ...cohort.days.map(({ number }) => number).filter((day) => !comes(day))],
  };
}

/** What of a row is the need's own. */
const said = ({
  id,
  cohortId,
  kind,
  words,
  adjustment,
  feature,
  ownedAt,
  pence,
  share,
  agreed,
  saidOwn,
  endedAt,
  version,
}: Row) => ({
  id,
  cohortId,
  kind,
  words,
  adjustment,
  feature,
  ownedAt,
  pence,
  share,
  agreed,
  saidOwn,
  endedAt,
  version,
});

/** The need of a row, unless it is of nobody who is here still. */
export function toNeeds(row: Row): Need[] {
  const whose = whoseIs(row);
  if (!whose) return [];
  return [
    {
      ...said(row),
      days: daysStill(row.days, row.cohort.days),
      whose,
      owner: row.owner && { personId: row.owner.id, name: row.owner.name },
      dueOn: row.dueOn && storedDay(row.dueOn),
      reviews: row.reviews.map(({ day, met, words, at, own, by }) => ({
        day,
        met,
        words,
        at,
        own,
        by: by?.name ?? null,
      })),
    },
  ];
}

/** Of those who are here still, what isn't done with: nobody who left needs anything of a day. */
export const here = {
  settledAt: null,
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

/** Who sits with a coach on the day that counts, and which day that is; nobody, once the course is over. */
async function seatedWith(tableIds: string[]): Promise<Map<string, number>> {
  const seats = await db().seat.findMany({
    where: {
      tableId: { in: tableIds },
      plan: {
        inUse: true,
        cohort: { days: { some: { date: { gte: new Date(londonDate(now())) } } } },
      },
    },
    select: {
      participantId: true,
      day: true,
      plan: { select: { cohort: { select: { days: daysInOrder } } } },
    },
  });
  return new Map(
    seats
      .filter(({ day, plan }) => day === dayNow(plan.cohort.days))
      .map(({ participantId, day }) => [participantId, day]),
  );
}

/** What a coach may know of the needs at the tables that they coach, for the day that counts, as was agreed. That they looked is kept. */
export async function sharedNeeds(viewer: Viewer): Promise<SharedNeed[]> {
  const days = await seatedWith(reach(viewer, can.seeShared).tableIds);
  const seated = { in: [...days.keys()] };
  const needs = await found({
    share: { not: 'nobody' },
    OR: [{ participantId: seated }, { supporter: { participantId: seated } }],
  });
  const shown = needs.filter((need) => isFor(need, days.get(need.whose.participantId ?? '') ?? 0));
  await recordLooks(viewer, can.seeShared.verb, subjects(shown));
  return sharedWithCoach(shown);
}

/** One need, for whoever runs its cohort. */
export const needById = async (viewer: Viewer, cohortId: string, id: string): Promise<Need | null> =>
  (await found({ id, cohort: cohortsFor(viewer, can.see, [cohortId]) }))[0] ?? null;

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
