import { stringify } from 'csv-stringify/sync';

type Cell = string | number | null;
type Rows = readonly (readonly Cell[])[];

/** A line break in a cell is quoted, whichever it is: spreadsheets begin a row at any. */
const rfc4180 = { record_delimiter: 'windows', quote_record_delimiter: true } as const;

/** A phone number with its country: no formula, and of no use with an apostrophe in front to whoever rings it or reads it in. */
const phone = /^\+[1-9][\d ]{5,30}$/;

const asPhone = (text: string) => (phone.test(text) ? { value: text, escape_formulas: false } : text);

/**
 * Rows as a CSV file for people, who open it in a spreadsheet: the mark at its start says that it is UTF-8, and a text that
 * begins like a formula is set off by an apostrophe, so that no spreadsheet runs it; a phone number
 * doesn't.
 */
export const csvFile = (rows: Rows): string =>
  written(rows, { ...rfc4180, bom: true, escape_formulas: true, cast: { string: asPhone } });

/**
 * Rows as text that is sent back to us. No apostrophes: our reader would take them for a part of what was written, and
 * whatever looks for formulas would no longer find any.
 */
export const csvToMend = (rows: Rows): string =>
  written(rows, { ...rfc4180, record_delimiter: 'unix', quoted_match: ';', eof: false });

function written(rows: Rows, options: NonNullable<Parameters<typeof stringify>[1]>): string {
  return stringify(
    rows.map((row) => [...row]),
    options,
  );
}
