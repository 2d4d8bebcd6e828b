import { longestName } from '@/sheets/headings';
import type { Table } from '@/sheets/table';

/** Columns are matched by their names, each with every question: more of them would take a while. */
const longestHeader = 20_000;

/** Why a file holds no answers that could be matched, as a sentence that lacks its name, or null. */
export function troubleWith({ names, rows, aside }: Table): string | null {
  if (names.length === 0 || rows.length + aside.length === 0) return 'has no row under its header.';
  if (names.some((name) => name.length > longestName))
    return 'has a first row that doesn’t name the columns: one of its names is longer than 1,000 characters.';
  const length = names.reduce((sum, name) => sum + name.length, 0);
  return length > longestHeader
    ? 'has a first row of more than 20,000 characters. Shorten the names of the columns, or leave out those that nobody needs.'
    : null;
}
