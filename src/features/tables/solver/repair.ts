import { measure, tableDaysOf } from './aims';
import { decide } from './deciding';
import { type Layer, layerOf, layersOf } from './layers';
import { Grid, type Row } from './numbers';
import { daysOf, positionsOf, type PlannedTable, type SeatingInput, type SeatedDay } from './input';
import { randomFrom } from './random';
import { emptyRoom, planOf, put } from './room';
import { closest } from './closest';

/** What happens on a day, or on all: somebody stays away, or a table can't be used, for want of its coach or otherwise. */
export type Change = (
  | { kind: 'person-out'; person: string }
  | { kind: 'table-gone'; table: string }
  | { kind: 'coach-gone'; coach: string }
) & { day?: number };

/** Who changes from which table to which, and on which days. */
export type Move = { person: string; from: string; to: string; days: number[] };

/**
 * A plan after a change. `fewest`: no plan that keeps the rules moves fewer people; else none was found.
 * Where there is none, `feasible` is false, and `undecided` is set if only the time ran out.
 */
export type Repaired = {
  feasible: boolean;
  days: SeatedDay[];
  moves: Move[];
  fewest: boolean;
  undecided?: true;
};

/**
 * Mends a plan after a change with the fewest moves that keep all hard rules; of those, as good for the aims as can be
 * found. People of a table that is gone have to move and count as well.
 * A change of one day moves people on that day alone, whether tables are remixed or not: afterwards everybody is back
 * at their table. One of all days is mended day by day, or without remixing as one, so that everybody keeps one table.
 */
export const repair = (input: SeatingInput, plan: readonly SeatedDay[], change: Change, run: Run): Repaired =>
  mend(afterChange(input, change), plan, change.day, run);

type Run = { now: () => number; stop?: () => boolean };

/**
 * The nearest plan to this one that keeps all rules of the input, on `day` or on all days: whoever is away has no seat, and nobody sits at a table that is closed.
 */
export function mend(
  input: SeatingInput,
  plan: readonly SeatedDay[],
  day: number | undefined,
  run: Run,
): Repaired {
  const began = run.now();
  const stop = () => run.now() - began >= input.timeLimitMs || (run.stop?.() ?? false);
  const random = randomFrom(input.seed);
  let days = [...plan];
  let fewest = true;
  for (const layer of layersFrom(input, day)) {
    const decision = decide(layer, random, stop);
    if (typeof decision === 'string')
      return {
        feasible: false,
        days: [],
        moves: [],
        fewest: false,
        ...(decision === 'undecided' && { undecided: true }),
      };
    const found = closest(layer, pricesOf(input, layer, days), decision, random, stop);
    days = bestOf(
      found.seatings.map((seating) => withLayer(input, days, layer, seating)),
      input,
    );
    fewest &&= found.proven;
  }
  return { feasible: true, days, moves: movesBetween(input, plan, days), fewest };
}

/** The input with the person away, or the tables closed. */
function afterChange(input: SeatingInput, change: Change): SeatingInput {
  const out = change.day === undefined ? daysOf(input) : [change.day];
  if (change.kind === 'person-out')
    return {
      ...input,
      people: input.people.map((person) =>
        person.id === change.person ? { ...person, away: [...(person.away ?? []), ...out] } : person,
      ),
    };
  const gone = ({ id, coach }: PlannedTable) =>
    change.kind === 'table-gone' ? id === change.table : coach === change.coach;
  return {
    ...input,
    tables: input.tables.map((table) =>
      gone(table) ? { ...table, closed: [...(table.closed ?? []), ...out] } : table,
    ),
  };
}

function layersFrom(input: SeatingInput, day: number | undefined): Layer[] {
  if (day !== undefined) return [layerOf(input, input.rules, [day])];
  return layersOf(input);
}

/** How many people of each unit (row) would leave their table of the first of these days, were it at a table (column). */
function pricesOf(input: SeatingInput, layer: Layer, plan: readonly SeatedDay[]): Grid {
  const tables = positionsOf(input.tables);
  const price = new Grid(layer.units.length, input.tables.length);
  layer.units.forEach((people, unit) => {
    for (const person of people) {
      const id = input.people[person]?.id ?? '';
      const seat = layer.days.flatMap((day) => plan[day] ?? []).find((seated) => seated.people.includes(id));
      for (let table = 0; table < input.tables.length; table += 1)
        if (table !== tables.get(seat?.table ?? '')) price.add(unit, table, 1);
    }
  });
  return price;
}

/** A plan with the days of a layer as in a seating of it. */
function withLayer(input: SeatingInput, plan: readonly SeatedDay[], layer: Layer, seating: Row): SeatedDay[] {
  const room = emptyRoom({ ...input, aims: [] }, [layer]);
  for (let unit = 0; unit < seating.length; unit += 1) put(room, 0, unit, seating.at(unit));
  const mended = planOf(input, room);
  return plan.map((day, index) => (layer.days.includes(index) ? (mended[index] ?? []) : day));
}

/** The plan that is nearest to the aims; the first of equals. */
function bestOf(plans: SeatedDay[][], input: SeatingInput): SeatedDay[] {
  const costs = plans.map((plan) => {
    const tableDays = tableDaysOf(input, plan);
    return input.aims.reduce((sum, aim) => sum + aim.weight * measure(aim, tableDays, input.met), 0);
  });
  return plans[costs.indexOf(Math.min(...costs))] ?? [];
}

function movesBetween(
  { people }: SeatingInput,
  before: readonly SeatedDay[],
  after: readonly SeatedDay[],
): Move[] {
  const tableOf = (plan: readonly SeatedDay[], id: string) =>
    plan.map((day) => day.find((seated) => seated.people.includes(id))?.table);
  const moves = new Map<string, Move>();
  for (const { id } of people) {
    const [old, now] = [tableOf(before, id), tableOf(after, id)];
    old.forEach((from, index) => {
      const to = now[index];
      if (from === undefined || to === undefined || from === to) return;
      const key = JSON.stringify([id, from, to]);
      const known = moves.get(key);
      if (known) known.days.push(index + 1);
      else moves.set(key, { person: id, from, to, days: [index + 1] });
    });
  }
  return [...moves.values()];
}
