import {
  type Answer,
  type Answers,
  type AnswerProblem,
  type Ask,
  inputsOf,
  readAnswers,
  type Sent,
} from '@/features/forms/answers';
import type { FormDocument } from '@/features/forms/model';
import type { Row } from '@/sheets/sheet';
import type { Mapping, Target } from './column-mapping';
import { type ColumnRead, type ReadTable, readColumns, type UnknownValue } from './column-reading';
import type { RowProblem } from './model';

/** A file as it is understood with a mapping: the good forms, what is wrong with the other rows, and what each column was taken for. */
export type Understood = {
  forms: Answers[];
  /** The lines of the good forms. */
  lines: number[];
  problems: RowProblem[];
  /** The lines of rows that have nothing wrong, but wait for what a column means. */
  waiting: number[];
  unknown: UnknownValue[];
  columns: ColumnRead[];
  answered: Record<string, number>;
};

/** Reads the rows of a table with a mapping. */
export function understand(document: FormDocument, table: ReadTable, mapping: Mapping): Understood {
  const columns = readColumns(document, table, mapping);
  const found: Understood = {
    forms: [],
    lines: [],
    problems: [],
    waiting: [],
    unknown: columns.flatMap((column) => column.unknown),
    columns,
    answered: {},
  };
  const asks = [...new Set(columns.map(({ target }) => target.ask))];
  for (const row of table.rows) readRow(asks, row, table.names.length, found);
  return found;
}

function readRow(asks: readonly Ask[], row: Row, width: number, found: Understood): void {
  const { sent, strange, waits } = saidIn(found.columns, row);
  const { answers, problems } = readAnswers(asks, sent);
  const trouble = tooWide(row, width) ?? troubleIn(strange, problems, answers, waits);
  if (trouble !== null) found.problems.push({ line: row.line, message: trouble });
  else if (waits) found.waiting.push(row.line);
  else {
    found.forms.push(answers);
    found.lines.push(row.line);
    for (const key of Object.keys(answers)) found.answered[key] = (found.answered[key] ?? 0) + 1;
  }
}

/** What a row sends, what of it is strange, and whether it waits for what a column means. */
function saidIn(columns: readonly ColumnRead[], row: Row) {
  const sent: Sent = {};
  const strange: string[] = [];
  let waits = false;
  for (const { target, unknown, cellOf, meaningOf, piecesOf } of columns) {
    const cell = cellOf(row);
    const value = cell.includes('\0') ? null : meaningOf(cell);
    if (value !== null) {
      put(sent, target, value);
      continue;
    }
    const pieces = piecesOf(cell).map((piece) => piece.toLowerCase());
    const asked = unknown.filter((one) => pieces.includes(one.value.toLowerCase()));
    if (asked.length > 0 && asked.every(({ fits }) => fits)) waits = true;
    else strange.push(`“${cell.slice(0, 40)}” at “${target.label.slice(0, 60)}”`);
  }
  return { sent, strange, waits };
}

function tooWide({ cells }: Row, width: number): string | null {
  const more = cells.slice(width).find((cell) => cell.trim() !== '');
  return more === undefined
    ? null
    : `There are more cells in this row than columns with a name: “${more.slice(0, 40)}”. Is a comma missing its quotation marks?`;
}

function troubleIn(
  strange: readonly string[],
  problems: readonly AnswerProblem[],
  answers: Answers,
  waits: boolean,
): string | null {
  if (strange.length > 0) return `${strange.join(' and ')} is not understood yet: say what it means.`;
  if (problems[0]) return problems[0].message;
  return Object.keys(answers).length === 0 && !waits ? 'No question of this row is answered.' : null;
}

function put(sent: Sent, { ask, option }: Target, value: string | string[]): void {
  const [input = ask.key] = inputsOf(ask);
  if (option === null) sent[input] = value;
  else if (value === 'yes') sent[input] = [...[sent[input] ?? []].flat(), option];
}

/** How a question was understood in the first rows, for a look before anything is written. */
export const inShort = (answer: Answer | undefined): string => {
  if (!answer) return '–';
  if ('mark' in answer) return String(answer.mark);
  if ('choice' in answer) return answer.choice;
  if ('choices' in answer) return answer.choices.join(', ');
  return 'text' in answer ? answer.text : answer.story.text;
};

/** How many forms can come in and how many rows can't, as one text: what somebody is shown before they import. */
export const countsIn = ({ forms, problems, waiting }: Understood): string =>
  `${forms.length} of ${forms.length + problems.length + waiting.length}`;
