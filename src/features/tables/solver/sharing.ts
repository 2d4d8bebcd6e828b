import { attendance } from './aims';
import { mostTables } from './capacity';
import type { Layer } from './layers';
import { Row } from './numbers';
import { minOn, type Person, type SeatingInput } from './input';

/** What a bound may rest on: who attends a day, at most how many tables are used, and the seats of the largest of them. */
export type BoundedDay = { people: Person[]; tables: number; largest: number[] };

export function boundedDays(input: SeatingInput): BoundedDay[] {
  return attendance(input).map((people, index) => {
    const open = input.tables.filter(({ closed = [] }) => !closed.includes(index + 1));
    const min = Row.of(open.map((table) => Math.max(1, minOn(table, index + 1))));
    const max = Row.of(open.map((table) => table.max));
    const tables = mostTables(min, max, people.length)?.length ?? 0;
    return {
      people,
      tables,
      largest: max
        .list()
        .sort((a, b) => b - a)
        .slice(0, tables),
    };
  });
}

/**
 * The fewest pairs that `people` make at tables with `places`: each next one sits where the fewest are, while there is
 * room. That is least since one more at a table of c makes c pairs more, and that only grows with c.
 */
export function fewestPairs(people: number, places: readonly number[]): number {
  let pairs = 0;
  let left = people;
  for (let each = 0; left > 0; each += 1) {
    const roomy = places.filter((place) => place > each).length;
    if (roomy === 0) break;
    pairs += Math.min(left, roomy) * each;
    left -= roomy;
  }
  return pairs;
}

/** Whether two people, by their places in the input, may share a table as far as the rules about them alone go. */
export type MayShare = (one: number, other: number) => boolean;

export function sharingIn({ unitOf, apart, allowed, units }: Layer): MayShare {
  const tables = units.map((_, unit) => BigInt(`0b${allowed.row(unit).join('')}`));
  const strangers = apart.map((others) => new Set(others));
  return (one, other) => {
    const [a, b] = [unitOf.at(one), unitOf.at(other)];
    if (a < 0 || b < 0) return false;
    return a === b || (!strangers[a]?.has(b) && ((tables[a] ?? 0n) & (tables[b] ?? 0n)) !== 0n);
  };
}
