import { csvFile } from '@/writing/csv';
import type { ChoiceFigure } from '../choices/model';
import type { DashboardView } from '../dashboard/model';
import type { Cell } from '../guessing';
import { type ElementRow, marksInWords } from '../dashboard/elements';

type Field = string | number | null;

/** What an export says of itself. `demo`: its people are invented. */
type Exported = DashboardView & { demo: boolean };

const columns: { name: string; field: (row: ElementRow, view: DashboardView) => Field }[] = [
  { name: 'key', field: (row) => row.key },
  { name: 'element', field: (row) => row.label },
  { name: 'answered', field: (row) => row.parts?.answered ?? null },
  { name: 'mean', field: (row) => row.figures?.shownMean ?? null },
  { name: 'standard deviation', field: (row) => row.figures?.deviation ?? null },
  { name: 'lowest possible mean', field: (row) => row.figures?.range.low ?? null },
  { name: 'highest possible mean', field: (row) => row.figures?.range.high ?? null },
  { name: 'left blank or not asked', field: (row) => row.parts?.blank ?? null },
  { name: 'form not read', field: (row) => row.parts?.unread ?? null },
  { name: 'form not returned', field: (row) => row.parts?.notReturned ?? null },
  { name: 'withdrawn', field: (row) => row.parts?.withdrawn ?? null },
  { name: 'all', field: (row) => row.parts?.people ?? null },
  ...[0, 1, 2, 3, 4].map((mark) => ({
    name: `gave ${mark + 1}`,
    field: (row: ElementRow) => cellOf(row, mark)?.count ?? null,
  })),
  {
    name: 'gave one of',
    field: (row) =>
      (row.figures?.cells ?? [])
        .filter(({ marks }) => marks.length > 1)
        .map(({ marks, count }) => `${marksInWords(marks)}: ${count}`)
        .join('; '),
  },
  { name: 'chosen', field: () => null },
  {
    name: 'note',
    field: (row, view) => row.hidden ?? (view.printed === null ? null : `From print: ${view.printed}`),
  },
];

/** Before all figures of the demo, in each row: whoever takes a row elsewhere takes along that nobody gave these marks. */
const withOrigin = ([names = [], ...rows]: Field[][]): Field[][] => [
  ['origin', ...names],
  ...rows.map((row) => ['From the demo: made up', ...row]),
];

const cellOf = (row: ElementRow, mark: number): Cell | undefined =>
  row.figures?.cells?.find(({ marks }) => marks.length === 1 && marks[0] === mark);

/** A dashboard's table as CSV (RFC 4180), with what the dashboard shows and nothing more: a row per element and per choice. */
export function toCsv(view: Exported): string {
  const elements = view.rows.map((row) => columns.map((column) => column.field(row, view)));
  const rows = [columns.map((column) => column.name), ...elements, ...view.choices.flatMap(choiceRows)];
  return csvFile(view.demo ? withOrigin(rows) : rows);
}

/** One row for each thing that could be chosen: how many answered, and how many of them chose it. */
function choiceRows(choice: ChoiceFigure): Field[][] {
  return choice.rows.map(({ key, label, figures, hidden }) => {
    const fields: Record<string, Field> = {
      key,
      element: `${choice.label}: ${label}`,
      answered: figures?.n ?? choice.n,
      chosen: figures?.chosen ?? null,
      note: hidden ?? choice.hidden,
    };
    return columns.map((column) => fields[column.name] ?? null);
  });
}
