import { headingsIn, isHeaderAgain, isOfTheTool, isOtherHeader, joinHeadings, type Knows } from './headings';
import { isNote, isTest, isTotal, isTotalUnnamed } from './nobodys';
import { besides, type Occasions, occasionsIn } from './persons';
import { filled, isBlank, type Row } from './sheet';

/**
 * What somebody chose of a sheet: the line that names its columns, the occasion, and which rows are somebody's after all,
 * by their lines.
 */
export type TableChoices = {
  header?: number | undefined;
  occasion?: string | undefined;
  taken: readonly number[];
};

/** A row that is nobody's, with why. `taken`: somebody said that it counts. */
export type Aside = { row: Row; why: string; taken: boolean };

/** A sheet as a table. */
export type Table = {
  /** The line that names the columns. */
  line: number;
  /** The names of the columns, of all lines that name them. */
  names: string[];
  /** The rows that count. */
  rows: Row[];
  /** Those that are nobody's. */
  aside: Aside[];
  /** The column that tells on which of several occasions a row was answered. */
  occasions: Occasions | null;
};

/** `knows`: the headings that are asked for. `oncePerPerson`: a second row of somebody is nobody’s. */
type Asking = { knows: Knows; oncePerPerson: boolean };

/** Finds the table in a sheet: what stands above it, below it and between its rows is told from what people said. */
export function tableIn(all: readonly Row[], asking: Asking, choices: TableChoices): Table {
  const rows = all.filter((row) => filled(row).length > 0);
  const isTaken = (row: Row) => choices.taken.includes(row.line);
  const found = headingsIn(rows, asking.knows, choices.header, isTaken);
  if (!found) return { line: 0, names: [], rows: [], aside: [], occasions: null };
  const { header, below } = found;
  const names = joinHeadings(found.above, header, below);
  const at = rows.indexOf(header);
  const body = rows.slice(at + 1 + below.length);
  const why = reasonsIn(header, body, names, asking.knows);
  for (const row of rows.slice(0, at)) why.set(row, 'above the table');
  for (const row of below) why.set(row, 'a second line of headings');
  const left = body.filter((row) => !why.has(row));
  const occasions = asking.oncePerPerson ? occasionsIn(names, left) : null;
  if (asking.oncePerPerson)
    setBesides({ names, knows: asking.knows }, left, why, occasions, choices.occasion);
  return {
    line: header.line,
    names,
    rows: rows.filter((row) => row !== header && (!why.has(row) || isTaken(row))),
    aside: rows.flatMap((row) => {
      const reason = why.get(row);
      return reason === undefined ? [] : [{ row, why: reason, taken: isTaken(row) }];
    }),
    occasions,
  };
}

/** Why the rows of a second table on a sheet are left out. Its first row can be chosen as the headings. */
export const otherTable = 'of another table below';

const aTotal = 'a total, nobody’s own';

/** Why rows of a table are nobody's, each by itself. */
function reasonsIn(
  header: Row,
  body: readonly Row[],
  names: readonly string[],
  knows: Knows,
): Map<Row, string> {
  const why = new Map<Row, string>();
  const isAsked = (column: number) => !isBlank(names[column]) && knows(names[column] ?? '');
  const afterGap = (index: number, row: Row) => row.line > (body[index - 1] ?? row).line + 1;
  const isTotalHere = (index: number, row: Row) =>
    (afterGap(index, row) || why.get(body[index - 1] ?? row) === aTotal) && isTotal(row, isAsked);
  const other = body.findIndex((row, index) => afterGap(index, row) && isOtherHeader(header, row, knows));
  for (const [index, row] of body.entries()) {
    if (other >= 0 && index >= other) why.set(row, otherTable);
    else if (isHeaderAgain(header, row)) why.set(row, 'the headings again');
    else if (row.hidden) why.set(row, 'hidden in the workbook');
    else if (isTest(row)) why.set(row, 'looks like a try of the form');
    else if (isTotalHere(index, row)) why.set(row, aTotal);
  }
  noteEnd(body, why, isAsked, names.length);
  const left = body.filter((row) => !why.has(row));
  const last = left.pop();
  const everywhere = names.flatMap((name, column) =>
    isOfTheTool(name) && left.every(({ cells }) => !isBlank(cells[column])) ? [column] : [],
  );
  if (last && left.length > 1 && isTotalUnnamed(last, everywhere)) why.set(last, aTotal);
  return why;
}

/** Says what the last rows are: totals, and notes below the table. */
function noteEnd(
  body: readonly Row[],
  why: Map<Row, string>,
  isAsked: (column: number) => boolean,
  width: number,
): void {
  for (const [index, row] of [...body.entries()].reverse()) {
    if (why.has(row)) continue;
    if (isTotal(row, isAsked)) why.set(row, aTotal);
    else if (isNote(row, body[index - 1], isAsked(0), width)) why.set(row, 'a note below the table');
    else return;
  }
}

/** Sets aside the rows of other occasions, and those of somebody who has another. */
function setBesides(
  headings: { names: readonly string[]; knows: Knows },
  rows: readonly Row[],
  why: Map<Row, string>,
  occasions: Occasions | null,
  occasion: string | undefined,
): void {
  const isOther = (row: Row) =>
    occasions !== null && (row.cells[occasions.column] ?? '').trim() !== (occasion ?? '');
  if (occasions && occasion !== undefined)
    for (const row of rows.filter(isOther)) why.set(row, 'of another occasion');
  const left = rows.filter((row) => !why.has(row));
  // One person answers on each occasion: only within one can two rows be one too many.
  if (occasions && occasion === undefined) return;
  for (const [row, reason] of besides(headings, left)) why.set(row, reason);
}
