import type { LockedSeat } from '../seats';
import { daysOf } from '../solver/input';
import type { Plan, PlanChange } from './model';

/**
 * The table at which somebody sits with the same tables throughout, but for days on which they sit elsewhere: where they
 * are on most days; of as many, where nobody has moved them to, or where they were moved to first.
 */
export function homeOf(
  seats: readonly LockedSeat[],
  participantId: string,
  changes: readonly PlanChange[],
): string | null {
  const own = seats.filter((seat) => seat.participantId === participantId);
  const daysAt = (tableId: string) => own.filter((seat) => seat.tableId === tableId);
  const cameAt = (tableId: string) =>
    Math.max(...daysAt(tableId).map(({ day }) => lastMoved(changes, participantId, day)));
  const [home = null] = [...new Set(own.map(({ tableId }) => tableId))].sort(
    (a, b) => daysAt(b).length - daysAt(a).length || cameAt(a) - cameAt(b),
  );
  return home;
}

/** The version of the last change that moved somebody on a day; 0 when none did. */
const lastMoved = (changes: readonly PlanChange[], participantId: string, day: number): number =>
  Math.max(
    0,
    ...changes
      .filter(
        ({ undone, moves }) =>
          !undone && moves.some((move) => move.participantId === participantId && move.days.includes(day)),
      )
      .map(({ version }) => version),
  );

/** The locked seats of a plan that a new one keeps. With the same tables throughout, everybody is locked at one, on all days. */
export function locksFor(
  { seats, changes }: Pick<Plan, 'seats' | 'changes'>,
  { remix, days }: { remix: boolean; days: number },
): LockedSeat[] {
  const locked = seats.filter((seat) => seat.locked);
  if (remix) return locked;
  return [...new Set(locked.map(({ participantId }) => participantId))].flatMap((participantId) => {
    const tableId = homeOf(locked, participantId, changes);
    return tableId === null ? [] : daysOf({ days }).map((day) => ({ participantId, tableId, day }));
  });
}
