import type { FileRow } from '../model';

/** Columns are matched by their names, each with every question: longer ones would take a while, and name nothing. */
const longestHeader = 20_000;
const longestName = 1_000;

/** Why a file holds no answers that could be matched, as a sentence that lacks its name, or null. */
export function troubleWith(rows: readonly FileRow[]): string | null {
  const [header, ...body] = rows;
  if (!header || body.length === 0) return 'has no row under its header.';
  if (header.cells.some((name) => name.length > longestName))
    return 'has a first row that doesn’t name the columns: one of its names is longer than 1,000 characters.';
  const length = header.cells.reduce((sum, name) => sum + name.length, 0);
  return length > longestHeader
    ? 'has a first row of more than 20,000 characters. Shorten the names of the columns, or leave out those that nobody needs.'
    : null;
}
