import { cohortOf, lockCohort } from '@/features/cohorts/data';
import { dropMessages, queueMessage } from '@/features/messages/commands';
import { daysFrom } from '@/features/messages/purposes';
import { loadDead } from '@/features/messages/reaching/data';
import { carryNeeds } from '@/features/needs/keeping/data';
import { loadWords } from '@/features/messages/templates/data';
import { speaking } from '@/languages/say';
import { now } from '@/server/clock';
import { command } from '@/server/command';
import type { Tx } from '@/server/db';
import { Missing } from '@/server/errors';
import { done, rejected } from '@/server/outcome';
import { makeTurns } from '@/server/turns';
import type { Viewer } from '@/server/viewer';
import { databaseNow, untakenPlaces } from '../places/data';
import { hasLapsed, type OfferState } from '../places/model';
import { can } from './capabilities';
import {
  answeredAt,
  type Applicant,
  contactOf,
  loadApplicant,
  loadOffer,
  loadPartner,
  offerHeld,
  offerIn,
  saveDecision,
  saveEnded,
  saveOffer,
  savePersonOf,
  savePlace,
  saveTaken,
  saveToTell,
  saveYes,
  type WholeOffer,
} from './data';
import { placeValues, type Telling } from './letters';
import { type Answered, factsOf, isMailed } from './model';
import type { Answer, Noted } from './schema';

/**
 * Tells an applicant: by mail in their language, or by way of whoever calls them or writes by post, where mail to their
 * address comes back as well.
 */
export async function tell(
  tx: Tx,
  applicant: Applicant,
  telling: Telling,
  offer?: { id: string; expiresAt: Date },
): Promise<void> {
  const { id, email, personId, cohortId, language } = applicant;
  const [dead = []] = await loadDead(tx, [{ email, phone: null, address: '' }]);
  if (!isMailed(applicant) || !email || dead.length > 0)
    return saveToTell(tx, id, telling, offer?.id ?? null);
  const facts = factsOf(applicant, await contactOf(tx, cohortId));
  const say = speaking(language);
  const values = placeValues(say, {
    ...facts,
    ...(offer && { offer: { link: answeredAt(offer.id), expiresAt: offer.expiresAt } }),
  });
  const { programmeId } = applicant.cohort;
  const words = await loadWords(tx, `place-${telling}`, { say, programmeId }, values);
  // An offer's link is over when the offer is.
  const notAfter = offer?.expiresAt ?? daysFrom(now(), 7);
  const about = { kind: `place-${telling}`, about: offer?.id ?? id, cohortId, notAfter };
  await queueMessage(tx, { personId, to: email, ...about, ...words });
}

/** Keeps a place for an applicant until `expiresAt`, and tells them. The cohort is locked, and has the place. */
export async function offerPlace(tx: Tx, applicationId: string, expiresAt: Date): Promise<void> {
  const id = await saveOffer(tx, applicationId, expiresAt);
  await tell(tx, await loadApplicant(tx, applicationId), 'offer', { id, expiresAt });
}

type Ending = Exclude<OfferState, 'open' | 'accepted'>;

/** Ends one offer alone, and drops what still waits to be mailed about it. @returns false when it had ended */
async function endOne(tx: Tx, { id, application }: WholeOffer, as: Ending): Promise<boolean> {
  if (!(await saveEnded(tx, id, as))) return false;
  await dropMessages(tx, application.personId, id);
  return true;
}

/**
 * Ends an offer and that of the other one of a pair. Whoever did not end it themselves hears: of a pair that nobody answered,
 * both hear the same.
 */
export async function endOffer(tx: Tx, offer: WholeOffer, as: Ending): Promise<void> {
  const partner = await loadPartner(tx, offer.application);
  if (!(await endOne(tx, offer, as))) return;
  if (as === 'expired') await tell(tx, offer.application, 'over');
  if (!partner) return;
  const neither = as === 'expired' && partner.state === 'open';
  await endOne(tx, partner, neither ? 'expired' : 'withdrawn');
  if (partner.application.state === 'sent')
    await tell(tx, partner.application, neither ? 'over' : 'pair_ended');
}

