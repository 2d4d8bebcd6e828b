import { columns, placeOf } from './place';
import type { Limits } from './task';
import { tooMuch } from './too-much';
import type { Listener, Tag } from './xml';

const mostMerged = 10_000;

/** Listens to a part of a workbook, and refuses what would make the reader build more than the limits. */
export function watchSheet(limits: Limits): Listener {
  const watched: Record<string, (tag: Tag) => void> = { ...watchCells(limits), ...watchRanges(limits) };
  let inCell = false;
  let characters = 0;
  return {
    open: (tag) => {
      if (isText(tag.name)) [inCell, characters] = [true, 0];
      if (Object.hasOwn(watched, tag.name)) watched[tag.name]?.(tag);
    },
    text: (text) => {
      if (inCell) characters += text.length;
      if (characters > limits.cell) throw tooMuch.cell(limits.cell);
    },
    close: (name) => {
      if (isText(name)) inCell = false;
    },
  };
}

/** A cell, or a text that cells share. */
const isText = (name: string): boolean => name === 'c' || name === 'si';

function watchCells(limits: Limits): Record<string, (tag: Tag) => void> {
  let [rows, cells] = [0, 0];
  const column = columns();
  return {
    row: ({ attributes: { r } }) => {
      column.begin();
      rows += 1;
      if (rows > limits.rows) throw tooMuch.rows(limits.rows);
      if (r !== undefined) standsWithin(limits, `A${r}`);
    },
    c: ({ attributes: { r } }) => {
      cells += 1;
      if (cells > limits.cells) throw tooMuch.cells(limits.cells);
      if (r !== undefined) standsWithin(limits, r);
      if (column.next(r) > limits.columns) throw tooMuch.columns(limits.columns);
    },
  };
}

/** Nothing is built of these, but what reaches to the end of the sheet is no list. */
function watchRanges(limits: Limits): Record<string, (tag: Tag) => void> {
  let merged = 0;
  const reach = ({ attributes: { ref = '' } }: Tag) => {
    for (const corner of ref.split(':', 2)) {
      if (isFar(limits, corner)) throw tooMuch.far(corner);
    }
  };
  return {
    dimension: reach,
    mergeCell: (tag) => {
      merged += 1;
      if (merged > mostMerged) throw tooMuch.merged(mostMerged);
      reach(tag);
    },
  };
}

function standsWithin(limits: Limits, cell: string): void {
  if (!placeOf(cell)) throw new Error('A cell has no place that can be read.');
  if (isFar(limits, cell)) throw tooMuch.far(cell);
}

function isFar({ rows, columns: most }: Limits, cell: string): boolean {
  const place = placeOf(cell);
  return place !== null && (place.row > rows || place.column > most);
}
