import fc from 'fast-check';
import { brokenBy } from '@/features/tables/solver/checking';
import {
  attends,
  daysOf,
  pairsOf,
  type SeatingInput,
  type Rule,
  type SeatedDay,
} from '@/features/tables/solver/input';
import { type Random, randomFrom, shuffled } from '@/features/tables/solver/random';

/** How an input with a plan in it is made. The shares are of all rules of that kind that the plan keeps. */
export type Planting = {
  people: number;
  days: number;
  remix: boolean;
  apart: number;
  together: number;
  others: number;
  away: number;
  slack: number;
  seed: number;
};

/** An input made around a plan, which keeps all its rules. */
export function plantedProblem(planting: Planting): { input: SeatingInput; plan: SeatedDay[] } {
  const random = randomFrom(planting.seed);
  const chance = (share: number) => random.next() < share;
  const ids = Array.from({ length: planting.people }, (_, index) => `person ${index + 1}`);
  const count = Math.max(1, Math.round(planting.people / 5));
  const bare: SeatingInput = {
    people: ids.map((id) => ({
      id,
      attributes: { area: `area ${random.below(4)}`, experience: chance(0.3) ? 'new' : 'some' },
      away: [],
    })),
    tables: Array.from({ length: count }, (_, index) => ({
      id: `table ${index + 1}`,
      min: 0,
      max: planting.people,
      coach: `coach ${index + 1}`,
      features: chance(0.4) ? ['step-free'] : [],
    })),
    days: planting.days,
    remix: planting.remix,
    rules: [],
    aims: [
      { kind: 'mix', attribute: 'area', weight: 1 },
      { kind: 'not-alone', attribute: 'experience', value: 'new', weight: 3 },
      { kind: 'meet-new', weight: 2 },
    ],
    seed: planting.seed,
    timeLimitMs: 20_000,
  };
  for (const person of bare.people) person.away = daysOf(bare).filter(() => chance(planting.away));
  const plan = plantedPlan(bare, planting, random);
  sizeTables(bare, plan, () => random.below(planting.slack + 1));
  return {
    input: {
      ...bare,
      rules: shuffled(rulesOf(bare, plan), random).filter((rule) => chance(shareOf(rule, planting))),
    },
    plan,
  };
}

const shareOf = ({ kind }: Rule, { apart, together, others }: Planting): number =>
  kind === 'apart' ? apart : kind === 'together' ? together : others;

/** Deals everybody out to the tables, some always with the same neighbour. */
function plantedPlan(
  { people, tables, days, remix }: SeatingInput,
  { together }: Planting,
  random: Random,
): SeatedDay[] {
  const deal = () => {
    const order = shuffled(people, random);
    return new Map(order.map(({ id }, index) => [id, tables[index % tables.length]?.id ?? '']));
  };
  const first = deal();
  return Array.from({ length: days }, (_, index) => {
    const tableOf = remix && index > 0 ? deal() : first;
    for (let pair = 1; pair < people.length; pair += 2)
      if (pair < people.length * together)
        tableOf.set(people[pair]?.id ?? '', tableOf.get(people[pair - 1]?.id ?? '') ?? '');
    const there = people.filter((person) => attends(person, index + 1));
    return tables
      .map(({ id }) => ({
        table: id,
        people: there.filter((person) => tableOf.get(person.id) === id).map((person) => person.id),
      }))
      .filter((seated) => seated.people.length > 0);
  });
}

function sizeTables(input: SeatingInput, plan: readonly SeatedDay[], slack: () => number): void {
  for (const table of input.tables) {
    const sizes = plan.flatMap((day) =>
      day.filter((seated) => seated.table === table.id).map((seated) => seated.people.length),
    );
    table.min = Math.max(0, Math.min(...sizes, table.max) - slack());
    table.max = Math.max(...sizes, 1) + slack();
  }
}

/** Every rule that a plan keeps. */
function rulesOf({ people, tables }: SeatingInput, plan: readonly SeatedDay[]): Rule[] {
  const tablesOf = new Map(
    people.map(({ id }) => [id, plan.map((day) => day.find((seated) => seated.people.includes(id))?.table)]),
  );
  const always = (id: string, holds: (table: SeatingInput['tables'][number]) => boolean) =>
    (tablesOf.get(id) ?? []).every((at) => tables.every((table) => table.id !== at || holds(table)));
  const pairs = pairsOf(people.map(({ id }) => id)).flatMap(([one, other]): Rule[] => {
    const both = plan
      .map((_, day) => [tablesOf.get(one)?.[day], tablesOf.get(other)?.[day]] as const)
      .filter(([a, b]) => a && b);
    if (both.every(([a, b]) => a !== b)) return [{ kind: 'apart', people: [one, other] }];
    return both.every(([a, b]) => a === b) ? [{ kind: 'together', people: [one, other] }] : [];
  });
  const single = people.flatMap(({ id }): Rule[] => [
    ...(always(id, (table) => (table.features ?? []).includes('step-free'))
      ? [{ kind: 'needs' as const, person: id, feature: 'step-free' }]
      : []),
    ...tables
      .filter(({ coach }) => coach && always(id, (table) => table.coach !== coach))
      .map(({ coach = '' }) => ({ kind: 'conflict' as const, coach, person: id })),
    ...plan.flatMap((_, day) => {
      const table = tablesOf.get(id)?.[day];
      return table ? [{ kind: 'locked' as const, person: id, table, day: day + 1 }] : [];
    }),
  ]);
  return [...pairs, ...single];
}

