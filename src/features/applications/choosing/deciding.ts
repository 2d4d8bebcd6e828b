import { counted, listed, plural } from '@/writing/words';
import type { DecisionKind, Ranked } from './model';

type Decided = Pick<Ranked, 'id' | 'name' | 'pairId' | 'decision' | 'offer'>;

const some = (names: readonly string[]): string =>
  names.length <= 3
    ? listed(names)
    : `${listed(names.slice(0, 3))} and ${counted(names.length - 3, 'other', 'others')}`;

const namesOf = (rows: readonly Decided[]): string => some(rows.map(({ name }) => name));

const isAlive = ({ offer }: Decided): boolean => offer === 'open' || offer === 'accepted';

/** Why something can't be decided about the `chosen` of `all`; null when it can. Whoever has an offer is never declined along with others. */
export function whyNotDecide(all: readonly Decided[], chosen: readonly Decided[]): string | null {
  if (chosen.length === 0) return 'Tick whom it is about.';
  const offered = chosen.filter(isAlive);
  if (offered.length > 0)
    return `${namesOf(offered)} ${plural(offered.length, 'has an offer', 'have offers')} or a place. Take it back first, on the page “Offers”.`;
  const ids = new Set(chosen.map(({ id }) => id));
  const halves = chosen.filter(
    ({ id, pairId }) =>
      pairId &&
      all.some((one) => one.pairId === pairId && one.id !== id && !ids.has(one.id) && !isAlive(one)),
  );
  return halves.length > 0 ? `${namesOf(halves)} applied with somebody else: tick both, or neither.` : null;
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
  return apart.length > 0
    ? `${namesOf(apart)} applied together, and not the same was decided about both.`
    : null;
}
