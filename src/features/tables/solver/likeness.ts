import type { Layer } from './layers';

/** Numbers units such that two share a number exactly if swapping them changes nothing. */
export function likeUnits({ units, days, size, allowed, apart }: Layer): number[] {
  return numbered(
    units.map((_, unit) =>
      JSON.stringify([
        days.map((__, day) => size.at(day, unit)),
        allowed.row(unit),
        [...(apart[unit] ?? [])].sort((a, b) => a - b),
      ]),
    ),
  );
}

/** Numbers tables such that two share a number exactly if, while both are empty, swapping them changes nothing. */
export function likeTables({ units, allowed, min, max }: Layer): number[] {
  return numbered(
    min
      .list()
      .map((least, table) =>
        JSON.stringify([least, max.at(table), units.map((_, unit) => allowed.at(unit, table))]),
      ),
  );
}

function numbered(keys: readonly string[]): number[] {
  const numbers = new Map(keys.map((key, index) => [key, index]));
  return keys.map((key) => numbers.get(key) ?? -1);
}

/** From each unit, a group grown greedily of which all keep apart from each other: so each needs a table of its own. */
export function largestGroupsApart({ units, apart }: Layer): number[][] {
  const neighbours = apart.map((others) => new Set(others));
  const byDegree = [...units.keys()].sort((a, b) => (apart[b]?.length ?? 0) - (apart[a]?.length ?? 0));
  return [...units.keys()].map((unit) => {
    const group = [unit];
    for (const other of byDegree)
      if (group.every((member) => neighbours[member]?.has(other))) group.push(other);
    return group;
  });
}
