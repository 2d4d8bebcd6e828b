import {
  type Answer,
  type Answers,
  type AnswerProblem,
  inputsOf,
  readAnswers,
  type Sent,
} from '@/features/forms/answers';
import { kinds } from '@/features/forms/kinds';
import { type FormDocument, type Option, optionsOf, type Question } from '@/features/forms/model';
import { type Mapping, type Target, targetsOf, valueKey } from './column-mapping';
import type { FileRow, RowProblem } from './model';

/** A value of a matched column that nobody has explained yet, and what it could mean. */
export type UnknownValue = { target: string; label: string; value: string; times: number; choices: Option[] };

/** A file as it is understood with a mapping: the good forms, what is wrong with the other rows, and what is to be explained. */
export type Understood = {
  forms: Answers[];
  problems: RowProblem[];
  unknown: UnknownValue[];
  answered: Record<string, number>;
};

/** Left out on purpose: the facilitator said that this value is no answer. */
export const noAnswer = '-';

/** Reads the rows under the header with a mapping. */
export function understand(document: FormDocument, rows: readonly FileRow[], mapping: Mapping): Understood {
  const targets = new Map(targetsOf(document).map((target) => [target.value, target]));
  const matched = mapping.columns.flatMap((value, column) => {
    const target = targets.get(value);
    return target ? [{ column, target }] : [];
  });
  const found: Found = { forms: [], problems: [], unknown: new Map(), answered: {} };
  for (const row of rows.slice(1)) readRow(matched, row, mapping, found);
  return { ...found, unknown: [...found.unknown.values()] };
}

/** Values that are not understood by what they say, in any case, and where: a file may have thousands of them. */
type Found = Omit<Understood, 'unknown'> & { unknown: Map<string, UnknownValue> };

type Matched = { column: number; target: Target };

function readRow(matched: readonly Matched[], row: FileRow, mapping: Mapping, found: Found): void {
  const sent: Sent = {};
  const strange: string[] = [];
  for (const { column, target } of matched) {
    const cell = (row.cells[column] ?? '').trim();
    const value = cell.includes('\0') ? null : valueOf(target, cell, mapping);
    if (value === null) strange.push(`“${cell.slice(0, 40)}” at “${target.label.slice(0, 60)}”`);
    if (value === null && !cell.includes('\0')) noteUnknown(found.unknown, target, cell);
    if (value !== null) put(sent, target, value);
  }
  const asks = [...new Set(matched.map(({ target }) => target.ask))];
  const { answers, problems } = readAnswers(asks, sent);
  const trouble = troubleIn(strange, problems, answers);
  if (trouble !== null) {
    found.problems.push({ line: row.line, message: trouble });
    return;
  }
  found.forms.push(answers);
  for (const key of Object.keys(answers)) found.answered[key] = (found.answered[key] ?? 0) + 1;
}

function troubleIn(
  strange: readonly string[],
  problems: readonly AnswerProblem[],
  answers: Answers,
): string | null {
  if (strange.length > 0) return `${strange.join(' and ')} is not understood yet: say below what it means.`;
  if (problems[0]) return problems[0].message;
  return Object.keys(answers).length === 0 ? 'No question of this row is answered.' : null;
}

function put(sent: Sent, { ask, option }: Target, value: string | string[]): void {
  const [input = ask.key] = inputsOf(ask);
  if (option === null) sent[input] = value;
  else if (value === 'yes') sent[input] = [...[sent[input] ?? []].flat(), option];
}

function noteUnknown(unknown: Map<string, UnknownValue>, target: Target, value: string): void {
  const name = valueKey(target.value, value);
  const known = unknown.get(name);
  if (known) known.times += 1;
  else
    unknown.set(name, {
      target: target.value,
      label: target.label,
      value,
      times: 1,
      choices: choicesOf(target),
    });
}

const marksWithEnds = (low: string, high: string): Option[] =>
  [1, 2, 3, 4, 5].map((mark) => ({
    key: String(mark),
    label: mark === 1 ? `1 ${low}` : mark === 5 ? `5 ${high}` : String(mark),
  }));

function choicesOf({ ask: { question }, option }: Target): Option[] {
  if (option !== null)
    return [
      { key: 'yes', label: 'chosen' },
      { key: 'no', label: 'not chosen' },
    ];
  return 'low' in question ? marksWithEnds(question.low, question.high) : [...optionsOf(question)];
}

