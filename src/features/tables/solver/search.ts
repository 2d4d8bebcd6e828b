import type { Layer } from './layers';
import type { Row } from './numbers';
import type { Random } from './random';
import { lift, put, restore, type Room, snapshot } from './room';

/** Units that change tables all at once. */
type Exchange = { layer: number; moves: { unit: number; from: number; to: number }[] };

export type Watch = {
  /** Asked now and then; true ends the search with the best so far. */
  stop: () => boolean;
  /** Told now and then how much of the search is done, from 0 to 1, and the cost of the best plan so far. */
  onProgress: (share: number, cost: number) => void;
};

const rounds = 4;
const tolerance = 1e-9;

/**
 * Betters the plan in `room` towards the aims by simulated annealing (Kirkpatrick, Gelatt and Vecchi, 1983), in rounds
 * that each begin warm, from the best so far. Every exchange keeps all hard rules, so that it can be cut off anywhere.
 * Ends after `steps` tries, at the cost `target`, or when told to stop; the room then holds the best plan found.
 */
export function improve(room: Room, random: Random, steps: number, target: number, watch: Watch): void {
  const warm = warmth(room, random);
  let best = { cost: room.cost, tables: snapshot(room) };
  const good = () => best.cost <= target + tolerance * Math.max(1, target);
  const perRound = Math.ceil(steps / rounds);
  for (let step = 0; step < steps && warm > 0 && !good(); step += 1) {
    const share = (step % perRound) / perRound;
    if (step > 0 && step % perRound === 0) restore(room, best.tables);
    attempt(room, random, warm * 0.01 ** share);
    if (room.cost < best.cost - tolerance) best = { cost: room.cost, tables: snapshot(room) };
    if (step % 1_024 !== 0) continue;
    watch.onProgress(step / steps, best.cost);
    if (watch.stop()) break;
  }
  restore(room, best.tables);
}

/**
 * A temperature at which a typical exchange is often made: the mean of what some of them change.
 * 0 when there seems to be none that keeps the rules.
 */
function warmth(room: Room, random: Random): number {
  let [sum, changes, made] = [0, 0, 0];
  for (let trial = 0; trial < 4_000 && changes < 200; trial += 1) {
    const before = room.cost;
    const exchange = propose(room, random);
    if (!exchange || !make(room, exchange)) continue;
    made += 1;
    if (room.cost !== before) [sum, changes] = [sum + Math.abs(room.cost - before), changes + 1];
    unmake(room, exchange);
  }
  return changes === 0 ? Math.sign(made) : sum / changes;
}

/** Tries one exchange and keeps it if it is no worse, or by chance: exp(−change / temperature). */
function attempt(room: Room, random: Random, temperature: number): void {
  const before = room.cost;
  const exchange = propose(room, random);
  if (!exchange || !make(room, exchange)) return;
  const change = room.cost - before;
  if (change > 0 && random.next() >= Math.exp(-change / temperature)) {
    unmake(room, exchange);
    room.cost = before;
  }
}

/** An exchange drawn by lot. Now and then a table is opened or closed, which takes more than two. */
function propose(room: Room, random: Random): Exchange | null {
  const layer = random.below(room.layers.length);
  const known = room.layers[layer];
  const tables = room.table[layer];
  if (!known || !tables || known.units.length === 0) return null;
  const chosen = random.below(known.units.length);
  const [from, to] = [tables.at(chosen), random.below(room.tables)];
  if (from === to || known.allowed.at(chosen, to) === 0) return null;
  const lot = random.below(100);
  if (lot === 0) return { layer, moves: everybodyFrom(room, tables, from, random) };
  if (lot === 1) return { layer, moves: severalTo(known, tables, to, random) };
  if (lot === 2) return { layer, moves: someAnywhere(room, tables, random) };
  const moves = [{ unit: chosen, from, to }];
  if (lot < 25) return hasRoomFor(room, known, chosen, to) ? { layer, moves } : null;
  return balance(room, known, random, moves, from, to) ? { layer, moves } : null;
}

function hasRoomFor(room: Room, { days, size, max }: Layer, unit: number, table: number): boolean {
  return days.every(
    (day, index) =>
      (room.seated[day * room.tables + table]?.length ?? 0) + size.at(index, unit) <= max.at(table),
  );
}

