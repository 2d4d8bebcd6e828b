import { countValues, tableDaysOf, valueOf } from './aims';
import { type Breach, breachesOf } from './checking';
import { layerOf, layersOf } from './layers';
import { missesOf } from './misses';
import {
  attends,
  daysOf,
  pairsOf,
  type Person,
  positionsOf,
  type SeatingInput,
  type SeatedDay,
} from './input';
import { emptyRoom, lift, put, type Room } from './room';

/** Who goes from which table to which; from none, for somebody without a seat. */
export type HintMove = { person: string; from: string | null; to: string };

/**
 * A move to free seats, or an exchange, that would help a plan; whoever is kept together moves together. `days`: numbered from 1. `mends`: how many breaches
 * fewer; `gain`: by how much the weighted sum of the aims falls.
 */
export type Hint = { moves: HintMove[]; days: number[]; mends: number; gain: number };

/** So many people are tried at most on a day, and so many of the most promising hints looked at in full. */
const [tried, looked] = [100, 400];

/**
 * What would help a plan most: a move or an exchange that mends something broken, or else comes nearer to the aims, and
 * breaks nothing. Tried for those whom the plan fails, with everybody. The best first, nobody in two of them.
 */
export function hintsFor(input: SeatingInput, plan: readonly SeatedDay[], limit: number): Hint[] {
  const broken = toMend(input, plan);
  const failed = failedBy(input, plan, broken);
  const places = { people: positionsOf(input.people), tables: positionsOf(input.tables) };
  const room = roomOf(input, plan, places);
  const promising = candidates(input, plan, failed)
    .map((hint) => ({ ...hint, gain: gainOf(room, places, hint) }))
    .filter(
      ({ gain, moves }) =>
        gain > tolerance || (broken.length > 0 && moves.some(({ person }) => failed.broken.has(person))),
    )
    .sort((a, b) => b.gain - a.gain)
    .slice(0, looked);
  const helpful = promising
    .map((hint) => ({
      ...hint,
      mends: broken.length - toMend(input, afterHint(input, plan, hint)).length,
    }))
    .filter(({ mends, gain }) => mends > 0 || (mends === 0 && gain > tolerance))
    .sort((a, b) => b.mends - a.mends || b.gain - a.gain);
  return disjoint(helpful).slice(0, limit);
}

/** What a hint may mend. Whoever sits elsewhere on some days does so because somebody decided it. */
const toMend = (input: SeatingInput, plan: readonly SeatedDay[]): Breach[] =>
  breachesOf(input, plan).filter(({ kind }) => kind !== 'moves');

/** Without those that name somebody who is in a better one. */
function disjoint(hints: readonly Hint[]): Hint[] {
  const used = new Set<string>();
  return hints.filter(({ moves }) => {
    if (moves.some(({ person }) => used.has(person))) return false;
    moves.forEach(({ person }) => used.add(person));
    return true;
  });
}

const tolerance = 1e-9;

/** A plan after a hint was followed, on the days that each of them attends. */
export function afterHint(
  { people: everybody }: SeatingInput,
  plan: readonly SeatedDay[],
  { moves, days }: Pick<Hint, 'moves' | 'days'>,
): SeatedDay[] {
  return plan.map((tables, index) => {
    if (!days.includes(index + 1)) return tables;
    const there = moves.filter(({ person }) =>
      everybody.some((known) => known.id === person && attends(known, index + 1)),
    );
    const goal = new Map(there.map(({ person, to }) => [person, to]));
    const stay = tables.map(({ table, people }) => ({ table, people: people.filter((id) => !goal.has(id)) }));
    for (const [person, to] of goal) {
      const there = stay.find(({ table }) => table === to);
      if (there) there.people.push(person);
      else stay.push({ table: to, people: [person] });
    }
    return stay.filter(({ people }) => people.length > 0);
  });
}

/** Those whom a plan fails: by an aim that it misses, or by something that it breaks. */
function failedBy(
  input: SeatingInput,
  plan: readonly SeatedDay[],
  breaches: readonly Breach[],
): { missed: Set<string>; broken: Set<string> } {
  const tableDays = tableDaysOf(input, plan);
  const misses = input.aims.flatMap((aim) => (aim.weight > 0 ? missesOf(input, aim, tableDays) : []));
  const named = misses.flatMap((miss) =>
    miss.kind === 'alone' ? [miss.person] : miss.kind === 'crowd' ? miss.people : miss.pair,
  );
  // Not only crowds can be thinned: whoever is like somebody at their table may sit better elsewhere.
  const alike = input.aims.flatMap((aim) =>
    aim.kind === 'mix' && aim.weight > 0
      ? tableDays.flatMap(({ people }) => alikeAt(people, aim.attribute))
      : [],
  );
  const at = (table: string, day: number) =>
    plan[day - 1]?.find((seated) => seated.table === table)?.people ?? [];
  const broken = breaches.flatMap((breach): readonly string[] => {
    if (breach.kind === 'seats' || breach.kind === 'moves') return [breach.person];
    if (breach.kind !== 'rule') return at(breach.table, breach.day);
    const rule = input.rules[breach.rule];
    return !rule ? [] : 'people' in rule ? rule.people : [rule.person];
  });
  return { missed: new Set([...named, ...alike]), broken: new Set(broken) };
}

