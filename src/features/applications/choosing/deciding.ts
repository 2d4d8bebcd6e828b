import { counted, listed, plural } from '@/writing/words';
import type { DecisionKind, Ranked } from './model';

type Decided = Pick<Ranked, 'id' | 'name' | 'pairId' | 'decision' | 'offer' | 'experience' | 'livedAs'>;

const some = (names: readonly string[]): string =>
  names.length <= 3
    ? listed(names)
    : `${listed(names.slice(0, 3))} and ${counted(names.length - 3, 'other', 'others')}`;

const namesOf = (rows: readonly Decided[]): string => some(rows.map(({ name }) => name));

const isAlive = ({ offer }: Decided): boolean => offer === 'open' || offer === 'accepted';

/**
 * Why something can't be decided about the `chosen` of `all`; null when it can. Whoever has an offer is never declined along
 * with others, and half a pair is decided about only once it is none any more.
 */
export function whyNotDecide(
  all: readonly Decided[],
  chosen: readonly Decided[],
  kind: DecisionKind,
): string | null {
  if (chosen.length === 0) return 'Tick whom it is about.';
  const offered = chosen.filter(isAlive);
  if (offered.length > 0)
    return `${namesOf(offered)} ${plural(offered.length, 'has an offer', 'have offers')} or a place. Take it back first, on the page “Offers”.`;
  const others = ({ id, pairId }: Decided, among: readonly Decided[]) =>
    among.filter((one) => one.id !== id && one.pairId === pairId);
  const pairs = chosen.filter(({ pairId }) => pairId !== null);
  const halves = pairs.filter((one) => others(one, chosen).length === 0);
  const apart = halves.filter((one) => others(one, all).every(isAlive));
  if (apart.length < halves.length)
    return `${namesOf(halves)} applied with somebody else: tick both, or neither.`;
  if (kind === 'decline') return null;
  if (apart.length > 0)
    return `${namesOf(apart)} applied with somebody who does not apply any more, or has a place. Let them apply alone first: open their application.`;
  return whyNoPlace(chosen);
}

/** A place says how experienced somebody is and whether they are a patient or a carer: that is never invented. */
function whyNoPlace(chosen: readonly Decided[]): string | null {
  const unsaid = chosen.filter(({ experience, livedAs }) => experience === null || livedAs === null);
  return unsaid.length > 0
    ? `${namesOf(unsaid)} did not say how experienced they are, or whether they are a patient or a carer. A place needs both.`
    : null;
}

const unsent = (rows: readonly Decided[], kind: DecisionKind): Decided[] =>
  rows.filter(({ decision }) => decision?.kind === kind && !decision.sent);

export type ToSend = { offers: number; waiting: number; declines: number };

/** How many would hear what. */
export const toSend = (rows: readonly Decided[]): ToSend => ({
  offers: unsent(rows, 'offer').length,
  waiting: unsent(rows, 'waiting').length,
  declines: unsent(rows, 'decline').length,
});

/** Why nothing can be sent yet; null when it can. */
export function whyNotSend(rows: readonly Decided[], free: number): string | null {
  const undecided = rows.filter(({ decision }) => decision === null);
  if (undecided.length > 0)
    return `Decide about everybody first. ${namesOf(undecided)} ${plural(undecided.length, 'has', 'have')} no decision yet.`;
  const { offers, waiting, declines } = toSend(rows);
  if (offers + waiting + declines === 0) return 'There is nothing to send: everybody has heard.';
  if (offers > free)
    return `${counted(offers, 'place is', 'places are')} to be offered, and ${counted(Math.max(free, 0), 'place is', 'places are')} free.`;
  const wrong = rows.filter(
    ({ decision, offer }) => decision && !decision.sent && (offer === 'open' || offer === 'accepted'),
  );
  if (wrong.length > 0) return `${namesOf(wrong)} have an offer already. Nothing else can be sent to them.`;
  const apart = rows.filter(({ pairId, decision, id }) =>
    rows.some(
      (one) =>
        pairId !== null &&
        one.pairId === pairId &&
        one.id !== id &&
        one.decision?.kind !== decision?.kind &&
        !decision?.sent,
    ),
  );
  if (apart.length > 0) return `${namesOf(apart)} applied together, and not the same was decided about both.`;
  const hopeful = rows.filter(({ decision }) => decision && !decision.sent && decision.kind !== 'decline');
  const alone = hopeful.filter(
    ({ id, pairId }) => pairId !== null && !rows.some((one) => one.id !== id && one.pairId === pairId),
  );
  return alone.length > 0
    ? `${namesOf(alone)} applied with somebody who does not apply any more. Let them apply alone first: open their application.`
    : whyNoPlace(hopeful);
}
