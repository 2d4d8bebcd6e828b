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
export function turnsOf<One extends Waiting>(waiting: readonly One[]): One[][] {
  const turns = new Map<string, One[]>();
  for (const one of waiting.toSorted((a, b) => a.place - b.place)) {
    const turn = one.pairId ?? one.applicationId;
    turns.set(turn, [...(turns.get(turn) ?? []), one]);
  }
  return [...turns.values()];
}

/** Whether the other one of a pair isn't on the list: both get a place or neither, so nobody is offered one. */
export const isHalf = (turn: readonly Waiting[]): boolean =>
  turn.length === 1 && turn.some(({ pairId }) => pairId !== null);

/** Who is offered a place now. In order: a pair that needs two keeps its turn while one place is free, and nobody overtakes it. */
export function nextOnList(waiting: readonly Waiting[], free: number): Waiting[] {
  const next: Waiting[] = [];
  for (const turn of turnsOf(waiting)) {
    if (isHalf(turn)) continue;
    if (next.length + turn.length > free) break;
    next.push(...turn);
  }
  return next;
}

/** How many days somebody has to answer, where nobody said another day. */
const daysToAnswer = 7;
/** How many days before the end they are reminded, once. */
const remindedBefore = 2;

/** Until when an offer of today stands: to the end of a day after today, and no longer than to the eve of the course. Null: it is too late for offers. */
export function expiryOf(today: Date, firstDay: string | null): Date | null {
  const last = addDays(londonDate(today), daysToAnswer);
  const eve = firstDay && addDays(firstDay, -1);
  const until = eve && eve < last ? eve : last;
  return until <= londonDate(today) ? null : endOf(until);
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
  /** Of a pair the one because of whom both end. */
  end: { id: string; as: 'expired' | 'withdrawn' }[];
  /** Who said yes as one of a pair that is none any more: they wait for nobody. */
  take: string[];
  remind: string[];
  next: string[];
};

/** What is to be done about offers and the waiting list at `instant`, by itself. */
export function dueOf(list: PlacesAndList, instant: Date): Due {
  const unanswered = list.offers.filter(({ participantId }) => participantId === null);
  const causes = causesOf(unanswered, instant);
  const left = unanswered.filter((one) => !causes.has(turnOf(one)));
  const free = list.places - heldPlaces(list.participants, left, instant);
  const late = list.archived || expiryOf(instant, list.firstDay) === null;
  return {
    end: [...causes.values()].map(({ id, applies }) => ({ id, as: applies ? 'expired' : 'withdrawn' })),
    take: left.filter(({ state, pairId }) => state === 'accepted' && pairId === null).map(({ id }) => id),
    remind: left.filter((one) => isToRemind(one, instant)).map(({ id }) => id),
    next: late ? [] : nextOnList(list.waiting, free).map(({ applicationId }) => applicationId),
  };
}

const turnOf = ({ id, pairId }: LiveOffer): string => pairId ?? id;

/** Because of which offer each turn ends. Who takes an application back comes before who doesn't answer. */
function causesOf(unanswered: readonly LiveOffer[], instant: Date): ReadonlyMap<string, LiveOffer> {
  const back = unanswered.filter(({ applies }) => !applies);
  const lapsed = unanswered.filter((one) => one.state === 'open' && hasLapsed(one, instant));
  // The last one set stays.
  return new Map([...lapsed, ...back].map((one) => [turnOf(one), one]));
}

const day = 24 * 60 * 60 * 1000;

/** One reminder, and none on the day on which the offer came. */
const isToRemind = ({ state, remindedAt, expiresAt, sentAt }: LiveOffer, instant: Date): boolean =>
  state === 'open' &&
  remindedAt === null &&
  expiresAt.getTime() - instant.getTime() <= remindedBefore * day &&
  instant.getTime() - sentAt.getTime() >= day;

export const isNothing = ({ end, take, remind, next }: Due): boolean =>
  end.length + take.length + remind.length + next.length === 0;
