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

/** An offer as its holder sees it. */
export type OfferShown = {
  state: OfferState;
  lapsed: boolean;
  expiresAt: Date;
  /** Whether the other of a pair has yet to say yes. */
  paired: boolean;
  waitsForOther: boolean;
  /** Whether they stand on the waiting list now, and whether that is because all places were taken as they said yes. */
  waiting: boolean;
  full: boolean;
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
export type Answered = 'place' | 'waitsForOther' | 'already' | 'full' | 'over' | 'declined' | 'deferred';

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
