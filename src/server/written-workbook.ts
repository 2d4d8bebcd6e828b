import writeExcelFile from 'write-excel-file/node';

/** The most that a cell holds. */
const longest = 32_767;

const goesOn = ' … there is more of this than a cell holds';

/** As much of a text as a cell holds; that it was longer is said in it. */
const held = (text: string): string =>
  text.length <= longest ? text : text.slice(0, longest - goesOn.length) + goesOn;

/**
 * Rows of texts as a workbook of one sheet, its first row in bold and kept in sight. Every cell is a text, whatever it begins
 * with: no spreadsheet takes one for a formula, a number or a day.
 */
export async function writtenWorkbook(
  rows: readonly (readonly string[])[],
  sheet: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.min(50, Math.max(...rows.slice(0, 200).map((row) => (row[column] ?? '').length)) + 2),
  );
  const cells = rows.map((row, index) =>
    row.map((text) => ({
      value: held(text),
      type: String,
      ...(index === 0 ? { fontWeight: 'bold' as const } : {}),
    })),
  );
  const buffer = await writeExcelFile(cells, {
    sheet,
    stickyRowsCount: 1,
    columns: widths.map((width) => ({ width })),
  }).toBuffer();
  return new Uint8Array(buffer);
}
