import { londonInstant } from '@/calendar/london';
import type { Say } from '@/languages/say';

/** What somebody who applied is told. */
export type Telling = 'offer' | 'reminder' | 'waiting' | 'full' | 'decline' | 'taken' | 'over' | 'pair_ended';

export type Facts = {
  name: string;
  course: string;
  venue: string;
  /** Plain days. */
  days: readonly string[];
  contact: string;
  /** Where an offer is answered, and until when. */
  offer?: { link: string; expiresAt: Date };
};

/** The days of a course as a sentence names them. */
export const daysSaid = (say: Say, days: readonly string[]): string =>
  days.map((day) => say.date(londonInstant(day, 12 * 60))).join('; ');

/** What a message or a letter about a place is filled in with: of what isn't so for somebody, nothing is said. */
export const placeValues = (say: Say, { name, course, days, venue, contact, offer }: Facts) => ({
  name,
  course,
  days: days.length > 0 ? say('offer.days', { days: daysSaid(say, days) }) : '',
  where: venue ? say('offer.where', { venue }) : '',
  until: offer
    ? say('offer.until', { date: say.date(offer.expiresAt), time: say.time(offer.expiresAt) })
    : '',
  date: offer ? say.date(offer.expiresAt) : '',
  link: offer?.link ?? '',
  ask: contact ? say('offer.ask', { contact }) : '',
});