/** Small inputs of every sort, most of them without a plan, for comparing with all seatings one by one. */
export const smallProblems = fc
  .record({
    people: fc.integer({ min: 1, max: 5 }),
    tables: fc.integer({ min: 1, max: 3 }),
    days: fc.integer({ min: 1, max: 2 }),
    remix: fc.boolean(),
    seed: fc.nat(),
  })
  .chain(({ people, tables, days, remix, seed }) => {
    const person = fc.integer({ min: 1, max: people }).map(String);
    const table = fc.integer({ min: 1, max: tables }).map((number) => `t${number}`);
    const two = fc.uniqueArray(person, { minLength: 2, maxLength: 3 });
    const rule: fc.Arbitrary<Rule> = fc.oneof(
      ...(people < 2
        ? []
        : [
            fc.record({ kind: fc.constant('apart' as const), people: two }),
            fc.record({ kind: fc.constant('together' as const), people: two }),
          ]),
      fc.record({ kind: fc.constant('needs' as const), person, feature: fc.constantFrom('quiet', 'lift') }),
      fc.record({ kind: fc.constant('conflict' as const), person, coach: fc.constantFrom('c1', 'c2') }),
      fc.record({
        kind: fc.constant('locked' as const),
        person,
        table,
        day: fc.option(fc.integer({ min: 1, max: days }), { nil: undefined }),
      }),
    );
    return fc.record({
      people: fc.tuple(...Array.from({ length: people }, (_, index) => smallPerson(String(index + 1), days))),
      tables: fc.tuple(...Array.from({ length: tables }, (_, index) => smallTable(index + 1, days))),
      days: fc.constant(days),
      remix: fc.constant(remix),
      rules: fc.array(rule, { maxLength: 5 }),
      aims: fc.constant<SeatingInput['aims']>([
        { kind: 'mix', attribute: 'area', weight: 1 },
        { kind: 'not-alone', attribute: 'area', value: 'a', weight: 1 },
        { kind: 'meet-new', weight: 1 },
      ]),
      met:
        people < 2
          ? fc.constant<[string, string][]>([])
          : fc.uniqueArray(
              fc
                .uniqueArray(person, { minLength: 2, maxLength: 2 })
                .map(([one = '', other = '']): [string, string] => [one, other]),
              { maxLength: 2, selector: (pair) => [...pair].sort().join(' ') },
            ),
      seed: fc.constant(seed),
      timeLimitMs: fc.constant(20_000),
    });
  });

const smallPerson = (id: string, days: number): fc.Arbitrary<SeatingInput['people'][number]> =>
  fc.record({
    id: fc.constant(id),
    attributes: fc.constantFrom<Record<string, string>[]>({}, { area: 'a' }, { area: 'a' }, { area: 'b' }),
    away: fc.oneof(
      { weight: 3, arbitrary: fc.constant<number[]>([]) },
      { weight: 1, arbitrary: fc.uniqueArray(fc.integer({ min: 1, max: days }), { maxLength: 1 }) },
    ),
  });

const smallTable = (number: number, days: number): fc.Arbitrary<SeatingInput['tables'][number]> =>
  fc.record({
    id: fc.constant(`t${number}`),
    min: fc.integer({ min: 0, max: 2 }),
    max: fc.integer({ min: 2, max: 4 }),
    features: fc.constantFrom([], ['quiet'], ['lift']),
    coach: fc.constantFrom(`c${number}`),
    closed: fc.oneof(
      { weight: 5, arbitrary: fc.constant<number[]>([]) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: days }).map((day) => [day]) },
    ),
  });

/** Every plan of an input, found by trying all of them. */
export function everyPlan(input: SeatingInput): SeatedDay[][] {
  const seatings = input.people.reduce<number[][]>(
    (all, _) => all.flatMap((one) => input.tables.map((__, table) => [...one, table])),
    [[]],
  );
  const on = (day: number, seating: readonly number[]): SeatedDay =>
    input.tables.flatMap(({ id }, table) => {
      const people = input.people
        .filter((person, place) => seating[place] === table && attends(person, day))
        .map((person) => person.id);
      return people.length === 0 ? [] : [{ table: id, people }];
    });
  const unique = (plans: SeatedDay[][]) => [
    ...new Map(plans.map((plan) => [JSON.stringify(plan), plan])).values(),
  ];
  if (!input.remix)
    return unique(seatings.map((seating) => daysOf(input).map((day) => on(day, seating)))).filter(
      (plan) => brokenBy(input, plan).length === 0,
    );
  return daysOf(input).reduce<SeatedDay[][]>(
    (plans, day) => {
      const alone = {
        ...input,
        days: 1,
        people: input.people.map((person) => ({ ...person, away: attends(person, day) ? [] : [1] })),
        rules: rulesOn(input, day),
        tables: input.tables.map((table) => ({ ...table, closed: table.closed?.includes(day) ? [1] : [] })),
      };
      const today = unique(seatings.map((seating) => [on(day, seating)])).filter(
        (plan) => brokenBy(alone, plan).length === 0,
      );
      return plans.flatMap((plan) => today.map(([seated = []]) => [...plan, seated]));
    },
    [[]],
  );
}

const rulesOn = ({ rules }: SeatingInput, day: number): Rule[] =>
  rules.flatMap((rule) =>
    rule.kind !== 'locked' || rule.day === undefined ? rule : rule.day === day ? { ...rule, day: 1 } : [],
  );
