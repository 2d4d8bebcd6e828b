import { mostTables } from './capacity';
import type { Layer } from './layers';
import { Grid, Row } from './numbers';
import { type Random, shuffled } from './random';

/** Everybody at a table, rules perhaps broken. */
type Attempt = {
  layer: Layer;
  /** The table of each unit. */
  table: Row;
  /** People, by day and table. */
  load: Grid;
  /** For each unit and table, how many sit there whom it must keep apart from. */
  clash: Grid;
  /** Until which step a unit may not come back to a table. */
  barred: Grid;
};
/** A unit goes to a table; with `other`, that unit comes to where the first one was. */
type Move = { unit: number; to: number; other: number; change: number };

/**
 * Looks for a seating of a layer that keeps all its rules, by tabu search: from a first guess, it makes the best of all
 * moves and swaps that involve somebody in trouble, and doesn't undo it for a while (Hertz and de Werra, 1987).
 * @returns the table of each unit, or null when `steps` were not enough. That says nothing about whether there is one.
 */
export function findSeating(
  layer: Layer,
  random: Random,
  steps: number,
  stop: () => boolean,
  start?: Row,
): Row | null {
  const attempt = attemptFrom(layer, start ?? firstGuess(layer, random));
  if (attempt.table.list().includes(-1)) return null;
  let trouble = troubleOf(attempt);
  let least = trouble;
  for (let step = 0; trouble > 0 && step < steps && !(step % 16 === 0 && stop()); step += 1) {
    const move = bestMove(attempt, random, step, least - trouble);
    if (!move) break;
    make(attempt, move, step + 8 + random.below(10));
    trouble += move.change;
    least = Math.min(least, trouble);
  }
  return trouble === 0 ? attempt.table : null;
}

/** Puts the hardest to place first, each at the table that suits them best, aiming at even tables and as many as possible. */
function firstGuess(layer: Layer, random: Random): Row {
  const table = new Row(layer.units.length).fill(-1);
  const quota = quotas(layer);
  const filled = new Row(quota.length);
  const options = layer.units.map((_, unit) =>
    layer.allowed.row(unit).flatMap((may, at) => (may === 1 ? [at] : [])),
  );
  const hardness = (unit: number) =>
    (options[unit]?.length ?? 0) - (layer.units[unit]?.length ?? 0) - (layer.apart[unit]?.length ?? 0) / 100;
  const order = shuffled([...layer.units.keys()], random).sort((a, b) => hardness(a) - hardness(b));
  for (const unit of order) {
    const people = layer.units[unit]?.length ?? 0;
    const taken = new Set(layer.apart[unit]?.map((other) => table.at(other)));
    const badness = (at: number) =>
      (taken.has(at) ? 1_000 : 0) +
      Math.max(0, filled.at(at) + people - quota.at(at)) * 10 +
      filled.at(at) / Math.max(1, quota.at(at));
    const at = shuffled(options[unit] ?? [], random).reduce(
      (best, next) => (best < 0 || badness(next) < badness(best) ? next : best),
      -1,
    );
    table.set(unit, at);
    if (at >= 0) filled.add(at, people);
  }
  return table;
}

/** How many people a first guess wants at each table, on the fullest day. */
function quotas(layer: Layer): Row {
  const tables = layer.min.length;
  const must = new Set(layer.units.flatMap((_, unit) => onlyTable(layer, unit)));
  const people = Math.max(
    ...layer.days.map((_, day) => layer.size.row(day).reduce((sum, size) => sum + size, 0)),
  );
  const used = mostTables(layer.min, layer.max, people, must) ?? [...layer.min.list().keys()];
  const quota = new Row(tables);
  for (const table of used) quota.set(table, layer.min.at(table));
  for (let left = people - quota.sum(); left > 0; left -= 1) {
    const roomy = used.filter((table) => quota.at(table) < layer.max.at(table));
    const smallest = roomy.reduce(
      (best, table) => (quota.at(table) < quota.at(best) ? table : best),
      roomy[0] ?? 0,
    );
    quota.add(smallest, 1);
  }
  return quota;
}

function onlyTable(layer: Layer, unit: number): number[] {
  const options = layer.allowed.row(unit).flatMap((may, table) => (may === 1 ? [table] : []));
  return options.length === 1 ? options : [];
}

function attemptFrom(layer: Layer, start: Row): Attempt {
  const [units, tables] = [layer.units.length, layer.min.length];
  const attempt = {
    layer,
    table: start.copy(),
    load: new Grid(layer.days.length, tables),
    clash: new Grid(units, tables),
    barred: new Grid(units, tables),
  };
  layer.units.forEach((_, unit) => settle(attempt, unit, start.at(unit), 1));
  return attempt;
}

