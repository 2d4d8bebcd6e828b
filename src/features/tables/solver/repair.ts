import { measure, sittingsOf } from './aims';
import { decide } from './deciding';
import { type Layer, layerOf } from './layers';
import { Grid, type Row } from './numbers';
import { daysOf, placesOf, type PlannedTable, type Problem, type SeatedDay } from './input';
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
 * Each day is mended for itself. Without remixing, the days from the change on are mended as one, since whoever moves
 * then stays; the days before are over.
 */
export const repair = (problem: Problem, plan: readonly SeatedDay[], change: Change, run: Run): Repaired =>
  mend(afterChange(problem, change), plan, change.day, run);

type Run = { now: () => number; stop?: () => boolean };

/**
 * The nearest plan to this one that keeps all rules of the problem, on `day` (without remixing, from that day on) or on all
 * days: whoever is away has no seat, and nobody sits at a table that is closed.
 */
export function mend(
  problem: Problem,
  plan: readonly SeatedDay[],
  day: number | undefined,
  run: Run,
): Repaired {
  const began = run.now();
  const stop = () => run.now() - began >= problem.timeLimitMs || (run.stop?.() ?? false);
  const random = randomFrom(problem.seed);
  let days = [...plan];
  let fewest = true;
  for (const layer of layersFrom(problem, day)) {
    const decision = decide(layer, random, stop);
    if (typeof decision === 'string')
      return {
        feasible: false,
        days: [],
        moves: [],
        fewest: false,
        ...(decision === 'undecided' && { undecided: true }),
      };
    const found = closest(layer, pricesOf(problem, layer, days), decision, random, stop);
    days = bestOf(
      found.seatings.map((seating) => withLayer(problem, days, layer, seating)),
      problem,
    );
    fewest &&= found.proven;
  }
  return { feasible: true, days, moves: movesBetween(problem, plan, days), fewest };
}

/** The problem with the person away, or the tables closed. */
function afterChange(problem: Problem, change: Change): Problem {
  const out = change.day === undefined ? daysOf(problem) : [change.day];
  if (change.kind === 'person-out')
    return {
      ...problem,
      people: problem.people.map((person) =>
        person.id === change.person ? { ...person, away: [...(person.away ?? []), ...out] } : person,
      ),
    };
  const gone = ({ id, coach }: PlannedTable) =>
    change.kind === 'table-gone' ? id === change.table : coach === change.coach;
  return {
    ...problem,
    tables: problem.tables.map((table) =>
      gone(table) ? { ...table, closed: [...(table.closed ?? []), ...out] } : table,
    ),
  };
}

function layersFrom(problem: Problem, day: number | undefined): Layer[] {
  const days = daysOf(problem).filter(
    (each) => day === undefined || each === day || (!problem.remix && each > day),
  );
  return problem.remix
    ? days.map((each) => layerOf(problem, problem.rules, [each]))
    : [layerOf(problem, problem.rules, days)];
}

/** How many people of each unit (row) would leave their table of the first of these days, were it at a table (column). */
function pricesOf(problem: Problem, layer: Layer, plan: readonly SeatedDay[]): Grid {
  const tables = placesOf(problem.tables);
  const price = new Grid(layer.units.length, problem.tables.length);
  layer.units.forEach((people, unit) => {
    for (const person of people) {
      const id = problem.people[person]?.id ?? '';
      const seat = layer.days.flatMap((day) => plan[day] ?? []).find((seated) => seated.people.includes(id));
      for (let table = 0; table < problem.tables.length; table += 1)
        if (table !== tables.get(seat?.table ?? '')) price.add(unit, table, 1);
    }
  });
  return price;
}

/** A plan with the days of a layer as in a seating of it. */
function withLayer(problem: Problem, plan: readonly SeatedDay[], layer: Layer, seating: Row): SeatedDay[] {
  const room = emptyRoom({ ...problem, aims: [] }, [layer]);
  for (let unit = 0; unit < seating.length; unit += 1) put(room, 0, unit, seating.at(unit));
  const mended = planOf(problem, room);
  return plan.map((day, index) => (layer.days.includes(index) ? (mended[index] ?? []) : day));
}

/** The plan that is nearest to the aims; the first of equals. */
function bestOf(plans: SeatedDay[][], problem: Problem): SeatedDay[] {
  const costs = plans.map((plan) => {
    const sittings = sittingsOf(problem, plan);
    return problem.aims.reduce((sum, aim) => sum + aim.weight * measure(aim, sittings, problem.met), 0);
  });
  return plans[costs.indexOf(Math.min(...costs))] ?? [];
}

function movesBetween(
  { people }: Problem,
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
