import { daysAway } from '../away';
import type { Plan } from '../plans/model';
import { type Facts, type Seating, seatingOf } from '../seating-input/model';
import { brokenInWords } from '../quality/words';
import { breachesOf } from '../solver/checking';
import type { SeatingInput, SeatedDay } from '../solver/input';
import { isSupporter } from '../supporters';
import { joined, type PlanMove, type PlannedSeat, seatedDays, tableOf } from '../seats';

/**
 * A way to mend a plan. `fewest`: no way that keeps the same rules moves fewer people. `smallest`: the fewest people
 * that it leaves at a table.
 */
export type Repair = { smallest: number; moves: PlanMove[]; fewest: boolean };

/** What a morning's plan is up against: who and what is away, and what that breaks today, in words. */
export type BrokenPlan = { seating: Seating; broken: string[] };

/** A few seconds: somebody is standing at the door. */
const timeLimitMs = 4_000;

/** The input as it is today. Locked seats don't hold on the morning: what counts is that few people move. */
export function brokenOn(facts: Facts, plan: Plan, day: number): BrokenPlan {
  const seating = seatingOf(facts, plan.remix);
  const today = breachesOf(seating.input, seatedDays(plan.seats, seating.input)).filter(
    (breach) => !('day' in breach) || breach.day === day,
  );
  return {
    seating: { ...seating, input: { ...seating.input, timeLimitMs } },
    broken: brokenInWords({ ...seating, input: { ...seating.input, days: 1 } }, today),
  };
}

/** The same input with tables of one person less. */
export const smallerTables = (input: SeatingInput): SeatingInput => ({
  ...input,
  tables: input.tables.map((table) => ({ ...table, min: Math.max(1, table.min - 1) })),
});

/** How few people may sit at a table of an input. */
export const smallestOf = ({ tables }: SeatingInput): number => Math.min(...tables.map(({ min }) => min));

/** The moves that lead from the seats as they are to a mended plan, whoever is away leaving theirs. */
export function movesBetween(
  plan: { seats: readonly PlannedSeat[] },
  input: SeatingInput,
  after: readonly SeatedDay[],
): PlanMove[] {
  const participants = input.people.filter(({ id }) => !isSupporter(id));
  const moves = participants.flatMap(({ id }) =>
    after.map((tables, index): PlanMove => {
      const to = tables.find(({ people }) => people.includes(id))?.table ?? null;
      return { participantId: id, days: [index + 1], from: tableOf(plan.seats, id, index + 1), to };
    }),
  );
  return joined(moves.filter(({ from, to }) => from !== to));
}

/** Tables whose coach isn't there on a day. */
export const withoutCoach = ({ tables, absences }: Facts, day: number) =>
  tables.filter(
    ({ id, coach }) =>
      coach && daysAway(absences, coach.personId).includes(day) && !daysAway(absences, id).includes(day),
  );

/** Coaches who are there on a day and have no table. */
export const spareCoaches = ({ tables, coaches, absences }: Facts, day: number) =>
  coaches.filter(
    ({ personId }) =>
      !tables.some(({ coach }) => coach?.personId === personId) &&
      !daysAway(absences, personId).includes(day),
  );

/** How many people change tables, not counting those who only leave. */
export const peopleMoved = (moves: readonly PlanMove[]): number =>
  new Set(moves.filter(({ to }) => to !== null).map(({ participantId }) => participantId)).size;
