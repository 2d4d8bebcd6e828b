import type { FormDocument } from '@/features/forms/model';
import { likeliest } from '@/sheets/choosing';
import type { Sheet } from '@/sheets/sheet';
import { type Table, type TableChoices, tableIn } from '@/sheets/table';
import { knowsHeadings } from './guessing';
import type { SaidWhose } from './whose';

/** What somebody chose of a file: its sheet, by its place, what is a row of it, and whose its forms are. */
export type FileChoices = TableChoices & SaidWhose & { sheet?: number | undefined };

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

type Chosen = AnswerTable & { choices: FileChoices };

/** What is chosen of a file now. Of another sheet, or under another line of headings, nothing that was chosen before holds. */
export function choicesAfter({ sheet, table, choices }: Chosen, posted: FileChoices): FileChoices {
  const now = { sheet: posted.sheet ?? sheet, header: posted.header ?? table.line };
  if (now.sheet !== sheet) return { sheet: now.sheet, taken: [] };
  if (now.header !== table.line) return { ...now, taken: [] };
  return { ...posted, sheet: choices.sheet, header: choices.header };
}

/** Whether what is chosen now is another table than before, so that nothing is matched yet. */
export const isOtherTable = (before: Chosen, now: Chosen): boolean =>
  before.sheet !== now.sheet ||
  before.table.line !== now.table.line ||
  before.table.names.join('\n') !== now.table.names.join('\n');

/** Whether the same rows are chosen. */
export const isSameChoice = (one: FileChoices, other: FileChoices): boolean =>
  one.occasion === other.occasion && one.taken.toSorted().join() === other.taken.toSorted().join();