/** The holder of a link answers: yes, no, or not this time. */
export const answerOffer = command(
  can.answer,
  async (viewer: Viewer, _input: Answer) => {
    const offer = await offerHeld(viewer);
    if (!offer) throw new Missing('offer');
    return { offer };
  },
  async ({ offer, write }, { answer }) =>
    done(await inTurn(() => write((tx) => answerNow(tx, offer.application.cohortId, offer.id, answer)))),
);

/** However many accept at once: they wait for the lock here, and not each with a connection that others need. */
const turns = makeTurns({ atOnce: 2, waiting: 1_000, patience: 30_000 });

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const taken = await turns.take();
  try {
    return await work();
  } finally {
    if (taken) turns.giveBack();
  }
}

/** Whoever runs the cohort notes what somebody said on the phone or wrote, or takes an offer back. */
export const noteAnswer = command(
  can.noteAnswer,
  async (viewer: Viewer, input: Noted) => {
    const { cohort } = await cohortOf(viewer, input);
    const offer = await offerIn(viewer, cohort.id, input.offer);
    if (!offer) throw new Missing(input.offer);
    return { cohort, offer, detail: input.answer };
  },
  async ({ cohort, offer, write }, { answer }) => {
    const came = await write((tx) => answerNow(tx, cohort.id, offer.id, answer));
    if (came === 'over') return rejected('form', 'This offer has ended, so nothing was changed.');
    if (came === 'full') return rejected('form', 'All places are taken: they are on the waiting list now.');
    return done({ cohort: cohort.slug });
  },
);

/** Decides within the lock of the cohort, by the database's clock, on the offer as it is then. */
async function answerNow(
  tx: Tx,
  cohortId: string,
  offerId: string,
  answer: Answer['answer'] | Noted['answer'],
): Promise<Answered> {
  await lockCohort(tx, cohortId);
  const offer = await loadOffer(tx, offerId);
  const { state, participantId } = offer;
  if (answer === 'yes') return accept(tx, offer);
  if (state !== 'open' && !(state === 'accepted' && participantId === null)) return 'over';
  if (answer === 'back') {
    await endOffer(tx, offer, 'withdrawn');
    await tell(tx, offer.application, 'over');
    return 'declined';
  }
  await endOffer(tx, offer, answer === 'no' ? 'declined' : 'deferred');
  return answer === 'no' ? 'declined' : 'deferred';
}

async function accept(tx: Tx, offer: WholeOffer): Promise<Answered> {
  const { application, state } = offer;
  if (state === 'accepted') return 'already';
  if (state !== 'open') return 'over';
  const partner = await loadPartner(tx, application);
  if (application.state !== 'sent' || hasLapsed(offer, await databaseNow(tx))) {
    await endOffer(tx, offer, application.state === 'sent' ? 'expired' : 'withdrawn');
    return 'over';
  }
  if (application.pairId !== null && partner?.application.state !== 'sent')
    return endHalf(tx, offer, partner);
  if ((await untakenPlaces(tx, application.cohortId)) < 1) return putOnList(tx, offer, partner);
  await saveYes(tx, offer.id);
  await dropMessages(tx, application.personId, offer.id);
  if (partner && partner.state === 'open') return 'waitsForOther';
  for (const one of partner ? [partner, offer] : [offer]) await takePlace(tx, one);
  return 'place';
}

/** The other of a pair comes no more: neither has a place. */
async function endHalf(tx: Tx, offer: WholeOffer, partner: WholeOffer | null): Promise<Answered> {
  if (partner) await endOffer(tx, partner, 'withdrawn');
  else if (await endOne(tx, offer, 'withdrawn')) await tell(tx, offer.application, 'pair_ended');
  return 'over';
}

/** All places went to others meanwhile: who was offered one, and the other of a pair, wait for the next. */
async function putOnList(tx: Tx, offer: WholeOffer, partner: WholeOffer | null): Promise<Answered> {
  for (const one of partner ? [offer, partner] : [offer]) {
    await endOne(tx, one, 'withdrawn');
    await saveDecision(tx, one.application, { kind: 'waiting', reason: 'full' });
    await tell(tx, one.application, 'full');
  }
  return 'full';
}

/** Gives somebody who said yes their place, and tells them. */
export async function takePlace(tx: Tx, { id, application }: WholeOffer): Promise<void> {
  const participantId = await savePlace(tx, application, await savePersonOf(tx, application));
  await saveTaken(tx, id, participantId);
  await carryNeeds(tx, application.id, participantId);
  await tell(tx, application, 'taken');
}
