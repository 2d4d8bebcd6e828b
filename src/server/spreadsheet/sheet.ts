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
  return {
    row: ({ attributes: { r } }) => {
      rows += 1;
      if (rows > limits.rows) throw tooMuch.rows(limits.rows);
      if (r !== undefined) standsWithin(limits, `A${r}`);
    },
    c: ({ attributes: { r } }) => {
      cells += 1;
      if (cells > limits.cells) throw tooMuch.cells(limits.cells);
      standsWithin(limits, r ?? '');
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

const place = /^([A-Z]{1,3})([1-9]\d{0,9})$/;

function standsWithin(limits: Limits, cell: string): void {
  if (!place.test(cell)) throw new Error('A cell has no place that can be read.');
  if (isFar(limits, cell)) throw tooMuch.far(cell);
}

function isFar({ rows, columns }: Limits, cell: string): boolean {
  const [, letters = '', row = ''] = place.exec(cell) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return Number(row) > rows || column > columns;
}
