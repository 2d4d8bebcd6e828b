import { z } from 'zod';
import { storedDay } from '@/calendar/days';
import { loadPersonOf } from '@/features/accounts/data';
import { cohortsFor, whomToAsk } from '@/features/cohorts/data';
import { Prisma } from '@/generated/prisma/client';
import { reach } from '@/server/capability';
import { now } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import { env } from '@/server/env';
import { derivedToken, hash } from '@/server/tokens';
import type { Viewer } from '@/server/viewer';
import { plain } from '@/writing/plain';
import { alive } from '../places/data';
import { hasLapsed, type OfferState } from '../places/model';
import { can } from './capabilities';
import type { Telling } from './letters';
import type { OfferLine, OfferShown } from './model';

/** The link of an offer: the same each time, so that a reminder and a letter carry it though only its hash is kept. */
export const linkOf = (offerId: string): string => derivedToken('offer-link', offerId);

/** Where an offer is answered. */
export const answeredAt = (offerId: string): string => `${env().ROUNDTABLE_URL}/offer/${linkOf(offerId)}`;

/** Keeps a place for an applicant: what was decided anew and not sent is settled by that. @returns its id */
export async function saveOffer(tx: Tx, applicationId: string, expiresAt: Date): Promise<string> {
  await tx.decisionDraft.deleteMany({ where: { applicationId } });
  const id = crypto.randomUUID();
  await tx.offer.create({
    data: { id, applicationId, linkHash: hash(linkOf(id)), sentAt: now(), expiresAt },
  });
  return id;
}

/** Ends an offer that is open, or whose place nobody has taken: its place is free. @returns false when it had ended */
export async function saveEnded(
  tx: Tx,
  id: string,
  state: Exclude<OfferState, 'open' | 'accepted'>,
): Promise<boolean> {
  const { count } = await tx.offer.updateMany({
    where: { id, state: alive, participantId: null },
    data: { state, endedAt: now() },
  });
  return count === 1;
}

export async function saveYes(tx: Tx, id: string): Promise<void> {
  await tx.offer.update({ where: { id }, data: { state: 'accepted', endedAt: now() } });
}

export async function saveReminded(tx: Tx, id: string): Promise<void> {
  await tx.offer.update({ where: { id }, data: { remindedAt: now() } });
}

/** Who holds an offer, and what a place needs of them. */
export const applicantColumns = {
  id: true,
  cohortId: true,
  pairId: true,
  state: true,
  name: true,
  email: true,
  phone: true,
  contactBy: true,
  language: true,
  experience: true,
  livedAs: true,
  organisation: true,
  area: true,
  personId: true,
  cohort: {
    select: {
      name: true,
      programmeId: true,
      venue: true,
      contact: true,
      days: { orderBy: { number: 'asc' }, select: { date: true } },
    },
  },
} as const satisfies Prisma.ApplicationSelect;
export type Applicant = Prisma.ApplicationGetPayload<{ select: typeof applicantColumns }>;

const placed = { state: true, expiresAt: true, participantId: true } as const;
const whole = { ...placed, id: true, application: { select: applicantColumns } } as const;
export type WholeOffer = Prisma.OfferGetPayload<{ select: typeof whole }>;

/** An offer with who holds it, as it stands now. */
export const loadOffer = (tx: Tx, id: string): Promise<WholeOffer> =>
  tx.offer.findUniqueOrThrow({ where: { id }, select: whole });

/** Who applied, as they are to be told. */
export const loadApplicant = (tx: Tx, id: string): Promise<Applicant> =>
  tx.application.findUniqueOrThrow({ where: { id }, select: applicantColumns });

/** The live offer of the other one of a pair. */
export const loadPartner = (tx: Tx, { id, pairId }: Pick<Applicant, 'id' | 'pairId'>) =>
  pairId === null
    ? null
    : tx.offer.findFirst({
        where: { state: alive, participantId: null, application: { pairId, id: { not: id } } },
        select: whole,
      });

/** The newest offer of whoever holds a link: an old one shows how they stand now, and answers what they were asked last. */
const newestOf = (linkHash: string) =>
  ({
    where: { application: { offers: { some: { linkHash } } } },
    orderBy: [{ sentAt: 'desc' }, { state: 'asc' }],
  }) as const satisfies Prisma.OfferFindFirstArgs;

/** What a command needs of the offer whose link somebody holds. */
export async function offerHeld(viewer: Viewer) {
  const { linkHashes } = reach(viewer, can.answer);
  const [linkHash = ''] = linkHashes;
  const row = await db().offer.findFirst({
    ...newestOf(linkHash),
    select: { id: true, application: { select: { id: true, cohortId: true } } },
  });
  return row && { ...row, linkHash };
}

/** An offer as its holder sees it. */
export async function offerShown(viewer: Viewer): Promise<OfferShown | null> {
  const { linkHashes } = reach(viewer, can.answer);
  const row = await db().offer.findFirst({
    ...newestOf(linkHashes[0] ?? ''),
    select: {
      ...placed,
      application: {
        select: {
          pairId: true,
          language: true,
          decision: { select: { kind: true, reason: true } },
          cohort: { select: { id: true, ...applicantColumns.cohort.select } },
        },
      },
    },
  });
  if (!row) return null;
  const { application, participantId, ...offer } = row;
  const { cohort, decision, language, pairId } = application;
  return {
    ...offer,
    lapsed: offer.state === 'open' && hasLapsed(offer, now()),
    paired: pairId !== null,
    waitsForOther: offer.state === 'accepted' && participantId === null,
    waiting: decision?.kind === 'waiting',
    full: decision?.kind === 'waiting' && decision.reason === 'full',
    language,
    course: {
      name: cohort.name,
      venue: cohort.venue,
      days: cohort.days.map(({ date }) => storedDay(date)),
      contact: await contactOf(db(), cohort.id),
    },
  };
}

