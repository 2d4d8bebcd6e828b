import { sittingsOf } from '../aims/model';
import { attends, daysOf, type Problem, type Rule, type SeatedDay } from '../problem/model';
import { suits } from '../layers/model';
import { ruleInWords } from '../sentences/model';

/** What a plan breaks, a sentence each: seats, sizes, and rules. None for a plan that holds. */
export function brokenBy(problem: Problem, plan: readonly SeatedDay[]): string[] {
  return [...daysOf(problem).flatMap((day) => brokenOn(problem, plan[day - 1] ?? [], day)), ...(problem.remix ? [] : moved(problem, plan))];
}

function brokenOn(problem: Problem, tables: SeatedDay, day: number): string[] {
  const seatsOf = new Map<string, string[]>();
  for (const { table, people } of tables) for (const id of people) seatsOf.set(id, [...(seatsOf.get(id) ?? []), table]);
  const seats = problem.people.flatMap((person) => {
    const count = seatsOf.get(person.id)?.length ?? 0;
    return count === (attends(person, day) ? 1 : 0) ? [] : [`${person.id} has ${count} seats on day ${day}.`];
  });
  const sizes = tables.flatMap(({ table, people }) => {
    const known = problem.tables.find(({ id }) => id === table);
    if (known && people.length >= known.min && people.length <= known.max) return [];
    return [`Table ${table} can’t have ${people.length} people on day ${day}.`];
  });
  const tableOf = (id: string) => seatsOf.get(id)?.[0];
  const rules = problem.rules.filter((rule) => !keeps(problem, rule, day, tableOf)).map((rule) => `Day ${day} breaks the rule that ${ruleInWords(rule)}.`);
  return [...seats, ...sizes, ...rules];
}

/** Whether a day keeps a rule. Of people who are away, a rule says nothing. */
function keeps(problem: Problem, rule: Rule, day: number, tableOf: (id: string) => string | undefined): boolean {
  if (rule.kind === 'apart' || rule.kind === 'together') {
    const tables = rule.people.flatMap((id) => tableOf(id) ?? []);
    return rule.kind === 'apart' ? new Set(tables).size === tables.length : new Set(tables).size <= 1;
  }
  const table = problem.tables.find(({ id }) => id === tableOf(rule.person));
  const applies = rule.kind !== 'locked' || rule.day === undefined || rule.day === day;
  return !table || !applies || suits(rule, table);
}

/** Without remixing, everybody keeps their table. */
function moved(problem: Problem, plan: readonly SeatedDay[]): string[] {
  const tables = new Map<string, Set<string>>();
  for (const { table, people } of sittingsOf(problem, plan)) for (const { id } of people) tables.set(id, (tables.get(id) ?? new Set()).add(table));
  return [...tables].flatMap(([id, of]) => (of.size > 1 ? [`${id} doesn’t keep to one table.`] : []));
}
