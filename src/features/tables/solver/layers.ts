import { Grid, Row } from './numbers';
import {
  attends,
  daysOf,
  minOn,
  pairsOf,
  positionsOf,
  type PlannedTable,
  type SeatingInput,
  type Rule,
} from './input';

/**
 * One choice of tables and the hard rules on it, in numbers. When tables are remixed there is a layer for each day, and
 * no rule reaches from one to another; else there is one layer for all days.
 * People who are kept together on some day of the layer are one unit. `days` are counted from 0 here.
 */
export type Layer = {
  days: number[];
  /** The people of each unit, by their places in the input. */
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

/** The layers of an input under `rules`. */
export function layersOf(input: SeatingInput, rules: readonly Rule[] = input.rules): Layer[] {
  const days = daysOf(input);
  return input.remix ? days.map((day) => layerOf(input, rules, [day])) : [layerOf(input, rules, days)];
}

/** The layer of some days of an input, numbered from 1, in which everybody keeps to one table. */
export function layerOf(input: SeatingInput, rules: readonly Rule[], days: readonly number[]): Layer {
  const units = unitsOf(input, rules, days);
  const unitOf = new Row(input.people.length).fill(-1);
  units.forEach((people, unit) => people.forEach((person) => unitOf.set(person, unit)));
  const there = units.map((people) =>
    days.map((day) => people.filter((place) => isThere(input, place, day))),
  );
  const size = new Grid(days.length, units.length);
  there.forEach((byDay, unit) => byDay.forEach((people, day) => size.set(day, unit, people.length)));
  const allowed = new Grid(units.length, input.tables.length).fill(1);
  const layer = {
    days: days.map((day) => day - 1),
    units,
    unitOf,
    there,
    size,
    allowed,
    apart: units.map(() => []),
    // A table with nobody at it is empty, whatever its `min`.
    min: Row.of(input.tables.map((table) => Math.max(1, ...days.map((day) => minOn(table, day))))),
    max: Row.of(input.tables.map(({ max }) => max)),
  };
  forbidClosed(input, days, layer);
  forbidTables(input, rules, days, layer);
  keepApart(input, rules, days, layer);
  return layer;
}

function isThere(input: SeatingInput, place: number, day: number): boolean {
  const person = input.people[place];
  return person !== undefined && attends(person, day);
}

/** Joins those who are kept together on a day that they attend; the others are units of one. */
function unitsOf(input: SeatingInput, rules: readonly Rule[], days: readonly number[]): number[][] {
  const places = positionsOf(input.people);
  const leader = input.people.map((_, place) => place);
  const leaderOf = (place: number): number =>
    leader[place] === place ? place : leaderOf(leader[place] ?? place);
  for (const rule of rules) {
    if (rule.kind !== 'together') continue;
    for (const day of days) {
      const [first, ...others] = peopleThere(input, places, rule.people, day);
      for (const other of others) leader[leaderOf(other)] = leaderOf(first ?? other);
    }
  }
  const units = new Map<number, number[]>();
  input.people.forEach((person, place) => {
    if (!days.some((day) => attends(person, day))) return;
    units.set(leaderOf(place), [...(units.get(leaderOf(place)) ?? []), place]);
  });
  return [...units.values()];
}

function peopleThere(
  input: SeatingInput,
  places: ReadonlyMap<string, number>,
  ids: readonly string[],
  day: number,
): number[] {
  return ids.map((id) => places.get(id) ?? -1).filter((place) => isThere(input, place, day));
}

/** Nobody sits at a table that is closed on a day on which they attend. */
function forbidClosed({ tables }: SeatingInput, days: readonly number[], { there, allowed }: Layer): void {
  tables.forEach(({ closed = [] }, column) => {
    there.forEach(
      (byDay, unit) =>
        byDay.some((people, day) => people.length > 0 && closed.includes(days[day] ?? 0)) &&
        allowed.set(unit, column, 0),
    );
  });
}

function forbidTables(
  input: SeatingInput,
  rules: readonly Rule[],
  days: readonly number[],
  { unitOf, allowed }: Layer,
): void {
  const places = positionsOf(input.people);
  for (const rule of rules) {
    if (rule.kind === 'apart' || rule.kind === 'together') continue;
    const place = places.get(rule.person) ?? -1;
    const unit = unitOf.at(place);
    const when = 'day' in rule && rule.day !== undefined ? days.filter((day) => day === rule.day) : days;
    if (unit < 0 || !when.some((day) => isThere(input, place, day))) continue;
    input.tables.forEach((table, column) => suits(rule, table) || allowed.set(unit, column, 0));
  }
}

/** Whether a rule about one person lets them sit at a table. */
export function suits(rule: Exclude<Rule, { kind: 'apart' | 'together' }>, table: PlannedTable): boolean {
  if (rule.kind === 'needs') return (table.features ?? []).includes(rule.feature);
  return rule.kind === 'conflict' ? table.coach !== rule.coach : table.id === rule.table;
}

function keepApart(
  input: SeatingInput,
  rules: readonly Rule[],
  days: readonly number[],
  { unitOf, allowed, apart }: Layer,
): void {
  const places = positionsOf(input.people);
  const neighbours = apart.map(() => new Set<number>());
  for (const rule of rules) {
    if (rule.kind !== 'apart') continue;
    for (const [one, other] of days.flatMap((day) => pairsOf(peopleThere(input, places, rule.people, day)))) {
      const [a, b] = [unitOf.at(one), unitOf.at(other)];
      // Kept together and apart at once: no table will do.
      if (a === b) input.tables.forEach((_, column) => allowed.set(a, column, 0));
      else {
        neighbours[a]?.add(b);
        neighbours[b]?.add(a);
      }
    }
  }
  neighbours.forEach((set, unit) => apart[unit]?.push(...set));
}
