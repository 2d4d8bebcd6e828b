import { aloneAt, countValues, meetingsAgain, type TableDay, valueOf } from './aims';
import type { Aim, SeatingInput } from './input';

/**
 * One place where a plan misses an aim. alone: a person with whom nobody shares the value. crowd: people of one value,
 * where `share` would be even. again: a pair that shares a table on several days, or on any if they had `met` before.
 */
export type Miss =
  | { kind: 'alone'; person: string; table: string; day: number }
  | { kind: 'crowd'; value: string; people: string[]; table: string; day: number; share: number }
  | { kind: 'again'; pair: [string, string]; days: number[]; met: boolean };

/** Where a plan misses an aim, in the order of days and tables. */
export function missesOf(input: SeatingInput, aim: Aim, tableDays: readonly TableDay[]): Miss[] {
  if (aim.kind === 'mix') return crowds(aim, tableDays);
  if (aim.kind === 'not-alone')
    return tableDays.flatMap((tableDay) =>
      aloneAt(tableDay, aim).map(({ id }): Miss => ({
        kind: 'alone',
        person: id,
        table: tableDay.table,
        day: tableDay.day,
      })),
    );
  return meetingsAgain(tableDays, input.met).map((meeting) => ({ kind: 'again', ...meeting }));
}

/** Tables where more people have the same value than if these were spread evenly over the tables in use. */
function crowds({ attribute }: Extract<Aim, { kind: 'mix' }>, tableDays: readonly TableDay[]): Miss[] {
  const days = new Map<number, { tables: number; all: Map<string, number> }>();
  for (const day of new Set(tableDays.map((tableDay) => tableDay.day))) {
    const today = tableDays.filter((tableDay) => tableDay.day === day);
    days.set(day, {
      tables: today.length,
      all: countValues(
        today.flatMap((tableDay) => tableDay.people),
        attribute,
      ),
    });
  }
  return tableDays.flatMap(({ day, table, people }) =>
    [...countValues(people, attribute)].flatMap(([value, count]): Miss[] => {
      const share = Math.ceil((days.get(day)?.all.get(value) ?? 0) / (days.get(day)?.tables ?? 1));
      return count > share
        ? [
            {
              kind: 'crowd',
              value,
              people: people.filter((person) => valueOf(person, attribute) === value).map(({ id }) => id),
              table,
              day,
              share,
            },
          ]
        : [];
    }),
  );
}
