import { expect, it } from 'vitest';
import { monthsAfter } from '@/features/forms/after-forms';
import { answerTable, choicesAfter, type FileChoices, isOtherTable, isSameChoice } from './answer-table';

const row = (line: number, ...cells: string[]) => ({ line, cells });
const rows = [
  row(1, 'more-effective', 'Still needed'),
  row(2, '4', 'Time'),
  row(3, '5', ''),
  row(4, 'Total', ''),
];
const sheets = ['2017', '2018'].map((name) => ({ name, hidden: false, rows }));
const chosen = (choices: FileChoices) => ({ ...answerTable(monthsAfter.document, sheets, choices), choices });
const before = chosen({ occasion: 'May', taken: [4] });

it.each<[string, FileChoices, FileChoices, boolean]>([
  ['as it was', { sheet: 0, header: 1, occasion: 'May', taken: [4] }, before.choices, false],
  [
    'another sheet with the same headings',
    { sheet: 1, header: 1, occasion: 'May', taken: [4] },
    { sheet: 1, taken: [] },
    true,
  ],
  ['another line', { header: 2, occasion: 'May', taken: [4] }, { sheet: 0, header: 2, taken: [] }, true],
  ['another occasion', { header: 1, occasion: 'June', taken: [4] }, { occasion: 'June', taken: [4] }, false],
])('keeps of what was chosen what still holds: %s', (_what, posted, kept, other) => {
  const choices = choicesAfter(before, posted);
  expect(choices).toEqual(kept);
  expect(isOtherTable(before, chosen(choices))).toBe(other);
});

it('knows the same rows in another order, and others', () => {
  expect(isSameChoice({ taken: [4, 5] }, { sheet: 0, taken: [5, 4] })).toBe(true);
  expect(isSameChoice({ taken: [4] }, { taken: [] })).toBe(false);
  expect(isSameChoice({ taken: [] }, { occasion: 'May', taken: [] })).toBe(false);
});
