import { addDays } from '@/calendar/days';
import { londonDate, londonInstant } from '@/calendar/london';

export const offerStates = ['open', 'accepted', 'declined', 'deferred', 'expired', 'withdrawn'] as const;
export type OfferState = (typeof offerStates)[number];

/** An offer as the places of its cohort see it. `participantId`: the place that came of it. */
export type PlacedOffer = { state: OfferState; expiresAt: Date; participantId: string | null };

/** Whether an offer can't be accepted any more at `instant`. Its last second still counts. */
export const hasLapsed = ({ expiresAt }: Pick<PlacedOffer, 'expiresAt'>, instant: Date): boolean =>
  Math.floor(instant.getTime() / 1000) > Math.floor(expiresAt.getTime() / 1000);

/** Whether an offer keeps a place that nobody has taken yet: it is open and not over, or one of a pair said yes. */
const keepsAPlace = (offer: PlacedOffer, instant: Date): boolean =>
  (offer.state === 'open' && !hasLapsed(offer, instant)) ||
  (offer.state === 'accepted' && offer.participantId === null);

/**
 * How many places of a cohort are held: by who takes part, and by each offer that keeps one. The one count of them; who
 * comes to support somebody takes a seat and no place.
 */
export const heldPlaces = (participants: number, offers: readonly PlacedOffer[], instant: Date): number =>
  participants + offers.filter((offer) => keepsAPlace(offer, instant)).length;

/** Somebody on the waiting list who has heard that they are. */
export type Waiting = { applicationId: string; place: number; pairId: string | null };

/** The waiting list in its order, each pair where the first of both stands. */
function turnsOf(waiting: readonly Waiting[]): Waiting[][] {
  const turns = new Map<string, Waiting[]>();
  for (const one of waiting.toSorted((a, b) => a.place - b.place)) {
    const turn = one.pairId ?? one.applicationId;
    turns.set(turn, [...(turns.get(turn) ?? []), one]);
  }
  return [...turns.values()];
}

/** Who is offered a place now. In order: a pair that needs two keeps its turn while one place is free, and nobody overtakes it. */
export function nextOnList(waiting: readonly Waiting[], free: number): Waiting[] {
  const next: Waiting[] = [];
  for (const turn of turnsOf(waiting)) {
    if (next.length + turn.length > free) break;
    next.push(...turn);
  }
  return next;
}

/** How many days somebody has to answer, where nobody said another day. */
const daysToAnswer = 7;
/** How many days before the end they are reminded, once. */
const remindedBefore = 2;

/** Until when an offer of today stands: to the end of a day, and no longer than to the eve of the course. Null: it is too late for offers. */
export function expiryOf(today: Date, firstDay: string | null): Date | null {
  const last = addDays(londonDate(today), daysToAnswer);
  const eve = firstDay && addDays(firstDay, -1);
  const until = eve && eve < last ? eve : last;
  return until < londonDate(today) ? null : endOf(until);
}

/** The last minute of a day in London. */
const endOf = (date: string): Date => londonInstant(date, 24 * 60 - 1);

/** An offer that somebody may still answer, as the waiting list sees it. */
export type LiveOffer = PlacedOffer & {
  id: string;
  pairId: string | null;
  remindedAt: Date | null;
  sentAt: Date;
  /** Whether its applicant still applies. */
  applies: boolean;
};

/** A cohort's places, who has an offer and who waits. */
export type PlacesAndList = {
  places: number;
  participants: number;
  /** Null: the cohort has no days yet. */
  firstDay: string | null;
  archived: boolean;
  offers: readonly LiveOffer[];
  waiting: readonly Waiting[];
};

export type Due = {
  end: { id: string; as: 'expired' | 'withdrawn' }[];
  remind: string[];
  next: string[];
};

/** What is to be done about offers and the waiting list at `instant`, by itself. */
export function dueOf(list: PlacesAndList, instant: Date): Due {
  const unanswered = list.offers.filter(({ participantId }) => participantId === null);
  const over = unanswered.filter((one) => !one.applies || (one.state === 'open' && hasLapsed(one, instant)));
  const pairsOver = new Set(over.flatMap(({ pairId }) => pairId ?? []));
  const ending = unanswered.filter((one) => over.includes(one) || (one.pairId && pairsOver.has(one.pairId)));
  const left = list.offers.filter((one) => !ending.includes(one));
  const free = list.places - heldPlaces(list.participants, left, instant);
  const late = list.archived || expiryOf(instant, list.firstDay) === null;
  return {
    end: ending.map((one) => ({
      id: one.id,
      as: one.applies && one.state === 'open' && hasLapsed(one, instant) ? 'expired' : 'withdrawn',
    })),
    remind: left.filter((one) => isToRemind(one, instant)).map(({ id }) => id),
    next: late ? [] : nextOnList(list.waiting, free).map(({ applicationId }) => applicationId),
  };
}

const day = 24 * 60 * 60 * 1000;

/** One reminder, and none on the day on which the offer came. */
const isToRemind = ({ state, remindedAt, expiresAt, sentAt }: LiveOffer, instant: Date): boolean =>
  state === 'open' &&
  remindedAt === null &&
  expiresAt.getTime() - instant.getTime() <= remindedBefore * day &&
  instant.getTime() - sentAt.getTime() >= day;

export const isNothing = ({ end, remind, next }: Due): boolean =>
  end.length + remind.length + next.length === 0;