const contactRow = z.tuple([z.object({ contact: z.string().nullable() })]);

/** Whom an applicant asks. */
export async function contactOf(tx: Pick<Tx, '$queryRaw'>, cohortId: string): Promise<string> {
  const rows = await tx.$queryRaw<unknown[]>(
    Prisma.sql`SELECT ${whomToAsk} AS contact FROM cohort c WHERE c.id = ${cohortId}::uuid`,
  );
  return contactRow.parse(rows)[0].contact ?? '';
}

/** The person that an applicant is: who has their address and their name, else somebody new. An address alone is nobody. */
export async function savePersonOf(
  tx: Tx,
  { name, email, phone, contactBy, personId }: Applicant,
): Promise<string> {
  if (personId) return personId;
  const data = { id: crypto.randomUUID(), name, email, phone, contactBy };
  const known = email && (await loadPersonOf(tx, email));
  // Two cohorts may take in the same new address at once: one of them finds whom the other made.
  if (email && !known) await tx.person.createMany({ data, skipDuplicates: true });
  const same = email && (known || (await loadPersonOf(tx, email)));
  if (same && plain(same.name) === plain(name)) return same.id;
  // The address is somebody else's: they are reached in another way.
  const other = phone ? ('phone' as const) : ('post' as const);
  const alone = { ...data, email: null, contactBy: contactBy === 'email' ? other : contactBy };
  return (await tx.person.create({ data: alone, select: { id: true } })).id;
}

/** Gives an applicant the place that their offer kept, or finds the one that they have already. */
export async function savePlace(
  tx: Tx,
  { id, cohortId, experience, livedAs, organisation, area }: Applicant,
  personId: string,
): Promise<string> {
  if (!experience || !livedAs) throw new Error('an application without experience is offered no place');
  await tx.application.update({ where: { id }, data: { personId } });
  const cohortId_personId = { cohortId, personId };
  const known = await tx.participant.findUnique({
    where: { cohortId_personId },
    select: { id: true, withdrawnAt: true },
  });
  if (known?.withdrawnAt === null) return known.id;
  const place = { experience, livedAs, organisation, area, joinedAt: now(), withdrawnAt: null };
  const { id: participantId } = await tx.participant.upsert({
    where: { cohortId_personId },
    create: { cohortId, personId, ...place },
    update: place,
    select: { id: true },
  });
  return participantId;
}

/** Notes which place came of an offer. */
export async function saveTaken(tx: Tx, id: string, participantId: string): Promise<void> {
  await tx.offer.update({ where: { id }, data: { participantId } });
}

/** Notes what was decided and is told now. Whoever is to wait stands at the end of the list. */
export async function saveDecision(
  tx: Tx,
  { id: applicationId, cohortId }: Pick<Applicant, 'id' | 'cohortId'>,
  { kind, reason }: { kind: 'offer' | 'waiting' | 'decline'; reason: string },
): Promise<void> {
  const last = await tx.decision.aggregate({ where: { application: { cohortId } }, _max: { place: true } });
  const place = kind === 'waiting' ? (last._max.place ?? 0) + 1 : null;
  const decision = { kind, reason, place, sentAt: now() };
  await tx.decision.upsert({
    where: { applicationId },
    create: { applicationId, ...decision },
    update: decision,
  });
  await tx.decisionDraft.deleteMany({ where: { applicationId } });
}

/** Leaves it to somebody to tell an applicant. What they were not told until now, and is no longer so, nobody has to tell them. */
export async function saveToTell(
  tx: Tx,
  applicationId: string,
  telling: Telling,
  offerId: string | null,
): Promise<void> {
  await tx.toTell.deleteMany({ where: { applicationId, toldAt: null } });
  await tx.toTell.create({ data: { applicationId, telling, offerId, since: now() } });
}

/** Every offer of a cohort, the newest first, for whoever runs it. */
export async function offersOf(viewer: Viewer, cohortId: string): Promise<OfferLine[]> {
  const rows = await db().offer.findMany({
    where: { application: { cohort: cohortsFor(viewer, can.see, [cohortId]) } },
    orderBy: [{ sentAt: 'desc' }, { id: 'asc' }],
    select: { ...placed, id: true, application: { select: { name: true } } },
  });
  return rows.map(({ id, state, expiresAt, participantId, application }) => ({
    id,
    state,
    expiresAt,
    name: application.name,
    waitsForOther: state === 'accepted' && participantId === null,
    place: participantId !== null,
  }));
}

/** An offer that a form of the cohort names. */
export const offerIn = (viewer: Viewer, cohortId: string, id: string) =>
  db().offer.findFirst({
    where: { id, application: { cohort: cohortsFor(viewer, can.see, [cohortId]) } },
    select: { id: true },
  });
