import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthsAfter } from '@/features/forms/after-forms';
import { endOfCourse } from '@/features/forms/course-forms';
import { allAsks, inputsOf, readAnswers } from '@/features/forms/answers';
import type { FormDocument } from '@/features/forms/model';
import { everyKind } from '@tests/support/every-kind';
import { bothForms, surveyExports } from '@tests/support/exports';
import { guessColumns, valueKey } from './column-mapping';
import { noAnswer, understand } from './value-mapping';
import { everythingSaidBy } from '@tests/support/said';

const rowsOf = (cells: readonly (readonly string[])[]) =>
  cells.map((row, index) => ({ line: index + 1, cells: row }));
const course = endOfCourse.document;

describe.each(surveyExports)('an export from $program', ({ rows }) => {
  it('is matched and understood without a word from anybody; names and times are left out', () => {
    const columns = guessColumns(monthsAfter.document, rows[0] ?? []);
    const { forms, problems, unknown } = understand(monthsAfter.document, rowsOf(rows), {
      columns,
      values: {},
    });
    expect(problems).toEqual([]);
    expect(unknown).toEqual([]);
    expect(forms).toEqual(bothForms);
  });
});

it('understands every kind of question as a screen would send it', () => {
  const sent = everythingSaidBy(1, everyKind);
  const asks = allAsks(everyKind);
  const cells = asks.map((ask) => [sent[inputsOf(ask)[0] ?? ask.key] ?? []].flat().join(', '));
  const columns = asks.map(({ key }) => key);
  const { forms, problems } = understand(everyKind, rowsOf([columns, cells]), { columns, values: {} });
  expect(problems).toEqual([]);
  expect(forms).toEqual([readAnswers(asks, sent).answers]);
});

describe('several choices in one cell', () => {
  const options = ['Time', 'Time to read', 'Time to read, and to ask', 'A new role'].map((label, index) => ({
    key: `o${index}`,
    label,
  }));
  const document: FormDocument = {
    title: 'Test',
    minutes: 1,
    sections: [{ title: '', questions: [{ kind: 'many', key: 'needs', label: 'Needs', options }] }],
  };
  const understood = (cell: string) =>
    understand(document, rowsOf([['needs'], [cell]]), { columns: ['needs'], values: {} });

  it('are each its own, also where one label begins like another or has a comma', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(options, { minLength: 1 }),
        fc.constantFrom(', ', ';', '\n'),
        (chosen, mark) => {
          const cell = chosen.map(({ label }) => label).join(mark);
          const choices = options.filter((option) => chosen.includes(option)).map(({ key }) => key);
          expect(understood(cell)).toMatchObject({ forms: [{ needs: { choices } }], problems: [] });
        },
      ),
    );
  });

  it('are asked about where a part of the cell is none of them', () => {
    expect(understood('Time, Money')).toMatchObject({ forms: [], unknown: [{ value: 'Time, Money' }] });
    expect(understood('Timely')).toMatchObject({ forms: [], unknown: [{ value: 'Timely' }] });
  });
});

describe('understand', () => {
  const header = ['Table coaches', 'small-groups', 'Your shoe size'];
  const columns = guessColumns(course, header);

  it('leaves out what is no question', () => {
    expect(columns).toEqual(['table-coaches', 'small-groups', '']);
  });

  it('asks what a word means, and takes the answer', () => {
    const rows = rowsOf([header, ['Meh', '5', '42'], ['meh', '4', ''], ['Very helpful', '(2)', '']]);
    const first = understand(course, rows, { columns, values: {} });
    expect(first.forms).toHaveLength(1);
    expect(first.unknown).toMatchObject([{ target: 'table-coaches', value: 'Meh', times: 2 }]);
    expect(first.problems[0]?.message).toContain('“Meh” at “Table coaches” is not understood yet');
    const explained = understand(course, rows, {
      columns,
      values: { [valueKey('table-coaches', 'Meh')]: '2' },
    });
    expect(explained.forms.map((form) => form['table-coaches'])).toEqual([
      { mark: 2 },
      { mark: 2 },
      { mark: 5 },
    ]);
    const none = understand(course, rows, {
      columns,
      values: { [valueKey('table-coaches', 'meh')]: noAnswer },
    });
    expect(none.forms.map((form) => form['table-coaches'])).toEqual([undefined, undefined, { mark: 5 }]);
    expect(none.forms.map((form) => form['small-groups'])).toEqual([{ mark: 5 }, { mark: 4 }, { mark: 2 }]);
  });

  it.each([
    ['5 - Very helpful', 5],
    ['4/5', 4],
    ['3 out of 5', 3],
    ['2.0', 2],
    ['Not helpful', 1],
    ['STRONGLY AGREE', 5],
  ])('knows %s as a mark', (cell, mark) => {
    expect(understand(course, rowsOf([header, [cell, '', '']]), { columns, values: {} }).forms).toEqual([
      { 'table-coaches': { mark } },
    ]);
  });

  it.each(['6', '0', '10', '55', '4.5', 'five', '=1+1'])('takes %s for no mark', (cell) => {
    expect(understand(course, rowsOf([header, [cell, '5', '']]), { columns, values: {} })).toMatchObject({
      forms: [],
      problems: [{ line: 2 }],
    });
  });

  it('counts an empty row as a problem, never as a form', () => {
    expect(understand(course, rowsOf([header, ['', '', '40']]), { columns, values: {} }).problems).toEqual([
      { line: 2, message: 'No question of this row is answered.' },
    ]);
  });
});
