import type { ChoiceFigure } from '../choices/model';
import type { DashboardView, ElementRow } from '../dashboard/model';

type Cell = string | number | null;

const columns: { name: string; cell: (row: ElementRow, view: DashboardView) => Cell }[] = [
  { name: 'key', cell: (row) => row.key },
  { name: 'element', cell: (row) => row.label },
  { name: 'answered', cell: (row) => row.parts?.answered ?? null },
  // A printed mean is known as far as it was printed, and no further.
  { name: 'mean', cell: (row, view) => (view.printed === null ? (row.figures?.mean ?? null) : null) },
  { name: 'mean rounded', cell: (row) => row.figures?.shownMean ?? null },
  { name: 'standard deviation', cell: (row) => row.figures?.deviation ?? null },
  { name: 'lowest possible mean', cell: (row) => row.figures?.range.low ?? null },
  { name: 'highest possible mean', cell: (row) => row.figures?.range.high ?? null },
  { name: 'left blank', cell: (row) => row.parts?.blank ?? null },
  { name: 'form not returned', cell: (row) => row.parts?.notReturned ?? null },
  { name: 'withdrawn', cell: (row) => row.parts?.withdrawn ?? null },
  { name: 'all', cell: (row) => row.parts?.people ?? null },
  ...[1, 2, 3, 4, 5].map((mark) => ({ name: `gave ${mark}`, cell: (row: ElementRow) => row.figures?.spread?.[mark - 1] ?? null })),
  { name: 'chosen', cell: () => null },
  { name: 'note', cell: noteOn },
];

const cameLater = 'More answers came in since; they are not in these figures.';

function noteOn(row: ElementRow, view: DashboardView): string | null {
  if (row.hidden) return row.hidden;
  if (view.printed !== null) return `From print: ${view.printed}`;
  return row.later ? cameLater : null;
}

/** A dashboard's table as CSV (RFC 4180): a row per element and per choice, what is withheld left empty with the reason in the last column. */
export function toCsv(view: DashboardView): string {
  const elements = view.rows.map((row) => columns.map((column) => column.cell(row, view)));
  const rows = [columns.map((column) => column.name), ...elements, ...view.choices.flatMap(choiceRows)];
  return rows.map((row) => row.map(written).join(',')).join('\r\n') + '\r\n';
}

/** One row for each thing that could be chosen: how many answered, and how many of them chose it. */
function choiceRows(choice: ChoiceFigure): Cell[][] {
  return choice.rows.map(({ key, label, figures, hidden }) => {
    const cells: Record<string, Cell> = {
      key,
      element: `${choice.label}: ${label}`,
      answered: figures?.n ?? null,
      chosen: figures?.chosen ?? null,
      note: hidden ?? choice.hidden ?? (choice.later ? cameLater : null),
    };
    return columns.map((column) => cells[column.name] ?? null);
  });
}

/** A cell that begins like a formula is set off by an apostrophe, so that no spreadsheet runs it. */
function written(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const text = cell ?? '';
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
