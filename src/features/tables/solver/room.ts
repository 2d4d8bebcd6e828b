import { valueOf } from './aims';
import type { Layer } from './layers';
import { Grid, Row } from './numbers';
import { type Aim, positionsOf, type SeatingInput, type SeatedDay } from './input';

/** A count by table of people with each value, and what it costs when one more comes to so many of them. */
type Counter = {
  /** The value of each person, numbered from 0; -1 for none. */
  valueOf: Row;
  /** By day and table (row; day × tables + table) and value (column). */
  counts: Grid;
  oneMore: number[];
};

/**
 * Where everybody sits, and how far that is from the aims. `cost`, the weighted sum of their measures, is kept up with
 * every unit that is lifted from a table or put at one.
 */
export type Room = {
  layers: Layer[];
  tables: number;
  /** The table of each unit, by layer; -1 while it is lifted. */
  table: Row[];
  /** Who sits where: a list for each day and table (row; day × tables + table). */
  seated: number[][];
  counters: Counter[];
  /** How many times each two people share a table, and the weight of meeting again; null when that is no aim. */
  meetings: { times: Grid; weight: number } | null;
  cost: number;
};

/** A room with nobody in it. */
export function emptyRoom(input: SeatingInput, layers: Layer[]): Room {
  const tables = input.tables.length;
  const weight = input.aims.reduce((sum, aim) => sum + (aim.kind === 'meet-new' ? aim.weight : 0), 0);
  return {
    layers,
    tables,
    table: layers.map(({ units }) => new Row(units.length).fill(-1)),
    seated: Array.from({ length: input.days * tables }, () => []),
    counters: input.aims.flatMap((aim) => counterOf(input, aim)),
    meetings: weight > 0 ? { times: metBefore(input), weight } : null,
    cost: 0,
  };
}

/** Those who know each other have met once before the first day. */
function metBefore({ people, met = [] }: SeatingInput): Grid {
  const places = positionsOf(people);
  const times = new Grid(people.length, people.length);
  for (const pair of met) {
    const [one = 0, other = 0] = pair.map((id) => places.get(id) ?? 0).sort((a, b) => a - b);
    times.set(one, other, 1);
  }
  return times;
}

function counterOf(input: SeatingInput, aim: Aim): Counter[] {
  if (aim.kind === 'meet-new' || aim.weight === 0) return [];
  const values = input.people.map((person) => valueOf(person, aim.attribute));
  const counted =
    aim.kind === 'not-alone' ? [aim.value] : [...new Set(values.filter((value) => value !== undefined))];
  return [
    {
      valueOf: Row.of(values.map((value) => (value === undefined ? -1 : counted.indexOf(value)))),
      counts: new Grid(input.days * input.tables.length, counted.length),
      oneMore: input.people.map(
        (_, count) => aim.weight * (aim.kind === 'mix' ? count : count === 0 ? 1 : count === 1 ? -1 : 0),
      ),
    },
  ];
}

/** Puts a lifted unit at a table. */
export function put(room: Room, layer: number, unit: number, table: number): void {
  room.table[layer]?.set(unit, table);
  seatUnit(room, layer, unit, table, 1);
}

/** Lifts a unit from its table. */
export function lift(room: Room, layer: number, unit: number): void {
  const table = room.table[layer]?.at(unit) ?? -1;
  room.table[layer]?.set(unit, -1);
  seatUnit(room, layer, unit, table, -1);
}

/** Seats each of a unit on each day that they attend, or, with -1, takes them away. */
function seatUnit(room: Room, layer: number, unit: number, table: number, by: 1 | -1): void {
  const known = room.layers[layer];
  const there = known?.there[unit] ?? [];
  for (let day = 0; day < there.length; day += 1) {
    const seat = (known?.days[day] ?? 0) * room.tables + table;
    for (const person of there[day] ?? []) seatPerson(room, person, seat, by);
  }
}

function seatPerson(room: Room, person: number, seat: number, by: 1 | -1): void {
  const list = room.seated[seat] ?? [];
  if (by === -1) list.splice(list.indexOf(person), 1);
  if (room.meetings) meet(room, room.meetings, person, list, by);
  if (by === 1) list.push(person);
  for (const { valueOf: values, counts, oneMore } of room.counters) {
    const value = values.at(person);
    if (value < 0) continue;
    const now = counts.add(seat, value, by);
    room.cost += by * (oneMore[by === 1 ? now - 1 : now] ?? 0);
  }
}

/** Every meeting but a pair's first costs. */
function meet(
  room: Room,
  { times, weight }: NonNullable<Room['meetings']>,
  person: number,
  others: readonly number[],
  by: 1 | -1,
): void {
  for (const other of others) {
    const now = person < other ? times.add(person, other, by) : times.add(other, person, by);
    if (now > (by === 1 ? 1 : 0)) room.cost += by * weight;
  }
}

/** The tables of all units, to come back to. */
export const snapshot = (room: Room): Row[] => room.table.map((row) => row.copy());

/** Seats everybody as in a snapshot. */
export function restore(room: Room, tables: readonly Row[]): void {
  tables.forEach((row, layer) => {
    for (let unit = 0; unit < row.length; unit += 1)
      if ((room.table[layer]?.at(unit) ?? -1) >= 0) lift(room, layer, unit);
    for (let unit = 0; unit < row.length; unit += 1) put(room, layer, unit, row.at(unit));
  });
}

/** The plan in ids: tables in their order, people in theirs. */
export function planOf(input: SeatingInput, room: Room): SeatedDay[] {
  return Array.from({ length: input.days }, (_, day) =>
    input.tables.flatMap(({ id }, table) => {
      const people = [...(room.seated[day * room.tables + table] ?? [])].sort((a, b) => a - b);
      return people.length === 0
        ? []
        : [{ table: id, people: people.map((person) => input.people[person]?.id ?? '') }];
    }),
  );
}
