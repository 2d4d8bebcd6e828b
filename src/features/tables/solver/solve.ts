import { measure, mostOf, repeatedMeetings, tableDaysOf } from './aims';
import { boundsOf } from './bounds';
import { type Clash, clashOf } from './clash';
import { type Decision, decide } from './deciding';
import { layersOf } from './layers';
import type { Row } from './numbers';
import { fitsOnPaper } from './proving';
import type { SeatingInput, SeatedDay } from './input';
import { type Random, randomFrom } from './random';
import { emptyRoom, planOf, put, type Room } from './room';
import { improve } from './search';
import { missedSentences } from './sentences';
import { strangersOnly } from './strangers';

/** How far a plan is from an aim, the least that any plan can be from it, the whole that it is counted in, and where this one misses it. */
export type AimReport = {
  kind: string;
  attribute?: string;
  value: number;
  bound: number;
  most: number;
  missed: string[];
};

/**
 * What comes of an input. `ended`: what ended the search: proof that no aim that counts can be met better, or that there is no plan;
 * the time; or so many tries. `undecided`: the time ran out before a plan was found or shown not to exist.
 */
export type Solution = {
  feasible: boolean;
  days: SeatedDay[];
  aims: AimReport[];
  repeatedMeetings: number;
  clash: Clash | null;
  ended: 'proof' | 'time' | 'tries';
  ms: number;
  undecided?: true;
};

/** How far the search is, from 0 to 1, and the weighted sum of the aims in the best plan so far. */
export type Progress = { share: number; cost: number };

/** `now` answers in milliseconds. `stop` is asked now and then: true ends the search with the best plan so far. */
export type Run = { now: () => number; stop?: () => boolean; onProgress?: (progress: Progress) => void };

/** Tries of the search per person and layer, and in all: a second or two for forty people over three days, ten for 400. */
const [triesPerPerson, mostTries] = [12_000, 8_000_000];

/** How much of the time may go into making a plan in which nobody meets twice. */
const shareToMake = 0.25;

/**
 * Seats everybody such that all rules are kept and the aims are missed by as little as can be found.
 * The same input gives the same plan wherever the search ends by itself: at every aim's bound, or after a number of
 * tries that depends on the input alone. Where the time limit or `stop` cuts it off, the machine decides as well.
 */
export function solve(input: SeatingInput, run: Run): Solution {
  const began = run.now();
  const stop = () => run.now() - began >= input.timeLimitMs || (run.stop?.() ?? false);
  const random = randomFrom(input.seed);
  const layers = layersOf(input);
  // What can't be made so is searched for: that takes the time that it leaves.
  const soon = () => stop() || run.now() - began >= input.timeLimitMs * shareToMake;
  const made = layers.every(fitsOnPaper) ? strangersOnly(input, layers, random, soon) : null;
  const decisions = made ?? layers.map((layer) => decide(layer, random, stop));
  const seatings = decisions.filter((decision) => typeof decision !== 'string');
  const ms = () => Math.round(run.now() - began);
  if (seatings.length < layers.length) return { ...withoutPlan(input, decisions, stop), ms: ms() };
  const room = emptyRoom(input, layers);
  seatings.forEach((seating, layer) => seatAll(room, layer, seating));
  const bounds = boundsOf(input);
  betterBy(input, room, bounds, random, { ...run, stop });
  const report = reportOn(input, planOf(input, room), bounds);
  return { ...report, ended: endOf(input, report.aims, stop), ms: ms() };
}

/** At the bound of every aim that counts there is proof; else the time was up, or as much was tried as a room of this size gets. */
function endOf(input: SeatingInput, aims: readonly AimReport[], stop: () => boolean): Solution['ended'] {
  if (aims.every(({ value, bound }, index) => value <= bound || input.aims[index]?.weight === 0))
    return 'proof';
  return stop() ? 'time' : 'tries';
}

function seatAll(room: Room, layer: number, seating: Row): void {
  for (let unit = 0; unit < seating.length; unit += 1) put(room, layer, unit, seating.at(unit));
}

function betterBy(
  input: SeatingInput,
  room: Room,
  bounds: readonly number[],
  random: Random,
  run: Run & { stop: () => boolean },
): void {
  const target = input.aims.reduce((sum, { weight }, index) => sum + weight * (bounds[index] ?? 0), 0);
  const tries = Math.min(mostTries, triesPerPerson * input.people.length * room.layers.length);
  improve(room, random, tries, target, {
    stop: run.stop,
    onProgress: (share, cost) => run.onProgress?.({ share, cost }),
  });
}

/** What is to be said of a plan that keeps all rules. */
function reportOn(
  input: SeatingInput,
  plan: SeatedDay[],
  bounds: readonly number[] = boundsOf(input),
): Omit<Solution, 'ms' | 'ended'> {
  const tableDays = tableDaysOf(input, plan);
  const aims = input.aims.map((aim, index) => ({
    kind: aim.kind,
    ...('attribute' in aim && { attribute: aim.attribute }),
    value: measure(aim, tableDays, input.met),
    bound: bounds[index] ?? 0,
    most: mostOf(aim, tableDays),
    missed: missedSentences(input, aim, tableDays),
  }));
  return { feasible: true, days: plan, aims, repeatedMeetings: repeatedMeetings(tableDays), clash: null };
}

function withoutPlan(
  input: SeatingInput,
  decisions: readonly Decision[],
  stop: () => boolean,
): Omit<Solution, 'ms'> {
  const nothing = { feasible: false, days: [], aims: [], repeatedMeetings: 0 };
  return decisions.includes('none')
    ? { ...nothing, clash: clashOf(input, stop), ended: 'proof' }
    : { ...nothing, clash: null, ended: 'time', undecided: true };
}
