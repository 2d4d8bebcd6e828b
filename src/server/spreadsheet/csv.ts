import { CsvError, parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import type { Limits, SpreadsheetRow } from './task';
import { delimiterOf, lookOver } from './quotes';
import { tooMuch } from './too-much';
import { unreadable } from './unreadable';

/**
 * UTF-16 says so at its start; what is not UTF-8 comes from an older Excel on Windows. A library that guesses by letters is
 * wrong more often: our lists have few of them (docs/decisions/0031).
 */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8. Node 20 itself would read this as Latin-1, in which curly quotes and the euro are nothing.
    return iconv.decode(bytes, 'windows-1252');
  }
}

/** The longest row, in characters: no form is as long, a forgotten quotation mark soon is. */
const longestRow = 1_000_000;

/** The first line of some files, which says what divides their cells. */
const says = /^\uFEFF?"?sep=(.)"?\r?\n/i;

/** The rows of CSV text, divided by commas, semicolons or tabs, with the lines they begin on. @throws TooMuch, Unreadable */
export function rowsOfCsv(text: string, limits: Limits): SpreadsheetRow[] {
  const said = says.exec(text);
  const body = said ? text.slice(said[0].length) : text.replace(/^\uFEFF/, '');
  const delimiter = said?.[1] ?? delimiterOf(body);
  const rows: SpreadsheetRow[] = [];
  const options = {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: longestRow,
  } as const;
  let ended = true;
  try {
    parse(body, { ...options, on_record: watch(limits, rows) });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === 'CSV_MAX_RECORD_SIZE') throw tooMuch.cell(limits.cell);
    ended = false;
  }
  const { begins, open } = lookOver(body, delimiter);
  const above = said ? 1 : 0;
  if (open !== null) throw unreadable.quote(open + above);
  if (!ended) throw unreadable.other();
  for (const [index, row] of rows.entries()) row.line = (begins[index] ?? row.line) + above;
  return rows;
}

/** Takes row by row, and gives nothing back for the parser to keep. */
function watch(limits: Limits, rows: SpreadsheetRow[]): (cells: string[], at: { lines: number }) => null {
  let count = 0;
  return (cells, { lines }) => {
    count += cells.length;
    if (rows.length === limits.rows) throw tooMuch.rows(limits.rows);
    if (cells.length > limits.columns) throw tooMuch.columns(limits.columns);
    if (count > limits.cells) throw tooMuch.cells(limits.cells);
    if (cells.some((text) => text.length > limits.cell)) throw tooMuch.cell(limits.cell);
    rows.push({ line: lines, cells });
    return null;
  };
}
