import { strToU8, zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const workbookXml = (sheets: string) =>
  `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets}</sheets></workbook>`;
const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`;
const oneSheet = '<sheet name="One" sheetId="1" r:id="rId1"/>';

/** A workbook whose sheet and other parts are whatever is given, packed as tight as can be. */
function packed(
  sheet: string,
  others: Record<string, string> = {},
  sheets = oneSheet,
): Uint8Array<ArrayBuffer> {
  const parts = {
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': relations,
    'xl/worksheets/sheet1.xml': sheet,
    ...others,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    level: 9,
  });
}

const worksheet = (rows: string, before = '', after = '') =>
  `<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
const small =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Ana</t></is></c></row>';
const strings = (...texts: string[]) => ({
  'xl/sharedStrings.xml': `<sst xmlns="${main}">${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
});
const sharedRows = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `<row r="${index + 1}"><c r="A${index + 1}" t="s"><v>0</v></c></row>`,
  ).join('');
const laughs = Array.from(
  { length: 10 },
  (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
).join('');

/** Says of the last part but its size that it is small, where a zip says it: in the list of contents, and before the part itself. */
function lying(zip: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = new DataView(zip.buffer);
  for (let at = 0; at + 46 < zip.length; at += 1) {
    const mark = view.getUint32(at, true);
    if (mark === 0x02014b50 && view.getUint32(at + 24, true) > 1_000_000)
      view.setUint32(at + 24, 1_000, true);
    if (mark === 0x04034b50 && view.getUint32(at + 22, true) > 1_000_000)
      view.setUint32(at + 22, 1_000, true);
  }
  return zip;
}

export type Bomb = { name: string; make: () => Uint8Array<ArrayBuffer>; words: string };

const megabytes = (count: number) => count * 1024 * 1024;
const text = (of: string) => new TextEncoder().encode(of);

/** Files made to hurt, each with what is said of it. */
export const bombs: readonly Bomb[] = [
  {
    name: 'far-cell.xlsx',
    make: () => packed(worksheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
    words: 'reaches as far as A1048576',
  },
  {
    name: 'far-column.xlsx',
    make: () => packed(worksheet('<row><c r="XFD1"><v>1</v></c></row>')),
    words: 'reaches as far as XFD1',
  },
  {
    name: 'far-row-without-number.xlsx',
    make: () => packed(worksheet('<row><c r="A1048576"><v>1</v></c></row>')),
    words: 'reaches as far as A1048576',
  },
  {
    name: 'prefixed.xlsx',
    make: () => packed(worksheet('<x:row xmlns:x="urn:x" x:r="4000000000"><c r="A1"><v>1</v></c></x:row>')),
    words: 'reaches as far as A4000000000',
  },
  {
    name: 'dimension.xlsx',
    make: () => packed(worksheet(small, '<dimension ref="A1:XFD1048576"/>')),
    words: 'reaches as far as XFD1048576',
  },
  {
    name: 'many-rows.xlsx',
    make: () => packed(worksheet('<row/>'.repeat(3_000_000))),
    words: 'more than 10,000 rows',
  },
  {
    name: 'long-text.xlsx',
    make: () => packed(worksheet(sharedRows(2)), strings('a'.repeat(megabytes(30)))),
    words: 'more than 32,767 characters in one cell',
  },
  {
    name: 'text-said-often.xlsx',
    make: () => packed(worksheet(sharedRows(10_000)), strings('a'.repeat(30_000))),
    words: 'more than 10,000,000 characters',
  },
  {
    name: 'zip-bomb.xlsx',
    make: () => packed(worksheet(small) + ' '.repeat(megabytes(48))),
    words: 'too large once it is unpacked',
  },
  {
    name: 'zip-bomb-that-lies.xlsx',
    make: () => lying(packed(worksheet(small) + ' '.repeat(megabytes(48)))),
    words: 'can’t be read',
  },
  {
    name: 'many-sheets.xlsx',
    make: () => packed(worksheet(small), {}, oneSheet.repeat(50_000)),
    words: 'more than 200 sheets',
  },
  {
    name: 'many-parts.xlsx',
    make: () =>
      packed(
        worksheet(small),
        Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`xl/worksheets/s${index}.xml`, ''])),
      ),
    words: 'too many parts',
  },
  {
    name: 'merged.xlsx',
    make: () =>
      packed(worksheet(small, '', `<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(500_000)}</mergeCells>`)),
    words: 'more than 10,000 merged cells',
  },
  {
    name: 'merged-to-the-end.xlsx',
    make: () => packed(worksheet(small, '', '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')),
    words: 'reaches as far as XFD1048576',
  },
  {
    name: 'laughs.xlsx',
    make: () =>
      packed(
        `<!DOCTYPE l [<!ENTITY l0 "ha">${laughs}]>${worksheet('<row r="1"><c r="A1" t="inlineStr"><is><t>&l10;</t></is></c></row>')}`,
      ),
    words: 'can’t be read',
  },
  { name: 'deep.xlsx', make: () => packed('<a>'.repeat(5_000_000)), words: 'can’t be read' },
  {
    name: 'attributes.xlsx',
    make: () => packed(`<a ${Array.from({ length: 1_000_000 }, (_, index) => `a${index}="" `).join('')}/>`),
    words: 'can’t be read',
  },
  { name: 'newlines.csv', make: () => text('\n'.repeat(4_500_000)), words: 'no row under its header' },
  {
    name: 'one-line.csv',
    make: () => text('a'.repeat(megabytes(5))),
    words: 'more than 32,767 characters in one cell',
  },
  {
    name: 'open-quote.csv',
    make: () => text(`"${'a,\n'.repeat(1_500_000)}`),
    words: 'more than 32,767 characters in one cell',
  },
  { name: 'columns.csv', make: () => text(','.repeat(1_000_000)), words: 'more than 500 columns' },
  { name: 'rows.csv', make: () => text('a\n'.repeat(2_000_000)), words: 'more than 10,000 rows' },
  {
    name: 'cells.csv',
    make: () => text(`${',,,,,,,,,,,,,,,,,,,'.repeat(20)}\n`.repeat(9_000)),
    words: 'more than 1,000,000 cells',
  },
];
