import type { SeatingInput } from './input';
import type { Layer } from './layers';
import { Grid, Row } from './numbers';
import { type Random, shuffled } from './random';

/**
 * A plan for new tables each day in which nobody meets twice: made, not searched for. Everybody has a place in one of
 * `circles`; on day d whoever has place r of circle g sits in circle g + shift(d, r). Two people with different places
 * meet on two days only if their shifts differ by the same on both, and the shifts are such that they never do. Whoever
 * swaps places with somebody changes nothing of that, nor does which table a circle takes: so people and tables are
 * swapped until every rule is kept.
 * @returns the table of each unit by layer; null where nobody has to meet anybody new, or no such plan was made.
 */
export function strangersOnly(
  input: SeatingInput,
  layers: readonly Layer[],
  random: Random,
  stop: () => boolean,
): Row[] | null {
  const wanted = input.aims.some(({ kind, weight }) => kind === 'meet-new' && weight > 0);
  const alone = layers.every(({ units }) => units.every((people) => people.length === 1));
  if (!wanted || !alone || !input.remix || layers.length < 2) return null;
  for (const circles of circleCounts(input)) {
    if (stop()) return null;
    const shifts = shiftsFor(circles, Math.ceil(input.people.length / circles), layers.length, stop);
    const seated = shifts && fitted(dealt(input, layers, circles, shifts, random), random, stop);
    if (seated) return rowsOf(seated);
  }
  return null;
}

/** Into how many circles everybody can be divided evenly, the most first. */
function circleCounts({ people, tables }: SeatingInput): number[] {
  const [smallest, largest] = [
    Math.min(...tables.map(({ min }) => min)),
    Math.max(...tables.map(({ max }) => max)),
  ];
  return tables
    .map((_, index) => tables.length - index)
    .filter(
      (count) =>
        Math.floor(people.length / count) >= Math.max(1, smallest) &&
        Math.ceil(people.length / count) <= largest,
    );
}

/** So many shifts are tried. Where that doesn't do, there are too many days or places for the circles. */
const mostShifts = 50_000;

/** By day (row) and place (column), how far a place moves on: no two places by the same difference on two days. null when none were found. */
export function shiftsFor(
  circles: number,
  places: number,
  days: number,
  stop: () => boolean = () => false,
): Grid | null {
  const shifts = new Grid(days, places);
  let left = mostShifts;
  const suits = (day: number, place: number, shift: number) => {
    for (let before = 0; before < day; before += 1)
      for (let other = 0; other < place; other += 1) {
        const [now, then] = [
          shift - shifts.at(day, other),
          shifts.at(before, place) - shifts.at(before, other),
        ];
        if ((now - then) % circles === 0) return false;
      }
    return true;
  };
  const fill = (day: number, place: number): boolean => {
    if (day === days) return true;
    if (place === places) return fill(day + 1, 0);
    // On the first day everybody is at home; and where the first place goes is all the same.
    for (let shift = 0; shift < (day === 0 || place === 0 ? 1 : circles) && left > 0; shift += 1) {
      left = left % 4_096 === 0 && stop() ? 0 : left - 1;
      shifts.set(day, place, shift);
      if (suits(day, place, shift) && fill(day, place + 1)) return true;
    }
    return false;
  };
  return places <= circles && fill(0, 0) ? shifts : null;
}

/** Who has which place (`who`, by place × circles + circle; -1: nobody), and the table of each circle by day. */
type Dealt = {
  input: SeatingInput;
  layers: readonly Layer[];
  circles: number;
  shifts: Grid;
  who: Row;
  tableOf: Row[];
};

function dealt(
  input: SeatingInput,
  layers: readonly Layer[],
  circles: number,
  shifts: Grid,
  random: Random,
): Dealt {
  const who = new Row(circles * shifts.columns).fill(-1);
  shuffled([...input.people.keys()], random).forEach((person, place) => who.set(place, person));
  const tableOf = layers.map(() => Row.of(shuffled([...input.tables.keys()], random)));
  return { input, layers, circles, shifts, who, tableOf };
}

/** Where a place leads on a day. */
const circleOf = ({ circles, shifts }: Dealt, day: number, place: number): number =>
  (place + shifts.at(day, Math.floor(place / circles))) % circles;

/** What a deal breaks: how much in all, and the places of those whom it concerns. */
function troubleIn(deal: Dealt): { count: number; places: number[] } {
  const places: number[] = [];
  let count = 0;
  deal.layers.forEach((layer, day) => {
    const circles = new Row(layer.units.length);
    const sizes = new Row(deal.circles);
    for (let place = 0; place < deal.who.length; place += 1) {
      const unit = unitAt(deal, layer, place);
      if (unit < 0) continue;
      circles.set(unit, circleOf(deal, day, place));
      sizes.add(circles.at(unit), 1);
    }
    for (let place = 0; place < deal.who.length; place += 1) {
      const unit = unitAt(deal, layer, place);
      if (unit < 0) continue;
      const circle = circles.at(unit);
      const table = deal.tableOf[day]?.at(circle) ?? 0;
      const wrong =
        (layer.allowed.at(unit, table) === 0 ? 1 : 0) +
        (layer.apart[unit] ?? []).filter((other) => circles.at(other) === circle).length +
        (sizes.at(circle) < layer.min.at(table) || sizes.at(circle) > layer.max.at(table) ? 1 : 0);
      if (wrong > 0) places.push(place);
      count += wrong;
    }
  });
  return { count, places };
}

const unitAt = ({ who }: Dealt, layer: Layer, place: number): number =>
  who.at(place) < 0 ? -1 : layer.unitOf.at(who.at(place));

/** So many swaps are tried for each person; one in so many that makes things a little worse is kept all the same. */
const [swapsEach, lenience] = [150, 0.03];

/** Swaps people, and tables, until nothing is broken. null when that was not reached. */
function fitted(deal: Dealt, random: Random, stop: () => boolean): Dealt | null {
  let trouble = troubleIn(deal);
  for (
    let left = Math.min(20_000, swapsEach * deal.input.people.length);
    left > 0 && trouble.count > 0;
    left -= 1
  ) {
    if (left % 256 === 0 && stop()) return null;
    const [row, one, other] = swapIn(deal, trouble.places, random);
    swap(row, one, other);
    const now = troubleIn(deal);
    const worse = now.count - trouble.count;
    if (worse <= 0 || (worse <= 2 && random.next() < lenience)) trouble = now;
    else swap(row, one, other);
  }
  return trouble.count === 0 ? deal : null;
}

/** Two places of people, or two tables of a day, to swap: one of them of somebody who is in trouble. */
function swapIn(deal: Dealt, places: readonly number[], random: Random): [Row, number, number] {
  const place = places[random.below(places.length)] ?? 0;
  if (random.below(4) > 0) return [deal.who, place, random.below(deal.who.length)];
  const day = random.below(deal.layers.length);
  const row = deal.tableOf[day] ?? deal.who;
  return [row, circleOf(deal, day, place), random.below(row.length)];
}

function swap(row: Row, one: number, other: number): void {
  const kept = row.at(one);
  row.set(one, row.at(other));
  row.set(other, kept);
}

function rowsOf(deal: Dealt): Row[] {
  return deal.layers.map((layer, day) => {
    const tables = new Row(layer.units.length);
    for (let place = 0; place < deal.who.length; place += 1) {
      const unit = unitAt(deal, layer, place);
      if (unit >= 0) tables.set(unit, deal.tableOf[day]?.at(circleOf(deal, day, place)) ?? 0);
    }
    return tables;
  });
}
