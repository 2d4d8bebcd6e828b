import { calledName } from '@/features/accounts/preferences/model';
import { cohortsFor } from '@/features/cohorts/data';
import type { Cohort } from '@/features/cohorts/model';
import { loadDead, loadReach, nobody, reachColumns } from '@/features/messages/reaching/data';
import { type Channel, type Reach, type Route, routeTo } from '@/features/messages/route';
import { asText } from '@/features/messages/short';
import { fieldsIn, filled, type Words } from '@/features/messages/templates/model';
import type { Prisma } from '@/generated/prisma/client';
import { reach } from '@/server/capability';
import { db } from '@/server/db';
import { means } from '@/server/sending';
import type { Viewer } from '@/server/viewer';
import { arrangedFor, courseFacts, seatsOf } from '../joining/data';
import { arrangedInWords, coachInWords, courseValues, type SeatFacts, tableInWords } from '../joining/model';
import { can } from './capabilities';
import { fieldsFor, groupMessageKind, type List, type Recipient } from './model';

const personColumns = {
  ...reachColumns,
  id: true,
  knownAs: true,
  language: true,
} as const satisfies Prisma.PersonSelect;
type PersonRow = Prisma.PersonGetPayload<{ select: typeof personColumns }>;

const applicationColumns = {
  id: true,
  name: true,
  email: true,
  phone: true,
  address: true,
  contactBy: true,
  language: true,
  person: { select: { id: true, noContactSince: true, advertsSince: true, format: true } },
} as const satisfies Prisma.ApplicationSelect;
type ApplicationRow = Prisma.ApplicationGetPayload<{ select: typeof applicationColumns }>;

type Reached = Omit<Recipient, 'values' | 'route'> & { called: string };

const fromPerson = (row: PersonRow, reached: Reach): Reached => ({
  ...reached,
  key: `person:${row.id}`,
  personId: row.id,
  applicationId: null,
  heldBy: null,
  name: row.name,
  language: row.language,
  called: calledName(row),
});

const fromApplication = ({ id, person, language, ...row }: ApplicationRow, dead: Channel[]): Reached => ({
  ...row,
  dead,
  key: `application:${id}`,
  personId: null,
  applicationId: id,
  heldBy: person?.id ?? null,
  called: row.name,
  format: person?.format ?? 'standard',
  language: language ?? 'en',
  noContact: Boolean(person?.noContactSince),
  adverts: Boolean(person?.advertsSince),
});

/** Who of a cohort's people is on a list. A form that was returned is known from its stage's ledger, and nothing of what it says. */
function peopleOn(
  { to, table, experience, notAnswered, people }: List,
  cohortId: string,
): Prisma.PersonWhereInput {
  const role = (kind: 'coach' | 'contributor') => ({ roles: { some: { kind, cohortId } } });
  const seats = { seats: { some: { plan: { inUse: true }, table: { cohortId, number: table ?? 0 } } } };
  const who: Prisma.PersonWhereInput =
    to === 'participants'
      ? {
          participants: {
            some: {
              cohortId,
              withdrawnAt: null,
              ...(experience && { experience }),
              ...(table !== null && seats),
            },
          },
        }
      : role(to === 'coaches' ? 'coach' : 'contributor');
  return {
    ...who,
    ...(people && { id: { in: people } }),
    ...(notAnswered !== null && {
      participations: { none: { finishedOn: { not: null }, stage: { cohortId, key: notAnswered } } },
    }),
  };
}

async function reachedOn(list: List, cohortId: string): Promise<Reached[]> {
  const { to, state } = list;
  if (to === 'waiting' || to === 'applicants') {
    const rows = await db().application.findMany({
      where: {
        cohortId,
        state: to === 'waiting' ? 'sent' : (state ?? { in: ['begun', 'sent'] }),
        ...(to === 'waiting' && { decision: { kind: 'waiting' } }),
      },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: applicationColumns,
    });
    const dead = await loadDead(db(), rows);
    return rows.map((row, index) => fromApplication(row, dead[index] ?? []));
  }
  const rows = await db().person.findMany({
    where: peopleOn(list, cohortId),
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: personColumns,
  });
  const reached = await loadReach(db(), rows);
  return rows.map((row, index) => fromPerson(row, reached[index] ?? nobody));
}

/** How it would go to somebody. Of whoever is no more than an application, an address for mail is all that goes along. */
function routeOf(one: Reached, words: Words, values: Recipient['values'], list: List): Route {
  const { subject, text } = filled(words, fieldsFor(list), values);
  const fits = asText({ kind: groupMessageKind, subject, text }) !== null;
  const route = routeTo({ ...one, noContact: false }, 'service', means(), fits);
  return one.applicationId && route.is === 'send' && route.way !== 'email'
    ? { is: 'by_hand', way: route.way, why: 'They have no part in a course yet.' }
    : route;
}

const noSeats: ReadonlyMap<string, SeatFacts[]> = new Map();
const nothingArranged: ReadonlyMap<string, string[]> = new Map();

/** Everybody on a list now, with all that these words are filled in with, for whoever runs the cohort. Needs are read only where the words tell of them. */
export async function recipientsOf(
  viewer: Viewer,
  cohort: Pick<Cohort, 'id'>,
  list: List,
  words: Words,
): Promise<Recipient[]> {
  const course = await courseFacts(viewer, cohort.id);
  if (!course || !reach(viewer, can.see).somewhere) return [];
  const used = fieldsIn(`${words.subject}\n${words.text}`);
  const sits = used.includes('table') || used.includes('coach');
  const [people, seats, arranged] = await Promise.all([
    reachedOn(list, cohort.id),
    sits ? seatsOf(viewer, cohort.id) : noSeats,
    used.includes('arranged') ? arrangedFor(viewer, cohort.id) : nothingArranged,
  ]);
  const shared = courseValues(course);
  return people.map(({ called, ...one }) => {
    const own = seats.get(one.personId ?? '') ?? [];
    const values = {
      ...shared,
      name: called,
      table: tableInWords(own),
      coach: coachInWords(own),
      arranged: arrangedInWords(arranged.get(one.personId ?? '') ?? []),
    };
    return { ...one, values, route: routeOf({ ...one, called }, words, values, list) };
  });
}

/** The tables and forms by which a list of this cohort can be narrowed, for whoever runs it. */
export async function narrowings(
  viewer: Viewer,
  cohortId: string,
): Promise<{ tables: number[]; stages: { key: string; title: string; audience: string }[] }> {
  const cohort = await db().cohort.findFirst({
    where: cohortsFor(viewer, can.see, [cohortId]),
    select: {
      tables: { orderBy: { number: 'asc' }, select: { number: true } },
      stages: {
        where: { formVersionId: { not: null }, opensAt: { not: null } },
        orderBy: { position: 'asc' },
        select: { key: true, title: true, audience: true },
      },
    },
  });
  return { tables: (cohort?.tables ?? []).map(({ number }) => number), stages: cohort?.stages ?? [] };
}
