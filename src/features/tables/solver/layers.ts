import { Grid, Row } from './numbers';
import { attends, daysOf, pairsOf, placesOf, type PlannedTable, type Problem, type Rule } from './input';

/**
 * One choice of tables and the hard rules on it, in numbers. When tables are remixed there is a layer for each day, and
 * no rule reaches from one to another; else there is one layer for all days.
 * People who are kept together on some day of the layer are one unit. `days` are counted from 0 here.
 */
export type Layer = {
  days: number[];
  /** The people of each unit, by their places in the problem. */
  units: number[][];
  /** The unit of each person; -1 for those who attend none of the days. */
  unitOf: Row;
  /** By unit and day of the layer, those of the unit who attend. */
  there: number[][][];
  /** How many of a unit (column) attend on a day of the layer (row). */
  size: Grid;
  /** 1 where a unit (row) may sit at a table (column). */
  allowed: Grid;
  /** For each unit, those that may not share its table. */
  apart: number[][];
  min: Row;
  max: Row;
};

/** The layers of a problem under `rules`. */
export function layersOf(problem: Problem, rules: readonly Rule[] = problem.rules): Layer[] {
  const days = daysOf(problem);
  return problem.remix ? days.map((day) => layerOf(problem, rules, [day])) : [layerOf(problem, rules, days)];
}

/** The layer of some days of a problem, numbered from 1, in which everybody keeps to one table. */
export function layerOf(problem: Problem, rules: readonly Rule[], days: readonly number[]): Layer {
  const units = unitsOf(problem, rules, days);
  const unitOf = new Row(problem.people.length).fill(-1);
  units.forEach((people, unit) => people.forEach((person) => unitOf.set(person, unit)));
  const there = units.map((people) =>
    days.map((day) => people.filter((place) => isThere(problem, place, day))),
  );
  const size = new Grid(days.length, units.length);
  there.forEach((byDay, unit) => byDay.forEach((people, day) => size.set(day, unit, people.length)));
  const allowed = new Grid(units.length, problem.tables.length).fill(1);
  const layer = {
    days: days.map((day) => day - 1),
    units,
    unitOf,
    there,
    size,
    allowed,
    apart: units.map(() => []),
    // A table with nobody at it is empty, whatever its `min`.
    min: Row.of(problem.tables.map(({ min }) => Math.max(1, min))),
    max: Row.of(problem.tables.map(({ max }) => max)),
  };
  forbidClosed(problem, days, layer);
  forbidTables(problem, rules, days, layer);
  keepApart(problem, rules, days, layer);
  return layer;
}

function isThere(problem: Problem, place: number, day: number): boolean {
  const person = problem.people[place];
  return person !== undefined && attends(person, day);
}

/** Joins those who are kept together on a day that they attend; the others are units of one. */
function unitsOf(problem: Problem, rules: readonly Rule[], days: readonly number[]): number[][] {
  const places = placesOf(problem.people);
  const leader = problem.people.map((_, place) => place);
  const leaderOf = (place: number): number =>
    leader[place] === place ? place : leaderOf(leader[place] ?? place);
  for (const rule of rules) {
    if (rule.kind !== 'together') continue;
    for (const day of days) {
      const [first, ...others] = peopleThere(problem, places, rule.people, day);
      for (const other of others) leader[leaderOf(other)] = leaderOf(first ?? other);
    }
  }
  const units = new Map<number, number[]>();
  problem.people.forEach((person, place) => {
    if (!days.some((day) => attends(person, day))) return;
    units.set(leaderOf(place), [...(units.get(leaderOf(place)) ?? []), place]);
  });
  return [...units.values()];
}

function peopleThere(
  problem: Problem,
  places: ReadonlyMap<string, number>,
  ids: readonly string[],
  day: number,
): number[] {
  return ids.map((id) => places.get(id) ?? -1).filter((place) => isThere(problem, place, day));
}

/** Nobody sits at a table that is closed on a day on which they attend. */
function forbidClosed({ tables }: Problem, days: readonly number[], { there, allowed }: Layer): void {
  tables.forEach(({ closed = [] }, column) => {
    there.forEach(
      (byDay, unit) =>
        byDay.some((people, day) => people.length > 0 && closed.includes(days[day] ?? 0)) &&
        allowed.set(unit, column, 0),
    );
  });
}

function forbidTables(
  problem: Problem,
  rules: readonly Rule[],
  days: readonly number[],
  { unitOf, allowed }: Layer,
): void {
  const places = placesOf(problem.people);
  for (const rule of rules) {
    if (rule.kind === 'apart' || rule.kind === 'together') continue;
    const place = places.get(rule.person) ?? -1;
    const unit = unitOf.at(place);
    const when =
      rule.kind === 'locked' && rule.day !== undefined ? days.filter((day) => day === rule.day) : days;
    if (unit < 0 || !when.some((day) => isThere(problem, place, day))) continue;
    problem.tables.forEach((table, column) => suits(rule, table) || allowed.set(unit, column, 0));
  }
}

/** Whether a rule about one person lets them sit at a table. */
export function suits(rule: Exclude<Rule, { kind: 'apart' | 'together' }>, table: PlannedTable): boolean {
  if (rule.kind === 'needs') return (table.features ?? []).includes(rule.feature);
  return rule.kind === 'conflict' ? table.coach !== rule.coach : table.id === rule.table;
}

function keepApart(
  problem: Problem,
  rules: readonly Rule[],
  days: readonly number[],
  { unitOf, allowed, apart }: Layer,
): void {
  const places = placesOf(problem.people);
  const neighbours = apart.map(() => new Set<number>());
  for (const rule of rules) {
    if (rule.kind !== 'apart') continue;
    for (const [one, other] of days.flatMap((day) =>
      pairsOf(peopleThere(problem, places, rule.people, day)),
    )) {
      const [a, b] = [unitOf.at(one), unitOf.at(other)];
      // Kept together and apart at once: no table will do.
      if (a === b) problem.tables.forEach((_, column) => allowed.set(a, column, 0));
      else {
        neighbours[a]?.add(b);
        neighbours[b]?.add(a);
      }
    }
  }
  neighbours.forEach((set, unit) => apart[unit]?.push(...set));
}