/** What a cell means for a target: what the form's inputs would send. Null when it can't be told. */
function valueOf(target: Target, cell: string, mapping: Mapping): string | string[] | null {
  const explained = mapping.values[valueKey(target.value, cell)];
  if (explained === noAnswer) return '';
  if (explained !== undefined && explained !== '') return explained;
  const { question } = target.ask;
  if (kinds[question.kind].words) return cell;
  if (target.option !== null) return chosen(cell, target);
  return cell === '' || /^(n\/?a|not applicable|prefer not to say|-)$/i.test(cell)
    ? ''
    : saidIn(cell, question);
}

function saidIn(cell: string, question: Question): string | string[] | null {
  switch (question.kind) {
    case 'rating':
    case 'agree':
    case 'confidence':
      return markIn(cell, question);
    case 'yes-no':
      return choiceIn(cell, optionsOf(question)) ?? yesNoWords[said(cell)] ?? null;
    case 'one':
      return choiceIn(cell, question.options);
    case 'many':
      return choicesIn(cell, question.options);
    case 'text':
    case 'story':
      return cell;
  }
}

const said = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Words that survey tools put in the place of a mark from 1 to 5. */
const scaleWords: string[][] = [
  ['strongly disagree', 'disagree', 'neither agree nor disagree', 'agree', 'strongly agree'],
  ['strongly disagree', 'disagree', 'neutral', 'agree', 'strongly agree'],
  ['not at all helpful', 'not very helpful', 'somewhat helpful', 'helpful', 'very helpful'],
  ['not helpful', 'slightly helpful', 'moderately helpful', 'quite helpful', 'very helpful'],
  ['very unlikely', 'unlikely', 'neither likely nor unlikely', 'likely', 'very likely'],
  ['very poor', 'poor', 'fair', 'good', 'very good'],
  ['very dissatisfied', 'dissatisfied', 'neither satisfied nor dissatisfied', 'satisfied', 'very satisfied'],
];

function markIn(cell: string, { low, high }: { low: string; high: string }): string | null {
  const number =
    /^([1-5])(\.0+)?(\s*(\/|out of)\s*5)?$/.exec(cell) ??
    /^([1-5])\s*[-–.:=(]\s*\D/.exec(cell) ??
    /\(([1-5])\)$/.exec(cell);
  if (number?.[1]) return number[1];
  const plain = said(cell);
  if (plain === said(low)) return '1';
  if (plain === said(high)) return '5';
  const at = scaleWords.map((scale) => scale.indexOf(plain)).find((index) => index >= 0);
  return at === undefined ? null : String(at + 1);
}

const yesNoWords: Record<string, string> = {
  y: 'yes',
  yes: 'yes',
  true: 'yes',
  '1': 'yes',
  n: 'no',
  no: 'no',
  false: 'no',
  '0': 'no',
  '2': 'no',
  'don t know': 'not-sure',
  unsure: 'not-sure',
  maybe: 'not-sure',
};

function choiceIn(cell: string, options: readonly Option[]): string | null {
  const plain = said(cell);
  const found = options.find((option) => said(option.label) === plain || said(option.key) === plain);
  return found?.key ?? null;
}

/** Several choices in one cell, divided by commas, semicolons or lines; labels may have commas of their own. */
function choicesIn(cell: string, options: readonly Option[]): string[] | null {
  let rest = ` ${said(cell)} `;
  const found: string[] = [];
  for (const option of [...options].sort((a, b) => b.label.length - a.label.length)) {
    const label = [said(option.label), said(option.key)].find((known) => rest.includes(` ${known} `));
    if (label === undefined) continue;
    found.push(option.key);
    rest = rest.replace(` ${label} `, ' ');
  }
  return rest.trim() === '' ? found : null;
}

function chosen(cell: string, { ask, option }: Target): string | null {
  const plain = said(cell);
  const label = said(optionsOf(ask.question).find((known) => known.key === option)?.label ?? '');
  if (['1', 'y', 'yes', 'true', 'checked', 'selected', 'x', label].includes(plain)) return 'yes';
  return ['', '0', 'n', 'no', 'false', 'unchecked', 'not selected', 'n a'].includes(plain) ? 'no' : null;
}

/** How a question was understood in the first rows, for a look before anything is written. */
export const inShort = (answer: Answer | undefined): string => {
  if (!answer) return '–';
  if ('mark' in answer) return String(answer.mark);
  if ('choice' in answer) return answer.choice;
  if ('choices' in answer) return answer.choices.join(', ');
  return 'text' in answer ? answer.text : answer.story.text;
};
