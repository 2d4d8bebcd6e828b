/** A file holds more than is read. The message lacks the file's name before it. */
export class TooMuch extends Error {
  override name = 'TooMuch';
}

const many = (count: number): string => count.toLocaleString('en-GB');

/** What is said of a file that holds too much. `most` rows are counted with the header. */
export const tooMuch = {
  unpacked: () => new TooMuch('is too large once it is unpacked. Split it into several files.'),
  rows: (most: number) => new TooMuch(`has more than ${many(most - 1)} rows. Split it into several files.`),
  columns: (most: number) =>
    new TooMuch(`has more than ${many(most)} columns. Leave out those that nobody needs.`),
  cells: (most: number) => new TooMuch(`has more than ${many(most)} cells. Split it into several files.`),
  cell: (most: number) =>
    new TooMuch(
      `has more than ${many(most)} characters in one cell. If they were meant for several cells, a quotation mark may be missing.`,
    ),
  characters: (most: number) =>
    new TooMuch(`holds more than ${many(most)} characters. Split it into several files.`),
  far: (cell: string) =>
    new TooMuch(
      `reaches as far as ${cell.slice(0, 20)}. Copy the rows alone into a new workbook, and send that.`,
    ),
  merged: (most: number) =>
    new TooMuch(
      `has more than ${many(most)} merged cells. Copy the rows alone into a new workbook, and send that.`,
    ),
  sheets: (most: number) =>
    new TooMuch(
      `has more than ${many(most)} sheets. Copy the rows alone into a new workbook, and send that.`,
    ),
  parts: () => new TooMuch('holds too many parts. Copy the rows alone into a new workbook, and send that.'),
};
