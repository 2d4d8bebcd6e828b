import { fitOnPaper, mostTables } from './capacity';
import type { Layer } from './layers';
import { Grid, Row } from './numbers';
import { type Random, shuffled } from './random';
import { largestGroupsApart, likeTables, likeUnits } from './likeness';

/** How a search ended: with the table of each unit, knowing that there is no seating, or before it could tell. */
export type Ended = Row | 'none' | 'gave up';

type Search = {
  layer: Layer;
  /** The table of each unit; -1 while it has none. */
  table: Row;
  load: Grid;
  /** For each unit and table, how many reasons there are against it. 0: it may sit there, if there is room. */
  against: Grid;
  /** People without a seat yet, by day. */
  waiting: Row;
  /** Which units, and which tables, are as good as each other: the same number. */
  kindOfUnit: number[];
  kindOfTable: number[];
  /** The units in random order, so that no two searches go the same way. */
  order: number[];
  steps: { left: number; stop: () => boolean };
};

/**
 * Looks for a seating of a layer that keeps all its rules, and finds one if there is one: backtracking, the unit with
 * the fewest tables left first (Brélaz's DSATUR, with room counted), until `limit` units were seated.
 * What was refuted for one unit or table is refuted for all that are like it.
 */
export function searchSeating(layer: Layer, random: Random, limit: number, stop: () => boolean): Ended {
  const search = searchOf(layer, random, limit, stop);
  if (seatNext(search)) return search.table;
  return search.steps.left <= 0 ? 'gave up' : 'none';
}

/** Quick proofs that there is no seating: too many or too few people, or too many for the tables that suit them. */
export function fitsOnPaper(layer: Layer): boolean {
  const options = layer.units.map((_, unit) =>
    layer.allowed.row(unit).flatMap((may, table) => (may === 1 ? [table] : [])),
  );
  const onDays = layer.days.every((_, day) => {
    const people = layer.size
      .row(day)
      .flatMap((size, unit) => Array.from({ length: size }, () => options[unit] ?? []));
    return mostTables(layer.min, layer.max, people.length) !== null && fitOnPaper(people, layer.max.list());
  });
  return (
    onDays &&
    largestGroupsApart(layer).every((group) =>
      fitOnPaper(
        group.map((unit) => options[unit] ?? []),
        layer.max.list().map(() => 1),
      ),
    )
  );
}

function searchOf(layer: Layer, random: Random, limit: number, stop: () => boolean): Search {
  const [units, tables] = [layer.units.length, layer.min.length];
  const against = new Grid(units, tables);
  for (let unit = 0; unit < units; unit += 1)
    for (let table = 0; table < tables; table += 1)
      against.set(unit, table, 1 - layer.allowed.at(unit, table));
  return {
    layer,
    table: new Row(units).fill(-1),
    load: new Grid(layer.days.length, tables),
    against,
    waiting: Row.of(layer.days.map((_, day) => layer.size.row(day).reduce((sum, size) => sum + size, 0))),
    kindOfUnit: likeUnits(layer),
    kindOfTable: likeTables(layer),
    order: shuffled([...layer.units.keys()], random),
    steps: { left: limit, stop },
  };
}

/** Seats everybody who is left. @returns false, with nothing changed, when that can't be or the steps ran out. */
function seatNext(search: Search): boolean {
  const { unit, hopeless } = hardest(search);
  if (hopeless) return false;
  if (unit < 0) return true;
  const refuted: number[] = [];
  let seated = false;
  for (const table of tablesToTry(search, unit)) {
    if (!mayGoOn(search)) break;
    seat(search, unit, table, 1);
    seated = seatNext(search);
    if (seated) break;
    seat(search, unit, table, -1);
    for (const alike of tablesLike(search, table)) {
      forbid(search, unit, alike, 1);
      refuted.push(alike);
    }
  }
  for (const table of refuted) forbid(search, unit, table, -1);
  return seated;
}

function mayGoOn({ steps }: Search): boolean {
  steps.left -= 1;
  if (steps.left % 256 === 0 && steps.stop()) steps.left = 0;
  return steps.left > 0;
}

/** Seats a unit at a table, or, with -1, takes it away again. */
function seat({ layer, table, load, waiting, against }: Search, unit: number, at: number, by: 1 | -1): void {
  table.set(unit, by === 1 ? at : -1);
  for (let day = 0; day < layer.days.length; day += 1) {
    const size = by * layer.size.at(day, unit);
    load.add(day, at, size);
    waiting.add(day, -size);
  }
  for (const other of layer.apart[unit] ?? []) against.add(other, at, by);
}

