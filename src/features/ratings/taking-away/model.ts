import type { DashboardView, ElementRow } from '../dashboard/model';

type Cell = string | number | null;

const columns: { name: string; cell: (row: ElementRow) => Cell }[] = [
  { name: 'key', cell: (row) => row.key },
  { name: 'element', cell: (row) => row.label },
  { name: 'answered', cell: (row) => row.parts?.answered ?? null },
  { name: 'mean', cell: (row) => row.figures?.mean ?? null },
  { name: 'mean rounded', cell: (row) => row.figures?.shownMean ?? null },
  { name: 'standard deviation', cell: (row) => row.figures?.deviation ?? null },
  { name: 'lowest possible mean', cell: (row) => row.figures?.range.low ?? null },
  { name: 'highest possible mean', cell: (row) => row.figures?.range.high ?? null },
  { name: 'left blank', cell: (row) => row.parts?.blank ?? null },
  { name: 'form not returned', cell: (row) => row.parts?.notReturned ?? null },
  { name: 'withdrawn', cell: (row) => row.parts?.withdrawn ?? null },
  { name: 'all', cell: (row) => row.parts?.people ?? null },
  ...[1, 2, 3, 4, 5].map((mark) => ({ name: `gave ${mark}`, cell: (row: ElementRow) => row.figures?.spread?.[mark - 1] ?? null })),
  { name: 'note', cell: (row) => row.hidden ?? (row.later ? 'More answers came in since; they are not in these figures.' : null) },
];

/** A dashboard's table as CSV (RFC 4180): a row per element, what is withheld left empty with the reason in the last column. */
export function toCsv(view: DashboardView): string {
  const rows = [columns.map((column) => column.name), ...view.rows.map((row) => columns.map((column) => column.cell(row)))];
  return rows.map((row) => row.map(written).join(',')).join('\r\n') + '\r\n';
}

/** A cell that begins like a formula is set off by an apostrophe, so that no spreadsheet runs it. */
function written(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const text = cell ?? '';
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
