import { calledName } from '@/features/accounts/preferences/model';
import { cohortsFor } from '@/features/cohorts/data';
import type { Cohort } from '@/features/cohorts/model';
import { stageTitle } from '@/features/evaluations/model';
import { askedOf, ledgerOf } from '@/features/evaluations/ledger/data';
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
import {
  type ApplicantState,
  audienceWords,
  eachOnce,
  fieldsFor,
  type List,
  mailKinds,
  type Recipient,
} from './model';

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
  person: { select: { id: true, knownAs: true, format: true, noContactSince: true, advertsSince: true } },
} as const satisfies Prisma.ApplicationSelect;
type ApplicationRow = Prisma.ApplicationGetPayload<{ select: typeof applicationColumns }>;

type Reached = Omit<Recipient, 'values' | 'route'> & { called: string };

const fromPerson = ({ id, name, knownAs, language }: PersonRow, reached: Reach): Reached => ({
  ...reached,
  key: `person:${id}`,
  personId: id,
  applicationId: null,
  name,
  language,
  called: calledName({ name, knownAs }),
});

const fromApplication = ({ id, person, language, ...row }: ApplicationRow, dead: Channel[]): Reached => ({
  ...row,
  dead,
  key: `application:${id}`,
  personId: person?.id ?? null,
  applicationId: id,
  called: calledName({ name: row.name, knownAs: person?.knownAs }),
  format: person?.format ?? 'standard',
  language: language ?? 'en',
  noContact: Boolean(person?.noContactSince),
  adverts: Boolean(person?.advertsSince),
});

/** Who of a cohort's people is on a list. `missing`: those whose form is not in, where it is narrowed to them. */
function peopleOn(
  { to, table, experience, people }: List,
  cohortId: string,
  missing: string[] | null,
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
  const among = (ids: string[] | null): Prisma.PersonWhereInput => (ids ? { id: { in: ids } } : {});
  return { AND: [who, among(people), among(missing)] };
}

/** Nobody holds an offer, or had a place by it. */
const withoutOffer: Prisma.ApplicationWhereInput = {
  offers: { none: { OR: [{ state: 'open' }, { state: 'accepted' }] } },
};

/** The applications of a cohort in a state. Who is in already isn't among those who wait for a decision. */
function applicationsIn(state: ApplicantState, cohortId: string): Prisma.ApplicationWhereInput {
  const notIn = { NOT: { person: { participants: { some: { cohortId, withdrawnAt: null } } } } };
  const states: Record<ApplicantState, Prisma.ApplicationWhereInput> = {
    begun: { state: 'begun', ...notIn },
    undecided: { state: 'sent', decision: { is: null }, ...withoutOffer, ...notIn },
    offered: { state: 'sent', offers: { some: { state: 'open' } } },
    waiting: { state: 'sent', decision: { kind: 'waiting' }, ...withoutOffer, ...notIn },
    declined: { state: 'sent', decision: { kind: 'decline' }, ...withoutOffer, ...notIn },
  };
  return { cohortId, ...states[state] };
}

/** What narrows a list to applications; where nothing does, all that are still open. */
const statesOf = ({ to, state }: List): ApplicantState[] =>
  to === 'waiting' ? ['waiting'] : state ? [state] : ['begun', 'undecided'];

async function reachedOn(viewer: Viewer, list: List, cohortId: string): Promise<Reached[]> {
  const { to, people } = list;
  if (to === 'waiting' || to === 'applicants') {
    const rows = await db().application.findMany({
      where: {
        OR: statesOf(list).map((state) => applicationsIn(state, cohortId)),
        ...(people && { id: { in: people } }),
      },
      // Of somebody who applied twice, the one that was sent.
      orderBy: [{ name: 'asc' }, { sentAt: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
      select: applicationColumns,
    });
    const dead = await loadDead(db(), rows);
    return eachOnce(rows.map((row, index) => fromApplication(row, dead[index] ?? [])));
  }
  const missing = list.notAnswered === null ? null : await notAnsweredIds(viewer, list, cohortId);
  const rows = await db().person.findMany({
    where: peopleOn(list, cohortId, missing),
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: personColumns,
  });
  const reached = await loadReach(db(), rows);
  return rows.map((row, index) => fromPerson(row, reached[index] ?? nobody));
}

/** How it would go to somebody. Of an application, an address for mail is all that goes along. */
function routeOf(one: Reached, words: Words, values: Recipient['values'], list: List): Route {
  const { subject, text } = filled(words, fieldsFor(list), values);
  const fits = asText({ kind: mailKinds.service, subject, text }) !== null;
  const route = routeTo({ ...one, noContact: false }, 'service', means(), fits);
  return one.applicationId && route.is === 'send' && route.way !== 'email'
    ? { is: 'by_hand', way: route.way, why: 'They have no part in a course yet.' }
    : route;
}

/** Whether a form can narrow a list: it asks those whom the list is to, and it is known whose are in. Null where it can. */
export async function whyNotNarrowed(
  viewer: Viewer,
  cohortId: string,
  { to, notAnswered }: Pick<List, 'to' | 'notAnswered'>,
): Promise<string | null> {
  if (notAnswered === null) return null;
  const stage = await stageNamed(viewer, cohortId, notAnswered);
  if (stage?.audience !== to)
    return `This form doesn’t ask ${audienceWords[to].toLowerCase()}. Choose one that does.`;
  const asked = await askedOf(viewer, stage.id);
  return asked && asked.fromFiles > 0
    ? 'Some of this form’s answers came from a file, and nobody knows whose: it can’t be said whose is missing.'
    : null;
}

const stageNamed = (viewer: Viewer, cohortId: string, key: string) =>
  db().stage.findFirst({
    where: { key, cohort: cohortsFor(viewer, can.see, [cohortId]) },
    select: { id: true, audience: true },
  });

/** Those whom a form asks, whose own is not in and who want to hear of forms, as its ledger says it: nobody, where that isn't known. */
async function notAnsweredIds(viewer: Viewer, list: List, cohortId: string): Promise<string[]> {
  const stage = await stageNamed(viewer, cohortId, list.notAnswered ?? '');
  if (!stage || (await whyNotNarrowed(viewer, cohortId, list)) !== null) return [];
  const entries = await ledgerOf(viewer, stage.id);
  return entries.filter(({ state, quiet }) => state !== 'finished' && !quiet).map(({ personId }) => personId);
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
  const [people, seats] = await Promise.all([
    reachedOn(viewer, list, cohort.id),
    sits || used.includes('arranged') ? seatsOf(viewer, cohort.id) : noSeats,
  ]);
  const arranged = used.includes('arranged') ? await arrangedFor(viewer, cohort.id, seats) : nothingArranged;
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
        where: { formVersionId: { not: null }, opensAt: { not: null }, audience: { not: 'facilitators' } },
        orderBy: { position: 'asc' },
        select: { key: true, title: true, audience: true },
      },
    },
  });
  return {
    tables: (cohort?.tables ?? []).map(({ number }) => number),
    stages: (cohort?.stages ?? []).map(({ key, title, audience }) => ({
      key,
      title: stageTitle({ key, title }),
      audience,
    })),
  };
}
