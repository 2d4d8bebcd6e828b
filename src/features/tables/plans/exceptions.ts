import { counted } from '@/writing/words';
import { type SmallerTable, tableOf } from '../seats';
import { daysOf } from '../solver/input';
import { homeOf } from './home';
import type { MoveWords, Plan } from './model';

/** A table that is smaller for a day, without a full stop: "Table 1 may have 4 people on day 1". */
export const smallerInWords = (
  { tableId, day, fewest }: SmallerTable,
  { numbers, days }: MoveWords,
): string =>
  `Table ${numbers.get(tableId) ?? '(removed)'} may have ${counted(fewest, 'person', 'people')}${days === 1 ? '' : ` on day ${day}`}`;

/** What holds for single days of a plan whose tables stay the same: who sits elsewhere, and which tables are smaller. */
export function exceptionsOf(
  { remix, seats, smaller, changes }: Pick<Plan, 'remix' | 'seats' | 'smaller' | 'changes'>,
  words: MoveWords,
): string[] {
  const least = smaller.filter(
    (one) =>
      !smaller.some(
        (other) => other.tableId === one.tableId && other.day === one.day && other.fewest < one.fewest,
      ),
  );
  return [
    ...(remix ? [] : elsewhere({ seats, changes }, words)),
    ...least.map((one) => `${smallerInWords(one, words)}.`),
  ];
}

function elsewhere(
  { seats, changes }: Pick<Plan, 'seats' | 'changes'>,
  { names, numbers, days }: MoveWords,
): string[] {
  return [...names].flatMap(([id, name]) => {
    const tables = daysOf({ days }).map((day) => tableOf(seats, id, day));
    const home = homeOf(seats, id, changes);
    return tables.flatMap((table, index) =>
      table === null || table === home
        ? []
        : [`${name} sits at table ${numbers.get(table) ?? '(removed)'} on day ${index + 1}.`],
    );
  });
}
