import type { Layer } from './layers';
import { likeTables } from './likeness';
import { Row } from './numbers';
import type { Ended } from './proving';
import { type Random, shuffled } from './random';

type Cover = {
  layer: Layer;
  random: Random;
  /** The table of each unit; -1 while it has none. */
  table: Row;
  /** Tables not yet filled, and which are as good as each other: the same number. */
  left: Set<number>;
  kindOfTable: number[];
  /** For each unit, those that it need not keep apart from. */
  friends: Set<number>[];
  steps: { left: number; stop: () => boolean };
};
/** Units that may all sit at one table, and those that might join them. */
type Group = { units: number[]; joining: number[] };

/**
 * Looks for a seating as `searchSeating` does, and is as thorough, but fills a table at a time: with every group that may
 * sit there around the unit with the fewest friends. Where most must keep apart from most, few groups are left, and this
 * is quick when the other is lost.
 */
export function coverSeating(layer: Layer, random: Random, limit: number, stop: () => boolean): Ended {
  const friends = layer.units.map(
    (_, unit) =>
      new Set(
        [...layer.units.keys()].filter((other) => other !== unit && !layer.apart[unit]?.includes(other)),
      ),
  );
  const cover: Cover = {
    layer,
    random,
    table: new Row(layer.units.length).fill(-1),
    left: new Set(layer.min.list().keys()),
    kindOfTable: likeTables(layer),
    friends,
    steps: { left: limit, stop },
  };
  if (fillNext(cover)) return cover.table;
  return cover.steps.left <= 0 ? 'gave up' : 'none';
}

/** Fills tables until everybody sits. @returns false, with nothing changed, when that can't be or the steps ran out. */
function fillNext(cover: Cover): boolean {
  const waiting = [...cover.layer.units.keys()].filter((unit) => cover.table.at(unit) < 0);
  const count = (unit: number) => waiting.filter((other) => cover.friends[unit]?.has(other)).length;
  const counts = new Map(waiting.map((unit) => [unit, count(unit)]));
  const first = waiting.reduce(
    (best, unit) => ((counts.get(unit) ?? 0) < (counts.get(best) ?? 0) ? unit : best),
    waiting[0] ?? -1,
  );
  if (first < 0) return true;
  const kinds = new Set<number>();
  for (const table of shuffled([...cover.left], cover.random)) {
    const kind = cover.kindOfTable[table] ?? 0;
    if (kinds.has(kind) || cover.layer.allowed.at(first, table) === 0) continue;
    kinds.add(kind);
    const joining = waiting.filter(
      (other) => cover.friends[first]?.has(other) && cover.layer.allowed.at(other, table) === 1,
    );
    cover.left.delete(table);
    if (grow(cover, table, { units: [first], joining: shuffled(joining, cover.random) })) return true;
    cover.left.add(table);
  }
  return false;
}

/** Tries the table with the group and with every larger one, in either order. */
function grow(cover: Cover, table: number, group: Group): boolean {
  const fit = howItFits(cover.layer, table, group);
  if (fit === 'never' || !mayGoOn(cover)) return false;
  const ways = [() => enlarge(cover, table, group), () => fit === 'now' && seatAt(cover, table, group)];
  return (cover.random.below(2) === 0 ? ways : ways.reverse()).some((way) => way());
}

function mayGoOn({ steps }: Cover): boolean {
  steps.left -= 1;
  if (steps.left % 256 === 0 && steps.stop()) steps.left = 0;
  return steps.left > 0;
}

/** Whether a group has a size that the table may have, on each day that somebody of it attends; or might with more. */
function howItFits(
  { days, size, min, max }: Layer,
  table: number,
  { units, joining }: Group,
): 'now' | 'with more' | 'never' {
  let fit: 'now' | 'with more' = 'now';
  for (let day = 0; day < days.length; day += 1) {
    const people = units.reduce((sum, unit) => sum + size.at(day, unit), 0);
    if (people > max.at(table)) return 'never';
    if (people === 0 || people >= min.at(table)) continue;
    fit = 'with more';
    if (joining.reduce((sum, unit) => sum + size.at(day, unit), people) < min.at(table)) return 'never';
  }
  return fit;
}

function enlarge(cover: Cover, table: number, { units, joining }: Group): boolean {
  return joining.some((unit, index) =>
    grow(cover, table, {
      units: [...units, unit],
      joining: joining.slice(index + 1).filter((other) => cover.friends[unit]?.has(other)),
    }),
  );
}

function seatAt(cover: Cover, table: number, { units }: Group): boolean {
  for (const unit of units) cover.table.set(unit, table);
  const seated = enoughRoom(cover) && fillNext(cover);
  if (!seated) for (const unit of units) cover.table.set(unit, -1);
  return seated;
}

/** Whether the tables that are left have seats for everybody who waits. */
function enoughRoom({ layer, table, left }: Cover): boolean {
  const seats = [...left].reduce((sum, at) => sum + layer.max.at(at), 0);
  return layer.days.every(
    (_, day) =>
      layer.units.reduce((sum, __, unit) => sum + (table.at(unit) < 0 ? layer.size.at(day, unit) : 0), 0) <=
      seats,
  );
}
