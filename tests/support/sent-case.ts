import { readFileSync } from 'node:fs';
import { decode, rowsOfCsv } from '@/server/spreadsheet/csv';
import { sentIn, type SpreadsheetSheet } from '@/server/spreadsheet/task';
import { refuseOtherKinds } from '@/server/spreadsheet/unreadable';
import { isWorkbook, sheetsOfWorkbook } from '@/server/spreadsheet/workbook';

/** The sheets of a file as people send them: of tests/cases/bringing-in, read as the reading thread does. */
export async function sheetsOfCase(name: string): Promise<SpreadsheetSheet[]> {
  const file = new URL(`../cases/bringing-in/${name}`, import.meta.url);
  const bytes = new Uint8Array(readFileSync(file));
  if (isWorkbook(bytes)) return sheetsOfWorkbook(bytes, sentIn.limits);
  refuseOtherKinds(bytes);
  return [{ name: '', hidden: false, rows: rowsOfCsv(decode(bytes), sentIn.limits) }];
}
