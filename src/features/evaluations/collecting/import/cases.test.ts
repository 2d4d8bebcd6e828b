import { describe, expect, it } from 'vitest';
import { monthsAfter } from '@/features/forms/after-forms';
import { endOfCourse } from '@/features/forms/course-forms';
import { sheetsOfCase } from '@tests/support/sent-case';
import { cameBefore } from './again';
import { answerTable, noChoices } from './answer-table';
import { guessColumns } from './guessing';
import { type Understood, understand } from './value-mapping';

/** What a file of the field is taken for before anybody has said a word. */
type Taken = {
  forms: Understood['forms'];
  /** Lines left out, each with why. */
  aside?: string[];
  /** Lines of rows with something wrong. */
  wrong?: number[];
  waiting?: number[];
  /** Values that somebody has to explain. */
  asked?: string[];
};

const course = endOfCourse.document;
const later = monthsAfter.document;

async function take(name: string, document = later): Promise<Required<Taken>> {
  const { table } = answerTable(document, await sheetsOfCase(name), noChoices);
  const columns = guessColumns(document, table.names, table.rows);
  const read = understand(document, table, { columns, values: {}, scales: {} });
  return {
    forms: read.forms,
    aside: table.aside.map(({ row, why }) => `${row.line} ${why}`),
    wrong: read.problems.map(({ line }) => line),
    waiting: read.waiting,
    asked: read.unknown.map(({ value }) => value),
  };
}

const effective = (mark: 1 | 2 | 3 | 4 | 5) => ({ 'more-effective': { mark } }) as const;
const recommends = (choice: string) => ({ 'would-recommend': { choice } });
const needs = (text: string) => ({ 'still-needed': { text } });
const isNew = (...choices: string[]) => ({ 'what-is-new': { choices } });
const helped = { 'table-coaches': { mark: 5 }, 'small-groups': { mark: 4 } };
const confident = (now: number, then: number) => ({
  'speak-up.now': { mark: now },
  'speak-up.then': { mark: then },
});
const timeAndMoney = [
  { ...effective(4), ...recommends('yes'), ...needs('Time') },
  { ...effective(5), ...recommends('no'), ...needs('Money') },
];
const twoOfMicrosoft = [
  { ...effective(4), ...recommends('yes'), ...isNew('role', 'passed-on'), ...needs('Time') },
  { ...effective(5), ...recommends('not-sure'), ...needs('Money') },
];