/** Closes a table: all of it go to one table, or each to any. */
function everybodyFrom(room: Room, tables: Row, from: number, random: Random): Exchange['moves'] {
  const one = random.below(room.tables);
  const spread = random.below(2) === 0;
  const units = [...Array(tables.length).keys()].filter((unit) => tables.at(unit) === from);
  return units
    .map((unit) => ({ unit, from, to: spread ? random.below(room.tables) : one }))
    .filter(({ to }) => to !== from);
}

/** A few go anywhere: among few people and tight sizes, what no simpler change leads to. */
function someAnywhere(room: Room, tables: Row, random: Random): Exchange['moves'] {
  const going = new Set(Array.from({ length: 3 + random.below(2) }, () => random.below(tables.length)));
  return [...going]
    .map((unit) => ({ unit, from: tables.at(unit), to: random.below(room.tables) }))
    .filter(({ from, to }) => from !== to);
}

/** Opens a table: as many as it needs come to it from anywhere. */
function severalTo({ min, max, units }: Layer, tables: Row, to: number, random: Random): Exchange['moves'] {
  const people = min.at(to) + random.below(max.at(to) - min.at(to) + 1);
  const coming = new Set(Array.from({ length: people }, () => random.below(units.length)));
  return [...coming].map((unit) => ({ unit, from: tables.at(unit), to })).filter(({ from }) => from !== to);
}

/**
 * Adds moves between the two tables until as many come as leave, counted on one of the days. Now and then two units go
 * each way, as one each way may break a size on another day; or one each way, of whatever size, as there may be room.
 * @returns false when there was nobody to move.
 */
function balance(
  room: Room,
  layer: Layer,
  random: Random,
  moves: Exchange['moves'],
  here: number,
  there: number,
): boolean {
  const day = random.below(layer.days.length);
  const lot = random.below(32);
  const [fewest, even] = [lot < 2 ? 4 : 2, lot !== 2];
  let difference = layer.size.at(day, moves[0]?.unit ?? 0);
  for (let trial = 0; trial < 6 && ((even && difference !== 0) || moves.length < fewest); trial += 1) {
    const [from, to] = difference >= 0 ? [there, here] : [here, there];
    const people = room.seated[(layer.days[day] ?? 0) * room.tables + from] ?? [];
    const unit = layer.unitOf.at(people[random.below(people.length)] ?? -1);
    if (people.length === 0 || moves.some((move) => move.unit === unit)) return false;
    moves.push({ unit, from, to });
    difference -= layer.size.at(day, unit) * (from === there ? 1 : -1);
  }
  return true;
}

/** Makes an exchange, unless that breaks a rule. @returns whether it was made. */
function make(room: Room, exchange: Exchange): boolean {
  const { layer, moves } = exchange;
  const allowed = room.layers[layer]?.allowed;
  if (moves.some(({ unit, to }) => allowed?.at(unit, to) === 0)) return false;
  const before = room.cost;
  for (const { unit } of moves) lift(room, layer, unit);
  for (const { unit, to } of moves) put(room, layer, unit, to);
  if (keepsRules(room, exchange)) return true;
  unmake(room, exchange);
  room.cost = before;
  return false;
}

function unmake(room: Room, { layer, moves }: Exchange): void {
  for (const { unit } of moves) lift(room, layer, unit);
  for (const { unit, from } of moves) put(room, layer, unit, from);
}

function keepsRules(room: Room, { layer, moves }: Exchange): boolean {
  const known = room.layers[layer];
  const tables = room.table[layer];
  if (!known || !tables) return false;
  const fitsAt = (table: number) => known.days.every((day) => fits(room, known, day, table));
  return moves.every(
    ({ unit, from, to }) =>
      fitsAt(from) && fitsAt(to) && (known.apart[unit] ?? []).every((other) => tables.at(other) !== to),
  );
}

function fits(room: Room, { min, max }: Layer, day: number, table: number): boolean {
  const people = room.seated[day * room.tables + table]?.length ?? 0;
  return people === 0 || (people >= min.at(table) && people <= max.at(table));
}
