import { attends, daysOf, pairsOf, type Problem, type Rule, type SeatedDay } from '@/features/tables/solver/problem/model';
import { type Random, randomFrom, shuffled } from '@/features/tables/solver/random/model';

/** How a problem with a plan in it is made. The shares are of all rules of that kind that the plan keeps. */
export type Planting = { people: number; days: number; remix: boolean; apart: number; together: number; others: number; away: number; slack: number; seed: number };

/** A problem made around a plan, which keeps all its rules. */
export function plantedProblem(planting: Planting): { problem: Problem; plan: SeatedDay[] } {
  const random = randomFrom(planting.seed);
  const chance = (share: number) => random.next() < share;
  const ids = Array.from({ length: planting.people }, (_, index) => `person ${index + 1}`);
  const count = Math.max(1, Math.round(planting.people / 5));
  const bare: Problem = {
    people: ids.map((id) => ({ id, attributes: { area: `area ${random.below(4)}`, experience: chance(0.3) ? 'new' : 'some' }, away: [] })),
    tables: Array.from({ length: count }, (_, index) => ({ id: `table ${index + 1}`, min: 0, max: planting.people, coach: `coach ${index + 1}`, features: chance(0.4) ? ['step-free'] : [] })),
    days: planting.days,
    remix: planting.remix,
    rules: [],
    aims: [{ kind: 'mix', attribute: 'area', weight: 1 }, { kind: 'not-alone', attribute: 'experience', value: 'new', weight: 3 }, { kind: 'meet-new', weight: 2 }],
    seed: planting.seed,
    timeLimitMs: 20_000,
  };
  for (const person of bare.people) person.away = daysOf(bare).filter(() => chance(planting.away));
  const plan = plantedPlan(bare, planting, random);
  sizeTables(bare, plan, () => random.below(planting.slack + 1));
  return { problem: { ...bare, rules: shuffled(rulesOf(bare, plan), random).filter((rule) => chance(shareOf(rule, planting))) }, plan };
}

const shareOf = ({ kind }: Rule, { apart, together, others }: Planting): number => (kind === 'apart' ? apart : kind === 'together' ? together : others);

/** Deals everybody out to the tables, some always with the same neighbour. */
function plantedPlan({ people, tables, days, remix }: Problem, { together }: Planting, random: Random): SeatedDay[] {
  const deal = () => {
    const order = shuffled(people, random);
    return new Map(order.map(({ id }, index) => [id, tables[index % tables.length]?.id ?? '']));
  };
  const first = deal();
  return Array.from({ length: days }, (_, index) => {
    const tableOf = remix && index > 0 ? deal() : first;
    for (let pair = 1; pair < people.length; pair += 2) if (pair < people.length * together) tableOf.set(people[pair]?.id ?? '', tableOf.get(people[pair - 1]?.id ?? '') ?? '');
    const there = people.filter((person) => attends(person, index + 1));
    return tables.map(({ id }) => ({ table: id, people: there.filter((person) => tableOf.get(person.id) === id).map((person) => person.id) })).filter((seated) => seated.people.length > 0);
  });
}

function sizeTables(problem: Problem, plan: readonly SeatedDay[], slack: () => number): void {
  for (const table of problem.tables) {
    const sizes = plan.flatMap((day) => day.filter((seated) => seated.table === table.id).map((seated) => seated.people.length));
    table.min = Math.max(0, Math.min(...sizes, table.max) - slack());
    table.max = Math.max(...sizes, 1) + slack();
  }
}

/** Every rule that a plan keeps. */
function rulesOf({ people, tables }: Problem, plan: readonly SeatedDay[]): Rule[] {
  const tablesOf = new Map(people.map(({ id }) => [id, plan.map((day) => day.find((seated) => seated.people.includes(id))?.table)]));
  const always = (id: string, holds: (table: Problem['tables'][number]) => boolean) =>
    (tablesOf.get(id) ?? []).every((at) => tables.every((table) => table.id !== at || holds(table)));
  const pairs = pairsOf(people.map(({ id }) => id)).flatMap(([one, other]): Rule[] => {
    const both = plan.map((_, day) => [tablesOf.get(one)?.[day], tablesOf.get(other)?.[day]] as const).filter(([a, b]) => a && b);
    if (both.every(([a, b]) => a !== b)) return [{ kind: 'apart', people: [one, other] }];
    return both.every(([a, b]) => a === b) ? [{ kind: 'together', people: [one, other] }] : [];
  });
  const single = people.flatMap(({ id }): Rule[] => [
    ...(always(id, (table) => (table.features ?? []).includes('step-free')) ? [{ kind: 'needs' as const, person: id, feature: 'step-free' }] : []),
    ...tables.filter(({ coach }) => coach && always(id, (table) => table.coach !== coach)).map(({ coach = '' }) => ({ kind: 'conflict' as const, coach, person: id })),
    ...plan.flatMap((_, day) => {
      const table = tablesOf.get(id)?.[day];
      return table ? [{ kind: 'locked' as const, person: id, table, day: day + 1 }] : [];
    }),
  ]);
  return [...pairs, ...single];
}
