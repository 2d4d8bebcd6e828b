import type { FormDocument } from '@/features/forms/model';
import { likeliest } from '@/sheets/choosing';
import type { Sheet } from '@/sheets/sheet';
import { type Table, type TableChoices, tableIn } from '@/sheets/table';
import { knowsHeadings } from './guessing';

/** What somebody chose of a file: its sheet, by its place, and what is a row of it. */
export type FileChoices = TableChoices & { sheet?: number | undefined };

export const noChoices: FileChoices = { taken: [] };

/** The table of a file that holds a form’s answers, and the place of its sheet. */
export type AnswerTable = { sheet: number; table: Table };

/** Finds the sheet and the table in it that hold answers to a form, as far as nobody chose otherwise. */
export function answerTable(
  document: FormDocument,
  sheets: readonly Sheet[],
  choices: FileChoices,
): AnswerTable {
  const knows = knowsHeadings(document);
  const chosen = choices.sheet === undefined ? null : (sheets[choices.sheet] ?? null);
  const sheet = chosen ?? likeliest(sheets, knows);
  return {
    sheet: sheet ? sheets.indexOf(sheet) : 0,
    table: tableIn(sheet?.rows ?? [], { knows, oncePerPerson: true }, choices),
  };
}

/** Whether somebody has yet to say which of several occasions the rows of this stage were answered on. */
export const isUndecided = ({ table, choices }: { table: Table; choices: FileChoices }): boolean =>
  table.occasions !== null && !table.occasions.values.some(({ value }) => value === choices.occasion);
