import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { readSpreadsheet } from '@/server/spreadsheet';
import { ownFile, type SpreadsheetRow } from '@/server/spreadsheet/task';

/**
 * The rows of a CSV file, or of the sheet of a workbook that is shown first, with the lines they begin on.
 * @throws with a plain sentence when there is no such file, it is too large, or it can't be read.
 */
export async function readOwnFile(file: string): Promise<SpreadsheetRow[]> {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new Error(`There is no file ${file}.`);
  const arrayBuffer = async () => new Uint8Array(await readFile(file)).buffer;
  const read = await readSpreadsheet({ name: file, size: found.size, arrayBuffer }, { allowance: ownFile });
  if ('problem' in read) throw new Error(read.problem);
  return (read.sheets.find(({ hidden, rows }) => !hidden && rows.length > 0) ?? read.sheets[0])?.rows ?? [];
}
