import { mostTables } from '../solver/capacity';
import { Row } from '../solver/numbers';

/**
 * How few people may sit at a table so that everybody can be seated: as many as was wished, or, where people can't be
 * divided that way, the next fewer that lets them. As was wished when nothing does: then seats are lacking, or people.
 */
export function smallestThatFits(wished: number, people: number, places: readonly number[]): number {
  const max = Row.of(places);
  for (let smallest = wished; smallest > 0; smallest -= 1) {
    const min = Row.of(places.map((seats) => Math.min(smallest, seats)));
    if (mostTables(min, max, people)) return smallest;
  }
  return wished;
}

/** For one day a group may be two short, but nobody sits alone. */
export const leastToday = (min: number): number => Math.min(min, Math.max(2, min - 2));
