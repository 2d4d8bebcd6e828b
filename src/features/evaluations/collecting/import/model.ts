import { allAsks, type Answers, type Ask, readAnswers } from '@/features/forms/answers';
import type { FormDocument } from '@/features/forms/model';
import { isOver, type Stage } from '../../model';
import { isOfTheTool, longestName } from '@/sheets/headings';
import type { Row } from '@/sheets/sheet';

/** What stood in one row of a file, with the line it began on. */
export type FileRow = Row;

/** A file whose forms were imported. `by`: null where it was the command line, or somebody who isn’t there any more. */
export type Import = {
  id: string;
  forms: number;
  /** How many of them are of people on the list. */
  onList: number;
  fileName: string;
  broughtInAt: Date;
  by: string | null;
};

/** What a file is called; those that came in long ago have no name. */
export const fileOf = ({ fileName }: Pick<Import, 'fileName'>): string => fileName || 'A file';

/** Why nothing can be imported to a stage whose results are out, or be taken out of it. */
export const isReleased =
  'The results of this stage are released, so no form can be added to them or taken from them any more.';

/** Why forms of a file stay where they are, for good; null as long as they can be taken out. */
export function whyStaying(stage: Pick<Stage, 'promise' | 'release' | 'box'>): string | null {
  if (stage.promise === 'unlinkable')
    return 'This form is unlinkable, so what was imported to it can’t be taken out again.';
  return isOver(stage) ? isReleased : null;
}

export type RowProblem = { line: number; message: string };

/** A file's forms as they were understood: the good ones, for every other row what is wrong with it, and the columns that aren't read. */
export type ReadForms = { forms: Answers[]; problems: RowProblem[]; unread: string[] };

/**
 * Reads one response a row. The first row names the questions, by their keys or by their labels; blanks are questions
 * left out, and so is what survey tools add. A wrong header is one problem, and then no row is read.
 */
export function readForms(document: FormDocument, rows: readonly FileRow[]): ReadForms {
  const [header, ...body] = rows;
  if (!header) return nothing('The file is empty.', 1);
  const columns = matchColumns(allAsks(document), header);
  if ('problems' in columns) return { forms: [], problems: columns.problems, unread: [] };
  if (body.length === 0) return nothing('There is no row under the header.', header.line);
  const read: ReadForms = { forms: [], problems: [], unread: columns.unread };
  for (const row of body) {
    const result = readRow(columns.questions, row);
    if (typeof result === 'string') read.problems.push({ line: row.line, message: result });
    else read.forms.push(result);
  }
  return read;
}

const nothing = (message: string, line: number): ReadForms => ({
  forms: [],
  problems: [{ line, message }],
  unread: [],
});

const same = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ');

/** What each column asks, by its place; null where it is left out. */
type Matched = { questions: (Ask | null)[]; unread: string[] };

function matchColumns(asks: readonly Ask[], header: FileRow): Matched | { problems: RowProblem[] } {
  const found: Matched = { questions: [], unread: [] };
  const problems: RowProblem[] = [];
  for (const cell of header.cells) {
    const question = asks.find(
      ({ key, question: known }) => same(key) === same(cell) || same(known.label) === same(cell),
    );
    const say = (message: string) => problems.push({ line: header.line, message });
    if (question && found.questions.includes(question)) say(`“${question.key}” stands in the header twice.`);
    if (!question && !isLeftOut(cell)) say(`“${cell.slice(0, 80)}” is no question of this form.`);
    if (!question) found.unread.push(cell.slice(0, 80));
    found.questions.push(question ?? null);
  }
  return problems.length > 0 ? { problems } : found;
}

const isLeftOut = (heading: string): boolean => heading.length <= longestName && isOfTheTool(heading);

function readRow(questions: Matched['questions'], row: FileRow): Answers | string {
  if (row.hidden) return 'This row is hidden in the workbook.';
  if (row.cells.length !== questions.length) {
    return `There are ${row.cells.length} columns here and ${questions.length} in the header.`;
  }
  const asks = questions.flatMap((question) => question ?? []);
  const sent = Object.fromEntries(
    questions.flatMap((question, place) => (question ? [[question.key, row.cells[place]]] : [])),
  );
  if (row.cells.some((cell) => cell.includes('\0')))
    return 'There is a character in this row that can’t be kept.';
  const { answers, problems } = readAnswers(asks, sent);
  const [problem] = problems;
  if (problem) return `${problem.field}: ${describe(problem.message, sent[problem.field])}`;
  if (Object.keys(answers).length === 0) return 'No question of this row is answered.';
  return answers;
}

const describe = (message: string, cell: string | undefined): string =>
  message.startsWith('Choose a mark') ? `“${(cell ?? '').slice(0, 40)}” is no mark from 1 to 5.` : message;
