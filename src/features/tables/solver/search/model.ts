import { type Layer } from '../layers/model';
import { type Random } from '../random/model';
import { lift, put, restore, type Room, snapshot } from '../room/model';

/** Whom to put where, all lifted first: each goes from its table to the other of the two. */
type Exchange = { layer: number; here: number; there: number; leaving: number[]; coming: number[] };

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

/** A unit drawn by lot goes to another table: alone, or in exchange for as many people from there. */
function propose(room: Room, random: Random): Exchange | null {
  const layer = random.below(room.layers.length);
  const known = room.layers[layer];
  const tables = room.table[layer];
  if (!known || !tables) return null;
  const unit = random.below(known.units.length);
  const [here, there] = [tables.at(unit), random.below(room.tables)];
  if (there === here || known.allowed.at(unit, there) === 0) return null;
  const exchange = { layer, here, there, leaving: [unit], coming: [] };
  if (random.below(4) === 0) return exchange;
  return balanced(room, known, random, exchange);
}

/** Adds units from either table until as many come as leave, as counted on one of the days. */
function balanced(room: Room, layer: Layer, random: Random, exchange: Exchange): Exchange | null {
  const day = random.below(layer.days.length);
  const atTable = (table: number) => room.seated[(layer.days[day] ?? 0) * room.tables + table] ?? [];
  let difference = layer.size.at(day, exchange.leaving[0] ?? 0);
  for (let trial = 0; trial < 6 && (difference !== 0 || exchange.coming.length === 0); trial += 1) {
    const [from, to, side] = difference >= 0 ? [exchange.there, exchange.here, exchange.coming] : [exchange.here, exchange.there, exchange.leaving];
    const people = atTable(from);
    const unit = layer.unitOf.at(people[random.below(people.length)] ?? -1);
    if (people.length === 0 || side.includes(unit) || layer.allowed.at(unit, to) === 0) return null;
    side.push(unit);
    difference -= layer.size.at(day, unit) * (side === exchange.coming ? 1 : -1);
  }
  return exchange;
}

/** Makes an exchange, unless that breaks a rule. @returns whether it was made. */
function make(room: Room, exchange: Exchange): boolean {
  const { layer, here, there, leaving, coming } = exchange;
  const before = room.cost;
  for (const unit of leaving) lift(room, layer, unit);
  for (const unit of coming) lift(room, layer, unit);
  for (const unit of leaving) put(room, layer, unit, there);
  for (const unit of coming) put(room, layer, unit, here);
  if (keepsRules(room, exchange)) return true;
  unmake(room, exchange);
  room.cost = before;
  return false;
}

function unmake(room: Room, { layer, here, there, leaving, coming }: Exchange): void {
  for (const unit of leaving) lift(room, layer, unit);
  for (const unit of coming) lift(room, layer, unit);
  for (const unit of leaving) put(room, layer, unit, here);
  for (const unit of coming) put(room, layer, unit, there);
}

function keepsRules(room: Room, { layer, here, there, leaving, coming }: Exchange): boolean {
  const known = room.layers[layer];
  const tables = room.table[layer];
  if (!known || !tables) return false;
  const apart = (unit: number) => known.apart[unit]?.every((other) => tables.at(other) !== tables.at(unit)) ?? true;
  return leaving.every(apart) && coming.every(apart) && known.days.every((day) => fits(room, known, day, here) && fits(room, known, day, there));
}

function fits(room: Room, { min, max }: Layer, day: number, table: number): boolean {
  const people = room.seated[day * room.tables + table]?.length ?? 0;
  return people === 0 || (people >= min.at(table) && people <= max.at(table));
}
