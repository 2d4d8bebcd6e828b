import { z } from 'zod';
import { loadFurtherAddresses } from '@/features/accounts/data';
import { freePlaces, saveGivenUp } from '@/features/applications/places/data';
import { cohortsFor, dayNow, daysInOrder, lockCohort } from '@/features/cohorts/data';
import type { Prisma } from '@/generated/prisma/client';
import { holds, reach } from '@/server/capability';
import { now } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import { derivedToken, hash } from '@/server/tokens';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import type { Coming, NewParticipant, Participant } from './model';

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

/** What is kept of somebody's place in a cohort, not of the person. */
const placeOf = ({ experience, livedAs, organisation, area }: Omit<NewParticipant, 'name' | 'email'>) => ({
  experience,
  livedAs,
  organisation,
  area,
});

/** What is kept of a person who is new here, wherever they come. */
const knownOf = ({ name, phone, contactBy }: Pick<NewParticipant, 'name' | 'phone' | 'contactBy'>) => ({
  name,
  phone,
  ...(contactBy && { contactBy }),
});

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

/** How many people came in, and whose phone number is another one than the list says. */
export type CameIn = { people: number; otherPhones: string[] };

/** The same people, whoever was here twice under the address that is kept of them; and who of them is known by that alone. */
async function byMainAddress(tx: Tx, people: readonly NewParticipant[]) {
  const further = await loadFurtherAddresses(
    tx,
    people.flatMap(({ email }) => email ?? []),
  );
  return people.map((one) => {
    const whose = further.get(one.email ?? '');
    return whose ? { ...one, email: whose.email, knownId: whose.id } : { ...one, knownId: undefined };
  });
}

/** Adds many people who have each an address, and puts them into a cohort: a few statements, however many. */
export async function saveParticipants(
  tx: Tx,
  cohortId: string,
  listed: readonly NewParticipant[],
): Promise<CameIn> {
  const people = await byMainAddress(tx, listed);
  await tx.person.createMany({
    data: people.flatMap(({ email, ...person }) => (email ? [{ email, ...knownOf(person) }] : [])),
    skipDuplicates: true,
  });
  await fillContacts(tx, people);
  const unknown = people.filter((p) => !p.email && !p.knownId);
  const nameless = unknown.map((person) => ({ id: crypto.randomUUID(), person }));
  await tx.person.createMany({ data: nameless.map(({ id, person }) => ({ id, ...knownOf(person) })) });
  const known = await tx.person.findMany({
    where: { email: { in: people.flatMap((p) => p.email ?? []) } },
    select: { id: true, email: true },
  });
  const personIds = new Map(known.map((row) => [row.email, row.id]));
  const idOf = (person: (typeof people)[number]) =>
    person.knownId ??
    (person.email ? personIds.get(person.email) : nameless.find((row) => row.person === person)?.id);
  const places = people.flatMap((person) => {
    const personId = idOf(person);
    const id = crypto.randomUUID();
    return personId
      ? [{ id, person, data: { id, cohortId, personId, ...placeOf(person), joinedAt: now() } }]
      : [];
  });
  const came = await tx.participant.createManyAndReturn({
    data: places.map(({ data }) => data),
    skipDuplicates: true,
    select: { id: true },
  });
  const ids = new Set(came.map(({ id }) => id));
  await tx.supporter.createMany({
    data: places.flatMap(({ id, person: { supporter } }) =>
      supporter && ids.has(id) ? [{ participantId: id, name: supporter }] : [],
    ),
  });
  return { people: came.length, otherPhones: await otherPhones(tx, people) };
}

const nameRow = z.object({ name: z.string() });

/** Who is known here with another phone number than this one: the one that is kept stays. However it is written. */
async function otherPhones(tx: Tx, people: readonly NewParticipant[]): Promise<string[]> {
  const some = people.filter(({ email, phone }) => email && phone);
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT person.name FROM person JOIN unnest(
      ${some.map(({ email }) => email)}::text[], ${some.map(({ phone }) => phone ?? null)}::text[]
    ) AS given (email, phone) ON person.email = given.email
    WHERE regexp_replace(regexp_replace(person.phone, '[^0-9+]', '', 'g'), '^(\\+|00)44(0)?', '0')
       <> regexp_replace(regexp_replace(given.phone, '[^0-9+]', '', 'g'), '^(\\+|00)44(0)?', '0')
    ORDER BY person.name`;
  return z
    .array(nameRow)
    .parse(rows)
    .map(({ name }) => name);
}

/** Keeps how to reach people who are known here already, where nobody has said it before. */
async function fillContacts(tx: Tx, people: readonly NewParticipant[]): Promise<void> {
  const some = people.filter(({ email, phone, contactBy }) => email && (phone ?? contactBy));
  await tx.$executeRaw`
    UPDATE person SET
      phone = COALESCE(person.phone, given.phone),
      contact_by = CASE WHEN person.contact_by = 'email' THEN COALESCE(given.contact_by, 'email') ELSE person.contact_by END
    FROM unnest(
      ${some.map(({ email }) => email)}::text[],
      ${some.map(({ phone }) => phone ?? null)}::text[],
      ${some.map(({ contactBy }) => contactBy ?? null)}::channel[]
    ) AS given (email, phone, contact_by)
    WHERE person.email = given.email`;
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
