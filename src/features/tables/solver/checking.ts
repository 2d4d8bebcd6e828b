import { tableDaysOf } from './aims';
import { suits } from './layers';
import {
  attends,
  daysOf,
  minOn,
  type PlannedTable,
  type SeatingInput,
  type Rule,
  type SeatedDay,
} from './input';
import { ruleInWords } from './sentences';

/**
 * Something that a plan breaks. seats: a person has so many on a day, instead of one if they attend and none if not.
 * size: a table has too few or too many. rule: by its place in the input. moves: somebody doesn't keep to one table
 * though tables are not remixed. Days are numbered from 1.
 */
export type Breach =
  | { kind: 'seats'; person: string; day: number; count: number }
  | { kind: 'size'; table: string; day: number; people: number }
  | { kind: 'closed'; table: string; day: number }
  | { kind: 'rule'; rule: number; day: number }
  | { kind: 'moves'; person: string };

/** What a plan breaks. Nothing for a plan that holds. Quick enough for every movement of a drag. */
export function breachesOf(input: SeatingInput, plan: readonly SeatedDay[]): Breach[] {
  const tables = new Map(input.tables.map((table) => [table.id, table]));
  return [
    ...daysOf(input).flatMap((day) => breachesOn(input, tables, plan[day - 1] ?? [], day)),
    ...(input.remix ? [] : moved(input, plan)),
  ];
}

function breachesOn(
  input: SeatingInput,
  tables: ReadonlyMap<string, PlannedTable>,
  seated: SeatedDay,
  day: number,
): Breach[] {
  const seatsOf = new Map<string, string[]>();
  for (const { table, people } of seated)
    for (const id of people) seatsOf.set(id, [...(seatsOf.get(id) ?? []), table]);
  const seats = input.people.flatMap((person): Breach[] => {
    const count = seatsOf.get(person.id)?.length ?? 0;
    return count === (attends(person, day) ? 1 : 0) ? [] : [{ kind: 'seats', person: person.id, day, count }];
  });
  const sizes = seated.flatMap(({ table, people }): Breach[] => {
    const known = tables.get(table);
    if (known?.closed?.includes(day)) return [{ kind: 'closed', table, day }];
    return known && people.length >= minOn(known, day) && people.length <= known.max
      ? []
      : [{ kind: 'size', table, day, people: people.length }];
  });
  const tableOf = (id: string) => tables.get(seatsOf.get(id)?.[0] ?? '');
  const rules = input.rules.flatMap((rule, index): Breach[] =>
    keeps(rule, day, tableOf) ? [] : [{ kind: 'rule', rule: index, day }],
  );
  return [...seats, ...sizes, ...rules];
}

/** Whether a day keeps a rule. Of people who are away, a rule says nothing. */
function keeps(rule: Rule, day: number, tableOf: (id: string) => PlannedTable | undefined): boolean {
  if (rule.kind === 'apart' || rule.kind === 'together') {
    const tables = rule.people.flatMap((id) => tableOf(id)?.id ?? []);
    return rule.kind === 'apart' ? new Set(tables).size === tables.length : new Set(tables).size <= 1;
  }
  const table = tableOf(rule.person);
  const applies = !('day' in rule) || rule.day === undefined || rule.day === day;
  return !table || !applies || suits(rule, table);
}

/** Without remixing, everybody keeps their table. */
function moved(input: SeatingInput, plan: readonly SeatedDay[]): Breach[] {
  const tables = new Map<string, Set<string>>();
  for (const { table, people } of tableDaysOf(input, plan))
    for (const { id } of people) tables.set(id, (tables.get(id) ?? new Set()).add(table));
  return [...tables].flatMap(([person, of]): Breach[] => (of.size > 1 ? [{ kind: 'moves', person }] : []));
}

/** What a plan breaks, a sentence each: seats, sizes, and rules. None for a plan that holds. */
export const brokenBy = (input: SeatingInput, plan: readonly SeatedDay[]): string[] =>
  breachesOf(input, plan).map((breach) => breachInWords(input, breach));

function breachInWords({ rules }: SeatingInput, breach: Breach): string {
  if (breach.kind === 'moves') return `${breach.person} doesn’t keep to one table.`;
  const on = `on day ${breach.day}`;
  if (breach.kind === 'seats') return `${breach.person} has ${breach.count} seats ${on}.`;
  if (breach.kind === 'closed') return `Table ${breach.table} is closed ${on}.`;
  if (breach.kind === 'size') return `Table ${breach.table} can’t have ${breach.people} people ${on}.`;
  const rule = rules[breach.rule];
  return `Day ${breach.day} breaks the rule that ${rule ? ruleInWords(rule) : ''}.`;
}
