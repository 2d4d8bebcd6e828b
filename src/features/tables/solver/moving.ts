import type { Layer } from './layers';
import { Grid, Row } from './numbers';
import { type Random, shuffled } from './random';

type Step = { unit: number; to: number };
type Search = {
  layer: Layer;
  /** How many people of a unit (row) would move if it sat at a table (column). */
  price: Grid;
  random: Random;
  /** Where units are now: at home, or moved, or at -1 with no home to stay in. */
  table: Row;
  moved: Set<number>;
  load: Grid;
  /** How many people may still move. */
  budget: number;
  found: Map<string, Row>;
  steps: { left: number; stop: () => boolean };
};

const [mostSteps, mostSeatings] = [100_000, 60];

/**
 * All ways to move exactly `people`, up to some, such that every rule of the layer is kept.
 * Takes a rule that is broken, and tries everything that could mend it: one of those involved has to move, and whoever
 * has moved stays (a bounded search tree). So it misses none, unless the steps run out: then the answer is null.
 */
export function seatingsWith(
  people: number,
  layer: Layer,
  price: Grid,
  random: Random,
  stop: () => boolean,
): Row[] | null {
  const search: Search = {
    layer,
    price,
    random,
    table: new Row(layer.units.length).fill(-1),
    moved: new Set(),
    load: new Grid(layer.days.length, layer.min.length),
    budget: people,
    found: new Map(),
    steps: { left: mostSteps, stop },
  };
  homes(layer, price).forEach((home, unit) => {
    if (home >= 0) place(search, unit, home);
  });
  mend(search);
  return search.steps.left <= 0 && search.found.size === 0 ? null : [...search.found.values()];
}

/** The table at which nobody of a unit would move, if it may sit there; else -1. */
export function homes(layer: Layer, price: Grid): number[] {
  return layer.units.map((_, unit) =>
    price.row(unit).findIndex((people, table) => people === 0 && layer.allowed.at(unit, table) === 1),
  );
}

/** The fewest people of a unit who move, wherever it may sit. */
export const cheapest = (layer: Layer, price: Grid, unit: number): number =>
  Math.min(...price.row(unit).filter((_, table) => layer.allowed.at(unit, table) === 1));

function place({ layer, table, load }: Search, unit: number, to: number): void {
  for (const [at, by] of [
    [table.at(unit), -1],
    [to, 1],
  ] as const) {
    if (at >= 0)
      for (let day = 0; day < layer.days.length; day += 1) load.add(day, at, by * layer.size.at(day, unit));
  }
  table.set(unit, to);
}

function mend(search: Search): void {
  search.steps.left -= 1;
  if (search.steps.left % 256 === 0 && search.steps.stop()) search.steps.left = 0;
  if (search.steps.left <= 0 || search.found.size >= mostSeatings || tooMuchToDo(search)) return;
  const steps = waysToMend(search);
  if (!steps) {
    if (search.budget === 0) search.found.set(search.table.list().join(' '), search.table.copy());
    return;
  }
  for (const { unit, to } of shuffled(steps, search.random)) {
    const [from, price] = [search.table.at(unit), search.price.at(unit, to)];
    if (price > search.budget) continue;
    place(search, unit, to);
    search.moved.add(unit);
    search.budget -= price;
    mend(search);
    search.budget += price;
    search.moved.delete(unit);
    place(search, unit, from);
  }
}

/** Whether more people have to leave their tables, or to come to some, than may still move. */
function tooMuchToDo({ layer, load, table, price, budget }: Search): boolean {
  const homeless = layer.units.reduce(
    (sum, _, unit) => (table.at(unit) < 0 ? sum + cheapest(layer, price, unit) : sum),
    0,
  );
  return layer.days.some((_, day) => {
    let [leaving, coming] = [0, 0];
    load.row(day).forEach((people, at) => {
      leaving += Math.max(0, people - layer.max.at(at));
      if (people > 0) coming += Math.min(Math.max(0, layer.min.at(at) - people), people);
    });
    return leaving + homeless > budget || coming > budget;
  });
}

/** For a rule that is broken, all moves of which one has to be made; null when no rule is. */
function waysToMend(search: Search): Step[] | null {
  const { layer, table } = search;
  const homeless = table.list().indexOf(-1);
  if (homeless >= 0) return away(search, [homeless]);
  for (let unit = 0; unit < layer.units.length; unit += 1) {
    const other = layer.apart[unit]?.find((one) => table.at(one) === table.at(unit));
    if (other !== undefined) return away(search, [unit, other]);
  }
  for (let day = 0; day < layer.days.length; day += 1) {
    for (let at = 0; at < layer.min.length; at += 1) {
      const people = search.load.at(day, at);
      if (people === 0 || (people >= layer.min.at(at) && people <= layer.max.at(at))) continue;
      const here = [...layer.units.keys()].filter(
        (unit) => table.at(unit) === at && layer.size.at(day, unit) > 0,
      );
      if (people > layer.max.at(at)) return away(search, here);
      // Others come, or all leave, whoever may be the first of them.
      return [
        ...towards(search, at, day),
        ...away(search, here.filter((unit) => !search.moved.has(unit)).slice(0, 1)),
      ];
    }
  }
  return null;
}

function away({ layer, table, moved }: Search, units: readonly number[]): Step[] {
  return units
    .filter((unit) => !moved.has(unit))
    .flatMap((unit) =>
      layer.allowed
        .row(unit)
        .flatMap((may, to) => (may === 1 && to !== table.at(unit) ? [{ unit, to }] : [])),
    );
}

function towards({ layer, table, moved }: Search, to: number, day: number): Step[] {
  return [...layer.units.keys()]
    .filter(
      (unit) =>
        !moved.has(unit) &&
        table.at(unit) !== to &&
        layer.size.at(day, unit) > 0 &&
        layer.allowed.at(unit, to) === 1,
    )
    .map((unit) => ({ unit, to }));
}
