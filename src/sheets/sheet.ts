/** One row of a file, with the line on which it begins. `hidden`: a workbook doesn’t show it. */
export type Row = { line: number; cells: readonly string[]; hidden?: boolean | undefined };

/** One sheet of a workbook, or all of a CSV file. Of a hidden one nothing is read but its name. */
export type Sheet = { name: string; hidden: boolean; rows: readonly Row[] };

/** A heading or a value without what says nothing: case, marks, how wide its spaces are. */
export const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export const isBlank = (cell: string | undefined): boolean => (cell ?? '').trim() === '';

/** The cells of a row that hold something, with their places. */
export const filled = (row: Row): { cell: string; column: number }[] =>
  row.cells.flatMap((cell, column) => (isBlank(cell) ? [] : [{ cell: cell.trim(), column }]));
