import { z } from 'zod';
import { storedDay } from '@/calendar/days';
import { cohortsFor, whomToAsk } from '@/features/cohorts/data';
import { Prisma } from '@/generated/prisma/client';
import { reach } from '@/server/capability';
import { now } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import { env } from '@/server/env';
import { derivedToken, hash } from '@/server/tokens';
import type { Viewer } from '@/server/viewer';
import { alive } from '../places/data';
import { hasLapsed, type OfferState } from '../places/model';
import { can } from './capabilities';
import { foldedName, isWaiting, type OfferLine, type OfferShown } from './model';

/** The link of an offer: the same each time, so that a reminder and a letter carry it though only its hash is kept. */
export const linkOf = (offerId: string): string => derivedToken('offer-link', offerId);

/** Where an offer is answered. */
export const answeredAt = (offerId: string): string => `${env().ROUNDTABLE_URL}/offer/${linkOf(offerId)}`;

/** Keeps a place for an applicant. @returns its id */
export async function saveOffer(tx: Tx, applicationId: string, expiresAt: Date): Promise<string> {
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
  decision: { select: { kind: true, sentAt: true } },
  cohort: {
    select: {
      name: true,
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

/** What a command needs of the offer whose link somebody holds. */
export async function offerHeld(viewer: Viewer) {
  const { linkHashes } = reach(viewer, can.answer);
  const [linkHash = ''] = linkHashes;
  return db().offer.findUnique({
    where: { linkHash },
    select: { id: true, linkHash: true, application: { select: { id: true, cohortId: true } } },
  });
}

/** An offer as its holder sees it. */
export async function offerShown(viewer: Viewer): Promise<OfferShown | null> {
  const { linkHashes } = reach(viewer, can.answer);
  const row = await db().offer.findUnique({
    where: { linkHash: linkHashes[0] ?? '' },
    select: {
      ...placed,
      application: {
        select: {
          pairId: true,
          language: true,
          decision: { select: { kind: true, sentAt: true } },
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
    waiting: isWaiting({ decision }),
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
  const same = email
    ? await tx.person.findUnique({ where: { email }, select: { id: true, name: true } })
    : null;
  if (same && foldedName(same.name) === foldedName(name)) return same.id;
  const data = { name, email: same ? null : email, phone, contactBy };
  return (await tx.person.create({ data, select: { id: true } })).id;
}

/** Gives an applicant the place that their offer kept. Null: they have one already. */
export async function savePlace(
  tx: Tx,
  { id, cohortId, experience, livedAs, organisation, area }: Applicant,
  personId: string,
): Promise<string | null> {
  const cohortId_personId = { cohortId, personId };
  const known = await tx.participant.findUnique({
    where: { cohortId_personId },
    select: { withdrawnAt: true },
  });
  if (known?.withdrawnAt === null) return null;
  const place = {
    experience: experience ?? 'some',
    livedAs: livedAs ?? 'patient',
    organisation,
    area,
    joinedAt: now(),
    withdrawnAt: null,
  };
  const { id: participantId } = await tx.participant.upsert({
    where: { cohortId_personId },
    create: { cohortId, personId, ...place },
    update: place,
    select: { id: true },
  });
  await tx.application.update({ where: { id }, data: { personId } });
  // Somebody who comes back had an offer before, which led to the same place.
  await tx.offer.updateMany({ where: { participantId }, data: { participantId: null, state: 'withdrawn' } });
  return participantId;
}

/** Notes which place came of an offer. */
export async function saveTaken(tx: Tx, id: string, participantId: string): Promise<void> {
  await tx.offer.update({ where: { id }, data: { participantId } });
}

/** Puts somebody at the end of the waiting list, which they are told of at once. */
export async function saveToListEnd(
  tx: Tx,
  { id: applicationId, cohortId }: Pick<Applicant, 'id' | 'cohortId'>,
  reason: string,
): Promise<void> {
  const last = await tx.decision.aggregate({
    where: { application: { cohortId } },
    _max: { place: true },
  });
  const decision = {
    kind: 'waiting' as const,
    reason,
    place: (last._max.place ?? 0) + 1,
    decidedAt: now(),
    sentAt: now(),
    toldAt: now(),
  };
  await tx.decision.upsert({
    where: { applicationId },
    create: { applicationId, ...decision },
    update: decision,
  });
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
