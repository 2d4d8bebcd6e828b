import type { SeatedDay } from './solver/input';
import { withSupporters } from './supporters';

/** A seat that is to stay as it is, on one day. */
export type LockedSeat = { participantId: string; tableId: string; day: number };

/** Who sits where on one day. */
export type PlannedSeat = LockedSeat & { locked: boolean };

/** A table that may have as few as `fewest` people on one day. */
export type SmallerTable = { tableId: string; day: number; fewest: number };

/** Somebody's way from one table to another, or to or from none, on some days. */
export type PlanMove = { participantId: string; days: number[]; from: string | null; to: string | null };

/** The table at which somebody sits on a day; null when they have no seat. */
export const tableOf = (seats: readonly PlannedSeat[], participantId: string, day: number): string | null =>
  seats.find((seat) => seat.participantId === participantId && seat.day === day)?.tableId ?? null;

/** A plan in the solver's shape: for each day its tables in their order, and who sits there in the people's, supporters beside whom they support. */
export function seatedDays(
  seats: readonly PlannedSeat[],
  order: { days: number; tables: readonly { id: string }[]; people: readonly { id: string }[] },
): SeatedDay[] {
  const places = new Map(order.people.map(({ id }, index) => [id, index]));
  const known = seats.filter(({ participantId }) => places.has(participantId));
  return Array.from({ length: order.days }, (_, index) =>
    order.tables.flatMap(({ id }) => {
      const here = known
        .filter(({ day, tableId }) => day === index + 1 && tableId === id)
        .map(({ participantId }) => participantId);
      return here.length === 0
        ? []
        : [
            {
              table: id,
              people: withSupporters(
                here.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0)),
                places,
              ),
            },
          ];
    }),
  );
}

/** Moves of one person between the same two tables as one move of several days. */
export function joined(moves: readonly PlanMove[]): PlanMove[] {
  const byWay = new Map<string, PlanMove>();
  for (const move of moves) {
    const key = `${move.participantId} ${move.from} ${move.to}`;
    const known = byWay.get(key);
    byWay.set(key, known ? { ...known, days: [...known.days, ...move.days] } : move);
  }
  return [...byWay.values()];
}

/** The way back. */
export const undoing = (moves: readonly PlanMove[]): PlanMove[] =>
  moves.map((move) => ({ ...move, from: move.to, to: move.from }));

/** Seats after some moves. Whoever moves leaves their lock behind. */
export function seatsAfter(seats: readonly PlannedSeat[], moves: readonly PlanMove[]): PlannedSeat[] {
  const moved = new Set(
    moves.flatMap(({ participantId, days }) => days.map((day) => `${participantId} ${day}`)),
  );
  const coming = moves.flatMap(({ participantId, days, to }) =>
    to ? days.map((day) => ({ participantId, day, tableId: to, locked: false })) : [],
  );
  return [...seats.filter(({ participantId, day }) => !moved.has(`${participantId} ${day}`)), ...coming];
}
