import type { Limits, SpreadsheetRow, SpreadsheetSheet } from './task';
import { readCells, type Shared } from './cells';
import { relations, sharedTexts, styles, workbookPart } from './parts';
import { watchSheet } from './sheet';
import { tooMuch } from './too-much';
import { unreadable } from './unreadable';
import { type Listener, readXml } from './xml';
import { openZip, type Unpack } from './zip';

/** A workbook is a zip, whatever its name says. */
export const isWorkbook = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/**
 * A workbook's sheets in order, each with its rows that aren't blank, as they are seen in Excel. Hidden sheets are named
 * and not read, unless there are no others. @throws TooMuch, Unreadable
 */
export async function sheetsOfWorkbook(bytes: Uint8Array, limits: Limits): Promise<SpreadsheetSheet[]> {
  const unpack = await openZip(bytes, limits.unpacked);
  const [book, targets] = [workbookPart(), relations()];
  if (!(await unpack('xl/workbook.xml', readXml(book.listener)))) throw unreadable.other();
  await unpack('xl/_rels/workbook.xml.rels', readXml(targets.listener));
  const shared = await sharedBy(unpack, targets.pathOf, book.from1904(), limits);
  const showsSome = book.sheets.some(({ hidden }) => !hidden);
  const count = countAll(limits);
  const sheets: SpreadsheetSheet[] = [];
  for (const { id, name, hidden } of book.sheets) {
    const path = hidden && showsSome ? '' : targets.pathOf(id);
    const rows = path === '' ? [] : await rowsOf(unpack, path, shared, limits);
    rows.forEach(count);
    sheets.push({ name, hidden, rows });
  }
  return sheets;
}

/** Tells one part to several. */
const both = (one: Listener, other: Listener): Listener => ({
  open: (tag) => {
    one.open?.(tag);
    other.open?.(tag);
  },
  close: (name) => {
    one.close?.(name);
    other.close?.(name);
  },
  text: (text) => {
    one.text?.(text);
    other.text?.(text);
  },
});

async function sharedBy(
  unpack: Unpack,
  pathOf: (what: string) => string,
  from1904: boolean,
  limits: Limits,
): Promise<Shared> {
  const [texts, style] = [sharedTexts(), styles()];
  const textsPath = pathOf('sharedStrings') || 'xl/sharedStrings.xml';
  await unpack(textsPath, readXml(both(watchSheet(limits), texts.listener)));
  await unpack(pathOf('styles') || 'xl/styles.xml', readXml(both(watchSheet(limits), style.listener)));
  return { texts: texts.texts, formatOf: style.formatOf, from1904 };
}

async function rowsOf(
  unpack: Unpack,
  path: string,
  shared: Shared,
  limits: Limits,
): Promise<SpreadsheetRow[]> {
  const { listener, rows } = readCells(shared);
  await unpack(path, readXml(both(watchSheet(limits), listener)));
  return rows;
}

/** Counts what all sheets hold together. */
function countAll(limits: Limits): (row: SpreadsheetRow) => void {
  let [cells, characters] = [0, 0];
  return (row) => {
    cells += row.cells.length;
    characters += row.cells.reduce((sum, text) => sum + text.length, 0);
    if (cells > limits.cells) throw tooMuch.cells(limits.cells);
    if (characters > limits.characters) throw tooMuch.characters(limits.characters);
  };
}
