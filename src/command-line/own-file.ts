import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { readSpreadsheet } from '@/server/spreadsheet';
import { ownFile, type SpreadsheetRow, type SpreadsheetSheet } from '@/server/spreadsheet/task';

/**
 * The rows of a CSV file, or of the one sheet of a workbook that is shown and holds any, with the lines they begin on.
 * Of several it has to be said which.
 * @throws with a plain sentence when there is no such file or sheet, it is too large, or it can't be read.
 */
export async function readOwnFile(file: string, sheet?: string): Promise<SpreadsheetRow[]> {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new Error(`There is no file ${file}.`);
  const arrayBuffer = async () => new Uint8Array(await readFile(file)).buffer;
  const read = await readSpreadsheet({ name: file, size: found.size, arrayBuffer }, { allowance: ownFile });
  if ('problem' in read) throw new Error(read.problem);
  return chooseSheet(read.sheets, sheet);
}

/** The rows of the sheet that was named, or of the only one that there is to read. @throws where that can't be told. */
export function chooseSheet(sheets: readonly SpreadsheetSheet[], name?: string): SpreadsheetRow[] {
  const some = sheets.filter(({ hidden, rows }) => !hidden && rows.length > 0);
  const names = some.map((known) => `“${known.name}”`).join(', ');
  const named = name === undefined ? some : some.filter((known) => known.name === name);
  if (name !== undefined && named.length === 0) throw new Error(`There is no sheet “${name}”, but ${names}.`);
  if (named.length > 1) throw new Error(`There are several sheets: ${names}. Say which with --sheet.`);
  return (named[0] ?? sheets[0])?.rows ?? [];
}