const cases: [file: string, is: string, taken: object, document?: typeof later][] = [
  [
    '02-numbers-0-to-10.csv',
    'a scale to 10, of which nothing is a mark of 5',
    { forms: [], wrong: [2, 3, 4], waiting: [5, 6], asked: ['10', '9', '8', '5', '4'] },
    course,
  ],
  [
    '03-number-against-word.csv',
    'words against their numbers, and codes that could mean two things',
    { forms: [], asked: ['1', '2', '3'] },
  ],
  [
    '05-same-people-twice.csv',
    'people who stand in it twice',
    {
      forms: Array.from({ length: 10 }, () => helped),
      aside: [2, 3, 4, 10].map(
        (line, index) => `${12 + index} the same person as line ${line}, begun and not finished`,
      ),
    },
    course,
  ],
  [
    '10-two-header-rows.csv',
    'options in a second line of headings',
    {
      forms: [
        { ...effective(4), ...isNew('role'), ...needs('Time') },
        { ...effective(5), ...isNew('group') },
      ],
      aside: ['2 a second line of headings'],
    },
  ],
  [
    '10b-two-header-rows-texts.csv',
    'words of the tool in a second line of headings',
    {
      forms: [
        { 'most-useful': { text: 'The tables' }, 'would-change': { text: 'Nothing' } },
        { 'most-useful': { text: 'The coach' }, 'would-change': { text: 'More breaks' } },
      ],
      aside: ['2 a second line of headings'],
    },
    course,
  ],
  [
    '10c-three-header-rows.csv',
    'three lines of headings, and a preview',
    {
      forms: [
        { ...effective(4), ...recommends('yes'), ...needs('Time') },
        { ...effective(5), ...recommends('not-sure'), ...needs('More practice') },
      ],
      aside: ['1 above the table', '3 a second line of headings', '4 looks like a try of the form'],
    },
  ],
  [
    '10e-header-again.csv',
    'the headings again',
    {
      forms: [needs('Time'), { ...needs('Money'), story: { story: { text: 'x' } } }],
      aside: ['3 the headings again'],
    },
  ],
  ['11-title-above.csv', 'a title above', { forms: timeAndMoney, aside: ['1 above the table'] }],
  [
    '18-commas-in-heads.csv',
    'commas within quotation marks',
    { forms: [timeAndMoney[0], { ...timeAndMoney[1], ...needs('Money, and time') }] },
  ],
  ['18b-sep-line.csv', 'a line that says what divides', { forms: timeAndMoney, aside: [] }],
  ['19-cover-sheet-first.xlsx', 'a cover sheet', { forms: twoOfMicrosoft }],
  ['19b-hidden-first-sheet.xlsx', 'a hidden sheet first', { forms: twoOfMicrosoft }],
  [
    '20-filtered-rows.xlsx',
    'a row hidden by a filter',
    { forms: twoOfMicrosoft, aside: ['4 hidden in the workbook'] },
  ],
  [
    '22-other-beside-known.csv',
    'words that look like options, and others beside them',
    {
      forms: [],
      asked: ['Nothing changed', 'Role changed', 'Something else', 'Chair of a panel', 'No new role'],
    },
  ],
  [
    '23-same-heading-twice.csv',
    'one question in two columns',
    {
      forms: [
        { ...effective(2), ...needs('Time') },
        { ...effective(2), ...needs('Money') },
        { ...effective(5), ...needs('Rest') },
        { ...effective(5), ...needs('Tea') },
      ],
    },
  ],
  [
    '26-time-in-a-text.xlsx',
    'times and percentages as Excel shows them',
    {
      forms: ['50%', '01/05/2018 14:30', '14:30', '0.3', '1.23457E+19'].map((text) => ({
        ...effective(4),
        ...needs(text),
      })),
    },
  ],
  ['27-lines-in-cells.csv', 'rows of several lines', { wrong: [3, 6], waiting: [2], asked: ['5', 'oops'] }],
  ['29-grids.csv', 'now and before in two grids', { forms: [confident(4, 2), confident(5, 3)] }],
  [
    '29b-numbered-heading.csv',
    'a heading that the tool numbered',
    { forms: [confident(4, 2), confident(5, 3)] },
  ],
  [
    '30-decimal-comma.csv',
    'a decimal comma',
    {
      forms: [
        { ...effective(4), ...recommends('yes') },
        { ...effective(5), ...recommends('no') },
      ],
    },
  ],
];

describe('a file of the field', () => {
  it.each(cases)('%s: %s', async (file, _is, taken, document) => {
    expect(await take(file, document)).toMatchObject(taken);
  });

  it.each([
    ['21-old-excel.xls', 'is an older Excel file, or has a password'],
    ['28-quote-not-closed.csv', 'a quotation mark on line 3 is not closed'],
  ])('%s is refused in plain words', async (file, words) => {
    await expect(take(file)).rejects.toThrow(words);
  });

  it('is known again when it comes a second time', async () => {
    const { forms } = await take('07-same-file-twice.csv', course);
    expect(forms).toHaveLength(10);
    expect(cameBefore((await take('07-same-file-twice.csv', course)).forms, [forms])).toBe(10);
  });

  it('is read by the words beside its numbers, where both stand', async () => {
    const { table } = answerTable(later, await sheetsOfCase('03-number-against-word.csv'), noChoices);
    const read = understand(later, table, { columns: ['more-effective', ''], values: {}, scales: {} });
    expect(read.forms).toEqual([effective(5), effective(4), effective(3), effective(1)]);
  });

  it('keeps what is known of a cell, whatever is said of the rest of it', async () => {
    const { table } = answerTable(later, await sheetsOfCase('22-other-beside-known.csv'), noChoices);
    const said = ['nothing changed', 'role changed', 'something else', 'chair of a panel', 'no new role'];
    const values = Object.fromEntries(said.map((value) => [`what-is-new|${value}`, '-']));
    const read = understand(later, table, { columns: ['what-is-new', 'more-effective'], values, scales: {} });
    expect(read.forms.map((form) => form['what-is-new'])).toEqual([
      undefined,
      undefined,
      { choices: ['role'] },
      { choices: ['role', 'group'] },
      undefined,
    ]);
  });
});
