import { findSeating } from './finding';
import type { Layer } from './layers';
import { type Grid, Row } from './numbers';
import { type Random, shuffled } from './random';
import { cheapest, homes, seatingsWith } from './moving';

/** Seatings with as few people moved as were found, and whether there can be none with fewer. */
export type Fewest = { seatings: Row[]; proven: boolean };

/**
 * Seatings of a layer with the fewest people moved, at `price` each. One more person is allowed to move at a time, until
 * there is a seating. Where that gets too much, the best of what a quick search finds near by.
 * @param known some seating that keeps all rules.
 */
export function closest(layer: Layer, price: Grid, known: Row, random: Random, stop: () => boolean): Fewest {
  const nearBy = quickly(layer, price, known, random, stop);
  const bound = paid(nearBy, price);
  const forced = layer.units.reduce((sum, _, unit) => sum + cheapest(layer, price, unit), 0);
  for (let people = forced; people <= bound; people += 1) {
    const seatings = seatingsWith(people, layer, price, random, stop);
    if (!seatings) return { seatings: [nearBy], proven: people === bound };
    if (seatings.length > 0) return { seatings, proven: true };
  }
  return { seatings: [nearBy], proven: true };
}

const paid = (seating: Row, price: Grid): number =>
  seating.list().reduce((sum, table, unit) => sum + price.at(unit, table), 0);

/** From where everybody is now, tabu search mends what is broken; then whoever moved goes home if that breaks nothing. */
function quickly(layer: Layer, price: Grid, known: Row, random: Random, stop: () => boolean): Row {
  const home = homes(layer, price);
  let best = homewards(layer, known, home);
  for (let trial = 0; trial < 8; trial += 1) {
    const start = Row.of(
      home.map((table, unit) => (table >= 0 ? table : (shuffled(optionsOf(layer, unit), random)[0] ?? -1))),
    );
    const found = findSeating(layer, random, 300, stop, start);
    const near = found ? homewards(layer, found, home) : best;
    if (paid(near, price) < paid(best, price)) best = near;
  }
  return best;
}

const optionsOf = (layer: Layer, unit: number): number[] =>
  layer.allowed.row(unit).flatMap((may, table) => (may === 1 ? [table] : []));

function homewards(layer: Layer, seating: Row, home: readonly number[]): Row {
  const table = seating.copy();
  for (let again = true; again;) {
    again = home.some((at, unit) => {
      const from = table.at(unit);
      if (at < 0 || at === from) return false;
      table.set(unit, at);
      if (keeps(layer, table, unit, from)) return true;
      table.set(unit, from);
      return false;
    });
  }
  return table;
}

/** Whether a seating still keeps all rules after a unit has left `from`. */
function keeps(layer: Layer, table: Row, unit: number, from: number): boolean {
  if (layer.apart[unit]?.some((other) => table.at(other) === table.at(unit))) return false;
  return [from, table.at(unit)].every((at) =>
    layer.days.every((_, day) => {
      const people = layer.units.reduce(
        (sum, __, one) => (table.at(one) === at ? sum + layer.size.at(day, one) : sum),
        0,
      );
      return people === 0 || (people >= layer.min.at(at) && people <= layer.max.at(at));
    }),
  );
}
