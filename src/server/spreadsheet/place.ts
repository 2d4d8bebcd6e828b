/** Where a cell stands: its row and its column, both counted from 1. */
export type Place = { row: number; column: number };

const reference = /^([A-Z]{1,3})([1-9]\d{0,9})$/;

/** The place that a reference such as “AB12” names, or null. */
export function placeOf(text: string): Place | null {
  const [, letters = '', row = ''] = reference.exec(text) ?? [];
  if (row === '') return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(row), column };
}

/** The columns of a row's cells, one after the other: each where it says, or else right of the one before. */
export function columns(): { begin: () => void; next: (reference: string | undefined) => number } {
  let last = 0;
  return {
    begin: () => {
      last = 0;
    },
    next: (reference) => {
      last = (reference === undefined ? null : placeOf(reference)?.column) ?? last + 1;
      return last;
    },
  };
}
