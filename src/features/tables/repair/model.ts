import { daysAway } from '../away';
import type { Plan } from '../plans/model';
import { type Facts, type Seating, seatingOf } from '../seating-input/model';
import { leastToday } from '../seating-input/sizes';
import { brokenInWords } from '../quality/words';
import { type Breach, breachesOf } from '../solver/checking';
import { minOn, type PlannedTable, type SeatedDay, type SeatingInput } from '../solver/input';
import { isSupporter } from '../supporters';
import { joined, type PlanMove, type PlannedSeat, seatedDays, type SmallerTable, tableOf } from '../seats';

/**
 * A way to mend a plan for one day. `smaller`: tables that it leaves with fewer people than usual. `dissolved`: the numbers
 * of tables at which nobody sits any more. `fewest`: no way that keeps the same rules moves fewer people. `usual`: it was
 * looked for among those that keep the usual sizes.
 */
export type Repair = {
  moves: PlanMove[];
  smaller: SmallerTable[];
  dissolved: number[];
  fewest: boolean;
  usual: boolean;
};

/** How long to look: at once, `longer` when that was not enough, or also for a way that keeps the `usual` sizes. */
export type Look = 'at once' | 'longer' | 'usual';

/** What a morning's plan is up against: who and what is away, and what that breaks today, in words. */
export type BrokenPlan = { seating: Seating; breaches: Breach[]; broken: string[] };

/** What the days of a plan break on one of them. */
const breachesOnDay = (input: SeatingInput, days: readonly SeatedDay[], day: number): Breach[] =>
  breachesOf(input, days).filter((breach) => 'day' in breach && breach.day === day);

/** The input as it is today. Locked seats don't hold on the morning: what counts is that few people move. */
export function brokenOn(facts: Facts, plan: Plan, day: number): BrokenPlan {
  const seating = seatingOf(facts, { remix: plan.remix, smaller: plan.smaller });
  const breaches = breachesOnDay(seating.input, seatedDays(plan.seats, seating.input), day);
  return {
    seating,
    breaches,
    broken: brokenInWords({ ...seating, input: { ...seating.input, days: 1 } }, breaches),
  };
}

/** The same input with every table as small as it may be for a day. */
export const smallerToday = (input: SeatingInput, day: number): SeatingInput => ({
  ...input,
  tables: input.tables.map((table) => ({
    ...table,
    smaller: [...(table.smaller ?? []), { day, min: leastToday(table.min) }],
  })),
});

/** The way that moves nobody, of a plan that is broken: whoever is away leaves their seat, and tables may be smaller for it. null when more than that is broken. */
export function withoutMoving(facts: Facts, plan: Plan, { seating }: BrokenPlan, day: number): Repair | null {
  const { input } = seating;
  const away = new Set(input.people.filter((person) => person.away?.includes(day)).map(({ id }) => id));
  const stays = plan.seats.filter((seat) => seat.day !== day || !away.has(seat.participantId));
  const after = seatedDays(stays, input);
  return breachesOnDay(smallerToday(input, day), after, day).length > 0
    ? null
    : repairFrom({ facts, plan, input, day }, after, { fewest: true, usual: false });
}

type Mending = { facts: Facts; plan: Plan; input: SeatingInput; day: number };

/** The way from a plan as it is to its days as they were mended. */
export function repairFrom(
  { facts, plan, input, day }: Mending,
  after: readonly SeatedDay[],
  how: Pick<Repair, 'fewest' | 'usual'>,
): Repair {
  const today = after[day - 1] ?? [];
  const before = new Set(plan.seats.filter((seat) => seat.day === day).map(({ tableId }) => tableId));
  return {
    moves: movesBetween(plan, input, after),
    smaller: today.flatMap(({ table, people }) =>
      isShort(
        input.tables.find(({ id }) => id === table),
        day,
        people.length,
      )
        ? [{ tableId: table, day, fewest: people.length }]
        : [],
    ),
    dissolved: facts.tables
      .filter(({ id }) => before.has(id) && !today.some(({ table }) => table === id))
      .map(({ number }) => number),
    ...how,
  };
}

const isShort = (table: PlannedTable | undefined, day: number, people: number): boolean =>
  table !== undefined && people < minOn(table, day);

/** The moves that lead from the seats as they are to a mended plan, whoever is away leaving theirs. */
function movesBetween(
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

/** Ways with the fewest moved first; of as many, the one that leaves fewer tables short. Those that move as many for nothing are left out. */
export function inOrder(ways: readonly Repair[]): Repair[] {
  const better = (one: Repair, other: Repair) =>
    peopleMoved(one.moves) - peopleMoved(other.moves) || one.smaller.length - other.smaller.length;
  const sorted = [...ways].sort(better);
  return sorted.filter((way, index) =>
    sorted.slice(0, index).every((other) => way.smaller.length < other.smaller.length),
  );
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