/** A table that failed one unit fails all units like it. */
function forbid({ kindOfUnit, table, against }: Search, unit: number, at: number, by: 1 | -1): void {
  kindOfUnit.forEach((kind, other) => {
    if (kind === kindOfUnit[unit] && table.at(other) < 0) against.add(other, at, by);
  });
}

const isEmpty = ({ layer, load }: Search, table: number): boolean =>
  layer.days.every((_, day) => load.at(day, table) === 0);

/** A table and, while it is empty, all empty ones like it. */
function tablesLike(search: Search, table: number): number[] {
  if (!isEmpty(search, table)) return [table];
  return [...search.kindOfTable.keys()].filter(
    (other) => search.kindOfTable[other] === search.kindOfTable[table] && isEmpty(search, other),
  );
}

function hasRoom({ layer, load, against }: Search, unit: number, table: number): boolean {
  if (against.at(unit, table) > 0) return false;
  for (let day = 0; day < layer.days.length; day += 1) {
    if (load.at(day, table) + layer.size.at(day, unit) > layer.max.at(table)) return false;
  }
  return true;
}

/** Where a unit may sit, one of each kind of empty table, first where it takes a seat from the fewest others. */
function tablesToTry(search: Search, unit: number): number[] {
  const { layer, kindOfTable, table, against } = search;
  const kinds = new Set<number>();
  const options = [...kindOfTable.keys()].filter((at) => {
    if (!hasRoom(search, unit, at)) return false;
    if (!isEmpty(search, at)) return true;
    const kind = kindOfTable[at] ?? 0;
    return !kinds.has(kind) && kinds.add(kind);
  });
  const harm = (at: number) =>
    (layer.apart[unit] ?? []).filter((other) => table.at(other) < 0 && against.at(other, at) === 0).length;
  const harms = new Map(options.map((at) => [at, harm(at)]));
  return options.sort(
    (a, b) => (harms.get(a) ?? 0) - (harms.get(b) ?? 0) || search.load.at(0, b) - search.load.at(0, a),
  );
}

/** The unit with the fewest tables to choose from, and whether it is already plain that not everybody can be seated. */
function hardest(search: Search): { unit: number; hopeless: boolean } {
  const { layer, order, table } = search;
  const reach = reachOf(search);
  let [unit, fewest, heaviest] = [-1, Infinity, 0];
  for (const one of order) {
    if (table.at(one) >= 0) continue;
    let options = 0;
    for (let at = 0; at < layer.min.length; at += 1) {
      if (!hasRoom(search, one, at)) continue;
      options += 1;
      for (let day = 0; day < layer.days.length; day += 1) widen(reach, day, at, layer.size.at(day, one));
    }
    if (options === 0) return { unit: one, hopeless: true };
    const weight = (layer.units[one]?.length ?? 0) * 1_000 + (layer.apart[one]?.length ?? 0);
    if (options < fewest || (options === fewest && weight > heaviest))
      [unit, fewest, heaviest] = [one, options, weight];
  }
  return { unit, hopeless: !sizesCanHold(search, reach) };
}

/** By day and table, the sizes that a table can still come to: bit s stands for s people more. Above 30 nothing is told. */
function reachOf({ layer }: Search): Grid {
  return new Grid(layer.days.length, layer.min.length).fill(1);
}

function widen(reach: Grid, day: number, table: number, size: number): void {
  const sums = reach.at(day, table);
  if (size > 0 && size < 31) reach.set(day, table, sums | (sums << size));
}

/** Whether those who wait can fill each day's tables to sizes that they may have: neither too many nor too few. */
function sizesCanHold({ layer, load, waiting }: Search, reach: Grid): boolean {
  return layer.days.every((_, day) => {
    let [least, most] = [0, 0];
    for (let table = 0; table < layer.min.length; table += 1) {
      const range = stillToCome(
        load.at(day, table),
        layer.min.at(table),
        layer.max.at(table),
        reach.at(day, table),
      );
      if (!range) return false;
      least += range[0];
      most += range[1];
    }
    return least <= waiting.at(day) && waiting.at(day) <= most;
  });
}

/** The fewest and the most people who can still join a table of `load`; null if it can't come to a size that it may have. */
function stillToCome(
  load: number,
  min: number,
  max: number,
  sums: number,
): [least: number, most: number] | null {
  if (max > 30) return [load === 0 ? 0 : Math.max(0, min - load), max - load];
  let [least, most] = [-1, -1];
  for (let more = 0; load + more <= max; more += 1) {
    const fits = ((sums >> more) & 1) === 1 && (load + more >= min || load + more === 0);
    if (fits && least < 0) least = more;
    if (fits) most = more;
  }
  return least < 0 ? null : [least, most];
}
