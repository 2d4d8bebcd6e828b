/** A sum over some people's forms that somebody saw. Each entry is one form as it was at that time. */
export type Sum = ReadonlySet<string>;

/**
 * The fewest people whose forms, and nobody else's, some combination of the sums speaks of: exact, for few sums. Forms
 * that are `known` are taken off first. Infinity when there is nothing to learn.
 */
export function fewestPeople(
  sums: readonly Sum[],
  {
    known,
    personOf,
    below,
  }: { known: ReadonlySet<string>; personOf: (form: string) => string; below: number },
): number {
  const rows = sums
    .map((sum) => new Set([...sum].filter((form) => !known.has(form))))
    .filter((sum) => sum.size > 0);
  if (rows.length === 0) return Infinity;
  const atoms = atomsOf(rows, personOf);
  const all = rankOf(rows.map((_, row) => atoms.map(({ column }) => column[row] ?? 0)));
  let fewest = Infinity;
  // A combination lies within some atoms alone when leaving those out leaves less to be told apart.
  const seek = (from: number, chosen: ReadonlySet<number>, people: ReadonlySet<string>): void => {
    if (people.size >= Math.min(below, fewest)) return;
    if (
      chosen.size > 0 &&
      rankOf(
        rows.map((_, row) =>
          atoms.filter((_atom, index) => !chosen.has(index)).map(({ column }) => column[row] ?? 0),
        ),
      ) < all
    ) {
      fewest = people.size;
      return;
    }
    for (let next = from; next < atoms.length; next += 1)
      seek(next + 1, new Set([...chosen, next]), new Set([...people, ...(atoms[next]?.people ?? [])]));
  };
  seek(0, new Set(), new Set());
  return fewest;
}

/** Forms that are in the same sums can't be told apart: together they are one atom. */
type Atom = { column: number[]; people: Set<string> };

function atomsOf(rows: readonly Sum[], personOf: (form: string) => string): Atom[] {
  const atoms = new Map<string, Atom>();
  for (const form of new Set(rows.flatMap((row) => [...row]))) {
    const column = rows.map((row) => (row.has(form) ? 1 : 0));
    const atom = atoms.get(column.join('')) ?? { column, people: new Set<string>() };
    atom.people.add(personOf(form));
    atoms.set(column.join(''), atom);
  }
  return [...atoms.values()].sort((a, b) => a.people.size - b.people.size);
}

/** Larger than any minor of the few sums' matrices, so that counting modulo it tells the truth. */
const prime = 1_000_003;

function rankOf(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0) && rank < rows.length; column += 1) {
    const found = rows.findIndex((row, index) => index >= rank && row[column] !== 0);
    const pivot = rows[found];
    if (!pivot) continue;
    rows.splice(found, 1);
    rows.splice(rank, 0, pivot);
    const inverse = power(pivot[column] ?? 1, prime - 2);
    for (const row of rows.slice(rank + 1)) {
      const factor = ((row[column] ?? 0) * inverse) % prime;
      if (factor !== 0)
        row.forEach(
          (value, place) => (row[place] = (((value - factor * (pivot[place] ?? 0)) % prime) + prime) % prime),
        );
    }
    rank += 1;
  }
  return rank;
}

function power(base: number, exponent: number): number {
  let [result, square] = [1, base % prime];
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * square) % prime;
    square = (square * square) % prime;
  }
  return result;
}
