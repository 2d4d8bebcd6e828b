import { counted } from '@/writing/words';
import { type PlannedSeat, type SmallerTable, tableOf } from '../seats';
import type { MoveWords, Plan } from './model';

/** A table that is smaller for a day, without a full stop: "Table 1 may have 4 people on day 1". */
export const smallerInWords = (
  { tableId, day, fewest }: SmallerTable,
  { numbers, days }: MoveWords,
): string =>
  `Table ${numbers.get(tableId) ?? '(removed)'} may have ${counted(fewest, 'person', 'people')}${days === 1 ? '' : ` on day ${day}`}`;

/** What holds for single days of a plan whose tables stay the same: who sits elsewhere, and which tables are smaller. */
export function exceptionsOf(
  { remix, seats, smaller }: Pick<Plan, 'remix' | 'seats' | 'smaller'>,
  words: MoveWords,
): string[] {
  const least = smaller.filter(
    (one) =>
      !smaller.some(
        (other) => other.tableId === one.tableId && other.day === one.day && other.fewest < one.fewest,
      ),
  );
  return [...(remix ? [] : elsewhere(seats, words)), ...least.map((one) => `${smallerInWords(one, words)}.`)];
}

function elsewhere(seats: readonly PlannedSeat[], { names, numbers, days }: MoveWords): string[] {
  return [...names].flatMap(([id, name]) => {
    const tables = Array.from({ length: days }, (_, index) => tableOf(seats, id, index + 1));
    const home = usualOf(tables);
    return tables.flatMap((table, index) =>
      table === null || table === home
        ? []
        : [`${name} sits at table ${numbers.get(table) ?? '(removed)'} on day ${index + 1}.`],
    );
  });
}

/** Where somebody sits on most days; of as many, the table that they come to last. */
function usualOf(tables: readonly (string | null)[]): string | null {
  const times = (table: string | null) => tables.filter((other) => other === table).length;
  return tables
    .filter((table) => table !== null)
    .reduce<string | null>(
      (best, table) => (best === null || times(table) >= times(best) ? table : best),
      null,
    );
}
