import { expect, it } from 'vitest';
import { monthsAfter } from '@/features/forms/after-forms';
import { endOfCourse } from '@/features/forms/course-forms';
import { knowsField } from '@/features/participants/import/model';
import { answerTable, noChoices } from './answer-table';
import { understand } from './value-mapping';

const longest = 32_767;
const inTime = (work: () => void) => {
  const began = performance.now();
  work();
  return performance.now() - began;
};

it.each([
  ['[', 'a [b'],
  ['(choice=', '<'],
  ['(', 'a '],
])('looks for no heading in cells of nothing but “%s” or “%s”', (one, other) => {
  const cells = [one, other].map((text) => text.repeat(longest / text.length));
  const rows = Array.from({ length: 12 }, (_, line) => ({ line: line + 1, cells }));
  const sheet = { name: 'One', hidden: false, rows };
  expect(
    inTime(() => {
      answerTable(monthsAfter.document, [sheet, sheet], noChoices);
      cells.forEach(knowsField);
    }),
  ).toBeLessThan(1_000);
});

it.each(['a ', 'a-', 'a,', '1 '])('reads values of nothing but “%s” in time', (text) => {
  const value = text.repeat(longest / 2);
  const later = { names: ['a'], rows: [{ line: 2, cells: [value] }] };
  expect(
    inTime(() => {
      understand(endOfCourse.document, later, { columns: ['table-coaches'], values: {}, scales: {} });
      understand(monthsAfter.document, later, { columns: ['what-is-new'], values: {}, scales: {} });
    }),
  ).toBeLessThan(2_000);
});
