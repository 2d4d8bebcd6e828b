import { measure, tableDaysOf } from '@/features/tables/solver/aims';
import { brokenBy } from '@/features/tables/solver/checking';
import { effectOf } from '@/features/tables/solver/effect';
import { hintsFor } from '@/features/tables/solver/hints';
import { solve } from '@/features/tables/solver/solve';
import {
  type Aim,
  daysOf,
  type SeatingInput,
  type Rule,
  type SeatedDay,
} from '@/features/tables/solver/input';
import { type Random, randomFrom, shuffled } from '@/features/tables/solver/random';
import { repair } from '@/features/tables/solver/repair';

/** An aim's measure in the solver's plan, the least that any plan can have, and what it is without a solver. */
export type Compared = {
  aim: string;
  value: number;
  bound: number;
  alphabetical: number;
  random: number;
  restarts: number;
};
/** A room of people seated: how long it took in milliseconds beside the goal, and how many rules the plan breaks. */
export type SeatedRoom = {
  room: string;
  ms: number;
  goal: number;
  broken: number;
  aims: Compared[];
  byHand: ByHand;
};
/** What a plan costs once it is there, in milliseconds: mending it after a drop-out (`moved`: how many others moved, null when nobody can mend it), its hints, and the effect of one move. */
export type ByHand = { mendMs: number; moved: number | null; hintsMs: number; effectMs: number };

/** Seats forty people at eight tables and at seven, and four hundred at seventy, over three days. */
export function seatRooms(note: (text: string) => void): SeatedRoom[] {
  const meetNew: Aim[] = [{ kind: 'meet-new', weight: 1 }];
  return [
    seatRoom(
      '40 at 8 tables of 5, meeting nobody twice',
      { ...roomOf(40, 8, 5, 5), aims: meetNew },
      1_000,
      note,
    ),
    seatRoom('40 at 8 tables of 5', roomOf(40, 8, 5, 5), 5_000, note),
    seatRoom('40 at 7 tables of 5 to 6', roomOf(40, 7, 5, 6), 5_000, note),
    seatRoom('400 at 70 tables of 5 to 6', roomOf(400, 70, 5, 6), 20_000, note),
  ];
}

function seatRoom(room: string, input: SeatingInput, goal: number, note: (text: string) => void): SeatedRoom {
  note(`Seating ${room}`);
  const { days, aims, ms } = solve(input, { now: () => performance.now() });
  const random = randomFrom(1);
  const figures = (plan: readonly SeatedDay[]) =>
    input.aims.map((aim) => measure(aim, tableDaysOf(input, plan)));
  const [alphabetical, once, restarts] = [
    figures(dealt(input, (people) => people)),
    figures(dealt(input, (people) => shuffled(people, random))),
    figures(bestOfRandom(input, ms, random)),
  ];
  const compared = aims.map(({ kind, attribute, value, bound }, index) => ({
    aim: [kind, attribute].filter(Boolean).join(' '),
    value,
    bound,
    alphabetical: alphabetical[index] ?? 0,
    random: once[index] ?? 0,
    restarts: restarts[index] ?? 0,
  }));
  return {
    room,
    ms,
    goal,
    broken: brokenBy(input, days).length,
    aims: compared,
    byHand: byHand(input, days),
  };
}

/** Somebody of the first table stays away on day 1; then the hints for the plan, and what exchanging two would do. */
function byHand(input: SeatingInput, plan: SeatedDay[]): ByHand {
  const [absent = '', one = ''] = plan[0]?.[0]?.people ?? [];
  const other = plan[0]?.[1]?.people[0] ?? '';
  const exchange = plan.map((day, index) =>
    index > 0
      ? day
      : day.map(({ table, people }) => ({
          table,
          people: people.map((id) => (id === one ? other : id === other ? one : id)),
        })),
  );
  const mended = timed(() =>
    repair(input, plan, { kind: 'person-out', person: absent, day: 1 }, { now: () => performance.now() }),
  );
  return {
    mendMs: mended.ms,
    moved: mended.value.feasible ? mended.value.moves.length : null,
    hintsMs: timed(() => hintsFor(input, plan, 3)).ms,
    effectMs: timed(() => effectOf(input, plan, exchange)).ms,
  };
}

function timed<T>(work: () => T): { value: T; ms: number } {
  const began = performance.now();
  const value = work();
  return { value, ms: performance.now() - began };
}

/** Each day's people in some order, dealt to the tables one after the other. Of rules it knows none. */
function dealt({ people, tables, ...input }: SeatingInput, order: (ids: string[]) => string[]): SeatedDay[] {
  return daysOf(input).map(() => {
    const ids = order(people.map(({ id }) => id).sort());
    const sizes = tables.map(
      (_, index) => Math.floor(ids.length / tables.length) + (index < ids.length % tables.length ? 1 : 0),
    );
    return tables.map(({ id }, index) => ({ table: id, people: ids.splice(0, sizes[index] ?? 0) }));
  });
}

/** As many random plans as there is time for, as long as the solver took; the best of them by all aims together. */
function bestOfRandom(input: SeatingInput, ms: number, random: Random): SeatedDay[] {
  const until = performance.now() + ms;
  let best: { plan: SeatedDay[]; cost: number } = { plan: [], cost: Infinity };
  while (best.plan.length === 0 || performance.now() < until) {
    const plan = dealt(input, (people) => shuffled(people, random));
    const tableDays = tableDaysOf(input, plan);
    const cost = input.aims.reduce((sum, aim) => sum + aim.weight * measure(aim, tableDays), 0);
    if (cost < best.cost) best = { plan, cost };
  }
  return best.plan;
}

/** People of eight areas and two roles, a quarter of them new, with rules for some. */
function roomOf(count: number, tables: number, min: number, max: number): SeatingInput {
  const random = randomFrom(count + tables);
  const person = (index: number) => `person ${String(index + 1).padStart(3, '0')}`;
  const rules = Array.from({ length: count / 10 }, (_, index): Rule[] => [
    { kind: 'apart', people: [person(index), person(count - 1 - index), person(count / 2 + index)] },
    { kind: 'conflict', coach: `coach ${(index % tables) + 1}`, person: person(index + count / 4) },
    { kind: 'needs', person: person(3 * index + 1), feature: 'step-free' },
  ]);
  return {
    people: Array.from({ length: count }, (_, index) => ({
      id: person(index),
      attributes: {
        area: `area ${random.below(8)}`,
        role: random.next() < 0.6 ? 'patient' : 'carer',
        experience: random.next() < 0.25 ? 'new' : 'some',
      },
    })),
    tables: Array.from({ length: tables }, (_, index) => ({
      id: `table ${index + 1}`,
      min,
      max,
      coach: `coach ${index + 1}`,
      features: index % 3 === 0 ? ['step-free'] : [],
    })),
    days: 3,
    remix: true,
    rules: rules.flat(),
    aims: [
      { kind: 'mix', attribute: 'area', weight: 1 },
      { kind: 'mix', attribute: 'role', weight: 1 },
      { kind: 'not-alone', attribute: 'experience', value: 'new', weight: 3 },
      { kind: 'meet-new', weight: 2 },
    ],
    seed: 1,
    timeLimitMs: 20_000,
  };
}
