import { storedDay } from '@/calendar/days';
import type { OfferState } from '../places/model';
import type { Facts } from './letters';

export const offerStateWords: Record<OfferState, string> = {
  open: 'Waits for an answer',
  accepted: 'Said yes',
  declined: 'Said no',
  deferred: 'Asks to come next time',
  expired: 'Not answered in time',
  withdrawn: 'Taken back',
};

/** A name as it is compared: without accents, capitals, and spaces too many. */
export const foldedName = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();

/** An offer as its holder sees it. */
export type OfferShown = {
  state: OfferState;
  lapsed: boolean;
  expiresAt: Date;
  /** Whether the other of a pair has yet to say yes. */
  paired: boolean;
  waitsForOther: boolean;
  /** Whether they stand on the waiting list now. */
  waiting: boolean;
  language: string | null;
  course: { name: string; venue: string; days: string[]; contact: string };
};

/** A line of the facilitator's list of offers. */
export type OfferLine = {
  id: string;
  name: string;
  state: OfferState;
  expiresAt: Date;
  waitsForOther: boolean;
  place: boolean;
};

/** What became of an answer. */
export type Answered =
  'place' | 'waitsForOther' | 'already' | 'full' | 'over' | 'waiting' | 'declined' | 'deferred';

/** Whether somebody is told by mail: they asked for it, and have an address. */
export const isMailed = ({ email, contactBy }: { email: string | null; contactBy: string }): boolean =>
  email !== null && contactBy === 'email';

type Course = { name: string; venue: string; days: readonly { date: Date }[] };

/** What a letter to an applicant needs to know. */
export const factsOf = ({ name, cohort }: { name: string; cohort: Course }, contact: string): Facts => ({
  name,
  contact,
  course: cohort.name,
  venue: cohort.venue,
  days: cohort.days.map(({ date }) => storedDay(date)),
});

/** Whether somebody is on the waiting list and has heard so. */
export const isWaiting = ({
  decision,
}: {
  decision: { kind: string; sentAt: Date | null } | null;
}): boolean => decision?.kind === 'waiting' && decision.sentAt !== null;