/** Counts a unit in at a table, or, with -1, out again. */
function settle({ layer, load, clash }: Attempt, unit: number, table: number, by: 1 | -1): void {
  for (let day = 0; day < layer.days.length; day += 1) load.add(day, table, by * layer.size.at(day, unit));
  for (const other of layer.apart[unit] ?? []) clash.add(other, table, by);
}

/** How far a table is from a size that it may have. */
function sizeTrouble({ min, max }: Layer, table: number, people: number): number {
  if (people === 0) return 0;
  return Math.max(min.at(table) - people, people - max.at(table), 0);
}

function troubleOf({ layer, table, load, clash }: Attempt): number {
  const clashes = layer.units.reduce((sum, _, unit) => sum + clash.at(unit, table.at(unit)), 0) / 2;
  const sizes = layer.days.flatMap((_, day) =>
    load.row(day).map((people, at) => sizeTrouble(layer, at, people)),
  );
  return sizes.reduce((sum, trouble) => sum + trouble, clashes);
}

/** The best move for somebody in trouble. One that is barred counts only if it leads to less trouble than ever: by `record`. */
function bestMove(attempt: Attempt, random: Random, step: number, record: number): Move | null {
  let best: Move = { unit: -1, to: -1, other: -1, change: Infinity };
  let ties = 0;
  eachMove(attempt, (unit, to, other) => {
    const change = changeBy(attempt, unit, to, other);
    if (change > best.change || (change >= record && attempt.barred.at(unit, to) > step)) return;
    ties = change === best.change ? ties + 1 : 1;
    if (ties === 1 || random.below(ties) === 0) best = { unit, to, other, change };
  });
  return best.unit < 0 ? null : best;
}

/** Whoever is in trouble goes to any table, or changes with anybody; and everybody may go to a table that lacks people. */
function eachMove(
  { layer, table, load, clash }: Attempt,
  consider: (unit: number, to: number, other: number) => void,
): void {
  const { allowed, units } = layer;
  const days = [...layer.days.keys()];
  const wrong = layer.min
    .list()
    .map((_, at) => days.some((day) => sizeTrouble(layer, at, load.at(day, at)) > 0));
  const lacking = layer.min
    .list()
    .map((min, at) => days.some((day) => load.at(day, at) > 0 && load.at(day, at) < min));
  for (let unit = 0; unit < units.length; unit += 1) {
    const from = table.at(unit);
    const inTrouble = clash.at(unit, from) > 0 || wrong[from];
    for (let to = 0; to < wrong.length; to += 1) {
      if (to !== from && (inTrouble || lacking[to]) && allowed.at(unit, to) === 1) consider(unit, to, -1);
    }
    for (let other = 0; inTrouble && other < units.length; other += 1) {
      const to = table.at(other);
      if (to !== from && allowed.at(unit, to) === 1 && allowed.at(other, from) === 1)
        consider(unit, to, other);
    }
  }
}

/** By how much a move changes the trouble. */
function changeBy({ layer, table, load, clash }: Attempt, unit: number, to: number, other: number): number {
  const from = table.at(unit);
  let change = clash.at(unit, to) - clash.at(unit, from);
  if (other >= 0) {
    change += clash.at(other, from) - clash.at(other, to);
    // Each was counted as sitting at the table that the other comes to.
    if (clash.at(unit, to) > 0 && layer.apart[unit]?.includes(other)) change -= 2;
  }
  for (let day = 0; day < layer.days.length; day += 1) {
    const shift = layer.size.at(day, unit) - (other < 0 ? 0 : layer.size.at(day, other));
    if (shift === 0) continue;
    const [here, there] = [load.at(day, from), load.at(day, to)];
    change +=
      sizeTrouble(layer, from, here - shift) -
      sizeTrouble(layer, from, here) +
      sizeTrouble(layer, to, there + shift) -
      sizeTrouble(layer, to, there);
  }
  return change;
}

function make(attempt: Attempt, { unit, to, other }: Move, until: number): void {
  const from = attempt.table.at(unit);
  relocate(attempt, unit, to, until);
  if (other >= 0) relocate(attempt, other, from, until);
}

function relocate(attempt: Attempt, unit: number, to: number, until: number): void {
  const from = attempt.table.at(unit);
  settle(attempt, unit, from, -1);
  settle(attempt, unit, to, 1);
  attempt.table.set(unit, to);
  attempt.barred.set(unit, from, until);
}
