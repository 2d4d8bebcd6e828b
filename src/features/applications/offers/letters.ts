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

/** A letter or message in the words of each telling. What is no yes says so: nobody on the waiting list may think that they are in. */
export function letterOf(say: Say, telling: Telling, facts: Facts): { subject: string; text: string } {
  const { name, contact } = facts;
  const { subject, matter } = tellings[telling](say, facts);
  const end = contact ? [say('offer.ask', { contact })] : [];
  return { subject, text: [say('mail.hello', { name }), ...matter, ...end, 'Roundtable'].join('\n\n') };
}

type Said = { subject: string; matter: string[] };

const when = (say: Say, { days, venue }: Facts): string[] => [
  ...(days.length > 0 ? [say('offer.days', { days: daysSaid(say, days) })] : []),
  ...(venue ? [say('offer.where', { venue })] : []),
];

const untilSaid = (say: Say, { offer }: Facts): string[] =>
  offer
    ? [
        say('offer.until', { date: say.date(offer.expiresAt), time: say.time(offer.expiresAt) }),
        say('mail.offer.link', { link: offer.link }),
      ]
    : [];

const offered = (say: Say, facts: Facts): string[] => [
  say('offer.lead', { course: facts.course }),
  ...when(say, facts),
  ...untilSaid(say, facts),
];

const tellings: Record<Telling, (say: Say, facts: Facts) => Said> = {
  offer: (say, facts) => ({
    subject: say('mail.offer.subject', { course: facts.course }),
    matter: offered(say, facts),
  }),
  reminder: (say, facts) => ({
    subject: facts.offer
      ? say('mail.offer.remind', { date: say.date(facts.offer.expiresAt) })
      : say('offer.title'),
    matter: offered(say, facts),
  }),
  waiting: (say, { course }) => ({
    subject: `${say('offer.waiting.title')}: ${course}`,
    matter: [say('offer.waiting')],
  }),
  full: (say, { course }) => ({
    subject: `${say('offer.waiting.title')}: ${course}`,
    matter: [say('offer.full'), say('offer.waiting')],
  }),
  decline: (say, { course }) => ({
    subject: say('mail.decline.subject', { course }),
    matter: [say('mail.decline', { course })],
  }),
  taken: (say, facts) => ({
    subject: `${say('offer.taken.title')}: ${facts.course}`,
    matter: [say('offer.taken', { course: facts.course }), ...when(say, facts)],
  }),
  over: (say, { course }) => ({
    subject: `${say('offer.over.title')}: ${course}`,
    matter: [say('offer.withdrawn')],
  }),
  pair_ended: (say, { course }) => ({
    subject: `${say('offer.over.title')}: ${course}`,
    matter: [say('mail.pairEnded')],
  }),
};
