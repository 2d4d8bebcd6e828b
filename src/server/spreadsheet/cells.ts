import { unescaped } from './parts';
import { shownNumber } from './shown';
import { columns } from './place';
import type { SpreadsheetRow } from './task';
import type { Listener, Tag } from './xml';

/** What cells say only by a number: the texts that they share, and how each style shows a number. */
export type Shared = { texts: readonly string[]; formatOf: (style: number) => string; from1904: boolean };

type Cell = { kind: string; style: number; column: number; text: string };

/** Listens to a sheet and builds its rows, each cell where it stands, and each row as long as its last cell that holds something. */
export function readCells(shared: Shared): { listener: Listener; rows: SpreadsheetRow[] } {
  const rows: SpreadsheetRow[] = [];
  const row: SpreadsheetRow = { line: 0, cells: [] };
  const column = columns();
  let cell: Cell | null = null;
  let [inText, aloud] = [false, false];
  const open = ({ name, attributes }: Tag) => {
    if (name === 'row') {
      begin(row, attributes);
      column.begin();
    }
    if (name === 'c') cell = cellAt(attributes, column.next(attributes['r']) - 1);
    if (name === 'rPh') aloud = true;
    if (name === 'v' || name === 't') inText = true;
  };
  const close = (name: string) => {
    if (name === 'v' || name === 't') inText = false;
    if (name === 'rPh') aloud = false;
    if (name === 'c' && cell) cell = put(row.cells, cell, shared);
    if (name === 'row' && row.cells.length > 0) rows.push({ ...row });
  };
  const text = (piece: string) => {
    if (cell && inText && !aloud) cell.text += piece;
  };
  return { listener: { open, close, text }, rows };
}

function begin(row: SpreadsheetRow, { r, hidden }: Tag['attributes']): void {
  row.line = r === undefined ? row.line + 1 : Number(r);
  row.cells = [];
  if (hidden === '1' || hidden === 'true') row.hidden = true;
  else delete row.hidden;
}

const cellAt = ({ t = 'n', s = '0' }: Tag['attributes'], column: number): Cell => ({
  kind: t,
  style: Number(s),
  column,
  text: '',
});

function put(cells: string[], cell: Cell, shared: Shared): null {
  const text = written(cell, shared);
  if (text === '') return null;
  while (cells.length < cell.column) cells.push('');
  cells[cell.column] = text;
  return null;
}

function written({ kind, style, text }: Cell, { texts, formatOf, from1904 }: Shared): string {
  if (kind === 's') return texts[Number(text)] ?? '';
  if (kind === 'b') return text === '1' ? 'TRUE' : 'FALSE';
  if (kind !== 'n') return unescaped(text);
  const number = Number(text);
  return text === '' || !Number.isFinite(number) ? text : shownNumber(number, formatOf(style), from1904);
}
