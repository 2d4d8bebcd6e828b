import { bare, filled, type Row } from './sheet';

const mayBeTest = /test|preview|dummy|spam/i;
const test =
  /^(this is )?(a |an )?(survey )?(test(ing)?|preview|dummy|spam)( (survey|please|ignore|only|row|response|data|entry|this|user|person|participant|test))*$/;

/** Whether somebody tried the form, or the survey tool says that it was a preview. */
export const isTest = (row: Row): boolean =>
  filled(row).some(({ cell }) => cell.length < 60 && mayBeTest.test(cell) && test.test(bare(cell)));

const ofWhat = '( (scores?|marks?|ratings?|responses|respondents|answers|forms|people|number))?$';
const total = new RegExp(
  `^(grand |overall )?(totals?|sum|count|median|sd|st dev|std( dev)?|standard deviation)${ofWhat}`,
);
/** Words that are marks, too, or answers. */
const average = new RegExp(`^(grand |overall )?(averages?|mean|minimum|maximum)${ofWhat}`);
const count = /^n\s*=\s*\d+$/i;

const isShortNumber = (cell: string): boolean => cell.length <= 7 && /^-?[\d.,]+ ?%?$/.test(cell);

/**
 * Whether a row reckons over the others: its first words say so, and the rest of it is numbers. What stands in a column that
 * is asked for is an answer, as long as it can be one.
 */
export function isTotal(row: Row, isAsked: (column: number) => boolean): boolean {
  const [first, ...rest] = filled(row);
  if (!first || first.cell.length >= 40 || row.cells.length < 2) return false;
  const said = bare(first.cell);
  const isNamed =
    total.test(said) || count.test(first.cell) || (!isAsked(first.column) && average.test(said));
  return isNamed && rest.every(({ cell }) => isShortNumber(cell));
}

const noteWords =
  /^(\*|notes?\b|source\b|exported\b|generated\b|printed\b|page \d|end of\b|last updated\b|©|http)/i;

/**
 * Whether the last rows are a note below the table: one cell at the left, of a table that is wider. In a column that is
 * asked for, one name alone is somebody; a note says that it is one, or is a sentence after a gap.
 */
export function isNote(row: Row, before: Row | undefined, isAsked: boolean, width: number): boolean {
  const [only, ...others] = filled(row);
  if (!only || others.length > 0 || only.column > 0 || width < 2) return false;
  if (noteWords.test(only.cell)) return true;
  if (!isAsked) return true;
  const gap = before !== undefined && row.line > before.line + 1;
  return gap && only.cell.split(/\s+/).length > 3;
}

/**
 * Whether a row below the others reckons over them without a word: it says nothing where each of them does, and is numbers
 * of which one is no whole one.
 */
export function isTotalUnnamed(row: Row, everywhere: readonly number[]): boolean {
  const cells = filled(row);
  return (
    everywhere.length > 0 &&
    cells.every(({ cell, column }) => isShortNumber(cell) && !everywhere.includes(column)) &&
    cells.some(({ cell }) => /[.,]\d*[1-9]/.test(cell))
  );
}