function alikeAt(people: readonly Person[], attribute: string): string[] {
  const counts = countValues(people, attribute);
  return people
    .filter((person) => (counts.get(valueOf(person, attribute) ?? '') ?? 0) > 1)
    .map(({ id }) => id);
}

/** People who move as one: those who are kept together and sit together, or one by themselves. `at`: null without a seat. */
type Group = { people: string[]; at: string | null };

/** Every move and exchange of those whom a plan fails, with whom they are kept together: on one day when tables are remixed, else on all. */
function candidates(
  input: SeatingInput,
  plan: readonly SeatedDay[],
  { missed, broken }: { missed: Set<string>; broken: Set<string> },
): Omit<Hint, 'gain' | 'mends'>[] {
  const when = input.remix ? daysOf(input).map((day) => [day]) : [daysOf(input)];
  return when.flatMap((days) => {
    const groups = groupsOn(input, plan, days);
    const chosen = [...new Set([...broken, ...missed].flatMap((id) => groups.get(id) ?? []))].slice(0, tried);
    const others = new Set(groups.values());
    return chosen.flatMap((one) => {
      others.delete(one);
      const free = input.tables.filter(({ id }) => id !== one.at).map(({ id }) => movesOf(one, id));
      return [...free, ...exchangesOf(one, [...others])].map((moves) => ({ days, moves }));
    });
  });
}

/** The group of each person who attends one of these days, at one table on all of them. */
function groupsOn(
  input: SeatingInput,
  plan: readonly SeatedDay[],
  days: readonly number[],
): Map<string, Group> {
  const seats = plan
    .filter((_, index) => days.includes(index + 1))
    .flatMap((tables) => tables.flatMap(({ table, people }) => people.map((id) => [id, table] as const)));
  const tableOf = new Map(seats);
  const elsewhere = new Set(seats.filter(([id, table]) => tableOf.get(id) !== table).map(([id]) => id));
  const units = layerOf(input, input.rules, days).units.map((unit) =>
    unit.flatMap((place) => input.people[place]?.id ?? []),
  );
  const groups = units.flatMap((people): Group[] => {
    const at = tableOf.get(people[0] ?? '') ?? null;
    return people.every((id) => (tableOf.get(id) ?? null) === at)
      ? [{ people, at }]
      : people.map((id) => ({ people: [id], at: tableOf.get(id) ?? null }));
  });
  return new Map(
    groups
      .filter(({ people }) => !people.some((id) => elsewhere.has(id)))
      .flatMap((group) => group.people.map((id) => [id, group] as const)),
  );
}

const movesOf = ({ people, at }: Group, to: string): HintMove[] =>
  people.map((person) => ({ person, from: at, to }));

/** A group's exchanges with another one, and with as many people of one table who are each by themselves. */
function exchangesOf(one: Group, others: readonly Group[]): HintMove[][] {
  const from = one.at;
  if (from === null) return [];
  const elsewhere = others.filter(({ at }) => at !== null && at !== from);
  return [...elsewhere, ...(one.people.length === 2 ? twosOf(elsewhere) : [])].map((other) => [
    ...movesOf(one, other.at ?? from),
    ...movesOf(other, from),
  ]);
}

/** Every two at one table who are each by themselves. */
function twosOf(groups: readonly Group[]): Group[] {
  const alone = groups.filter(({ people }) => people.length === 1);
  const tables = new Set(alone.map(({ at }) => at));
  return [...tables].flatMap((at) =>
    pairsOf(alone.filter((group) => group.at === at)).map((pair): Group => ({
      people: pair.flatMap(({ people }) => people),
      at,
    })),
  );
}

/** Where each person and table stands in the input. */
type Positions = Record<'people' | 'tables', ReadonlyMap<string, number>>;

/** A room in which everybody sits as in a plan, each for themselves, with a layer for each day. */
function roomOf(input: SeatingInput, plan: readonly SeatedDay[], { people, tables }: Positions): Room {
  const alone = { ...input, remix: true, rules: [] };
  const room = emptyRoom(alone, layersOf(alone));
  plan.forEach((seated, layer) => {
    for (const { table, people: ids } of seated) {
      for (const id of ids) {
        const unit = room.layers[layer]?.unitOf.at(people.get(id) ?? -1) ?? -1;
        if (unit >= 0) put(room, layer, unit, tables.get(table) ?? 0);
      }
    }
  });
  return room;
}

/** How much the room's cost falls when a hint is followed. The room is then as before. */
function gainOf(
  room: Room,
  { people, tables }: Positions,
  { moves, days }: Pick<Hint, 'moves' | 'days'>,
): number {
  const steps = days.flatMap((day) =>
    moves.flatMap(({ person, to }) => {
      const unit = room.layers[day - 1]?.unitOf.at(people.get(person) ?? -1) ?? -1;
      return unit < 0
        ? []
        : [{ layer: day - 1, unit, from: room.table[day - 1]?.at(unit) ?? -1, to: tables.get(to) ?? 0 }];
    }),
  );
  const before = room.cost;
  for (const { layer, unit, from } of steps) if (from >= 0) lift(room, layer, unit);
  for (const { layer, unit, to } of steps) put(room, layer, unit, to);
  const gain = before - room.cost;
  for (const { layer, unit } of steps) lift(room, layer, unit);
  for (const { layer, unit, from } of steps) if (from >= 0) put(room, layer, unit, from);
  room.cost = before;
  return gain;
}
