import { type Difference, type Evidence, type Marks, characteristics } from '../assessing/model';
import type { Experience, LivedAs } from '../model';
import type { OfferState } from '../places/model';

export const decisionKinds = ['offer', 'waiting', 'decline'] as const;
export type DecisionKind = (typeof decisionKinds)[number];
export const decisionWords: Record<DecisionKind, string> = {
  offer: 'Offer a place',
  waiting: 'Put on the waiting list',
  decline: 'Decline',
};

/** Why, from a list: it stays with the application, and is not sent. */
export const reasons = {
  scores: 'The scores',
  mix: 'The mix of the group',
  criteria: 'What the programme asks of everybody',
  late: 'It came after closing',
  other: 'Another reason, talked over',
  /** This one comes by itself. */
  full: 'All places were taken when they said yes',
} as const;
export type Reason = keyof typeof reasons;
export const reasonsToChoose = ['scores', 'mix', 'criteria', 'late', 'other'] as const satisfies Reason[];

export type Met = 'met' | 'not_met' | 'unsure';
export const metWords: Record<Met, string> = { met: 'Met', not_met: 'Not met', unsure: 'Unsure' };
export const mets: readonly Met[] = ['met', 'not_met', 'unsure'];

/** Ready to choose for a programme that has none yet. */
export const readyCriteria = [
  'They hold a lay partner role now',
  'They can come to all three days',
  'They are a patient, a carer, or both',
] as const;

export type Criterion = { id: string; words: string };

/** An application as whoever chooses sees it in the list. */
export type Ranked = {
  id: string;
  name: string;
  reference: string;
  experience: Experience | null;
  livedAs: LivedAs | null;
  organisation: string;
  area: string;
  pairId: string | null;
  /** What each of those who are done gave: none, one or two. */
  scores: readonly Marks[];
  agreed: Marks;
  criteria: { met: number; notMet: number; unsure: number };
  /** What was decided last, and whether it was sent. */
  decision: { kind: DecisionKind; reason: string; sent: boolean; at: Date } | null;
  /** What they heard last. */
  heard: DecisionKind | null;
  offer: OfferState | null;
};

/** One application as whoever chooses reads it: who scored it, what they gave, and the criteria. */
export type Judged = {
  id: string;
  name: string;
  scored: { by: string; marks: Marks; note: string }[];
  /** Who has not finished. */
  waitsFor: string[];
  differences: Difference[];
  criteria: { id: string; words: string; met: Met | null; reason: string }[];
  /** Whether they apply with somebody else: both get a place, or neither. */
  paired: boolean;
  experience: string;
  roles: string;
  evidence: Evidence[];
};

/** The sum that both gave, an agreed mark in the place of each of theirs. Null while a mark is missing: that is no 0. */
export function combined({ scores: [one, other], agreed }: Pick<Ranked, 'scores' | 'agreed'>): number | null {
  if (!one || !other) return null;
  let sum = 0;
  for (const characteristic of characteristics) {
    const both = agreed[characteristic];
    const mine = both ?? one[characteristic];
    const theirs = both ?? other[characteristic];
    if (mine === undefined || theirs === undefined) return null;
    sum += mine + theirs;
  }
  return sum;
}

/** How far apart two are, over all seven; null while not both are done. */
function spreadOf({ scores: [one, other] }: Pick<Ranked, 'scores'>): number | null {
  if (!one || !other) return null;
  return characteristics.reduce((sum, each) => sum + Math.abs((one[each] ?? 0) - (other[each] ?? 0)), 0);
}

export const orders = ['total', 'disagreement', 'name'] as const;
export type Order = (typeof orders)[number];
export const orderWords: Record<Order, string> = {
  total: 'Highest score first',
  disagreement: 'Furthest apart first',
  name: 'By name',
};
export const orderNamed = (asked: string | undefined): Order =>
  orders.find((one) => one === asked) ?? 'total';

/** `rank`: the same for all who have the same score; null where a score is missing. */
export type InOrder = Ranked & {
  total: number | null;
  spread: number | null;
  rank: number | null;
  tied: boolean;
};

/** The list in an order. Who has no score yet stands at the end, and has no rank; ties are ties, by name. */
export function ranked(rows: readonly Ranked[], by: Order): InOrder[] {
  const scored = rows.map((row) => ({ ...row, total: combined(row), spread: spreadOf(row) }));
  const totals = scored.flatMap(({ total }) => (total === null ? [] : [total]));
  const placed = scored.map((row) => ({
    ...row,
    rank: row.total === null ? null : 1 + totals.filter((other) => other > (row.total ?? 0)).length,
    tied: row.total !== null && totals.filter((other) => other === row.total).length > 1,
  }));
  const value = (row: (typeof placed)[number]) =>
    by === 'total' ? row.total : by === 'disagreement' ? row.spread : 0;
  return placed.toSorted(
    (one, other) =>
      (value(other) ?? -1) - (value(one) ?? -1) ||
      one.name.localeCompare(other.name, 'en') ||
      (one.id < other.id ? -1 : 1),
  );
}
