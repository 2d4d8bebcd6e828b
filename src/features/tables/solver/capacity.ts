import type { Row } from './numbers';

/**
 * The most tables among which `people` can be divided, each used one getting from its `min` to its `max`.
 * @param must the tables that have to be among them.
 * @returns which tables, or null when the people fit in no way.
 * Over the tables one by one, the best for every number of people so far: a knapsack.
 */
export function mostTables(
  min: Row,
  max: Row,
  people: number,
  must: ReadonlySet<number> = new Set(),
): number[] | null {
  let best: (number[] | null)[] = Array.from({ length: people + 1 }, (_, seated) =>
    seated === 0 ? [] : null,
  );
  for (let table = 0; table < min.length; table += 1) {
    const before = best;
    best = before.map((without, seated) => {
      let most = must.has(table) ? null : without;
      for (let size = min.at(table); size <= Math.min(max.at(table), seated); size += 1) {
        const others = before[seated - size];
        if (others && others.length + 1 > (most?.length ?? 0)) most = [...others, table];
      }
      return most;
    });
  }
  return best[people] ?? null;
}

/**
 * Whether everybody finds a place when only places are counted: `choices[i]` lists the tables that the i-th may sit at,
 * `places` how many each table has. Augmenting paths, after Kuhn: who finds no place makes others move on.
 */
export function fitOnPaper(choices: readonly (readonly number[])[], places: readonly number[]): boolean {
  const seated: number[][] = places.map(() => []);
  const sitDown = (who: number, asked: Set<number>): boolean =>
    (choices[who] ?? []).some((table) => {
      if (asked.has(table)) return false;
      asked.add(table);
      const here = seated[table] ?? [];
      if (here.length < (places[table] ?? 0)) {
        here.push(who);
        return true;
      }
      const leaver = here.findIndex((other) => sitDown(other, asked));
      if (leaver < 0) return false;
      here[leaver] = who;
      return true;
    });
  return choices.every((_, who) => sitDown(who, new Set()));
}
