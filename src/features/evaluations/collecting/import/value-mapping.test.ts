import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthsAfter } from '@/features/forms/after-forms';
import { endOfCourse } from '@/features/forms/course-forms';
import { allAsks, inputsOf, readAnswers } from '@/features/forms/answers';
import type { FormDocument } from '@/features/forms/model';
import { everyKind } from '@tests/support/every-kind';
import { bothForms, surveyExports } from '@tests/support/exports';
import { noAnswer, valueKey } from './column-mapping';
import { guessColumns } from './guessing';
import { understand } from './value-mapping';
import { everythingSaidBy } from '@tests/support/said';

const tableOf = ([names = [], ...rows]: readonly (readonly string[])[]) => ({
  names,
  rows: rows.map((cells, index) => ({ line: index + 2, cells })),
});
const course = endOfCourse.document;

describe.each(surveyExports)('an export from $program', ({ rows }) => {
  it('is matched and understood without a word from anybody; names and times are left out', () => {
    const table = tableOf(rows);
    const columns = guessColumns(monthsAfter.document, table.names, table.rows);
    const { forms, problems, unknown } = understand(monthsAfter.document, table, {
      columns,
      values: {},
      scales: {},
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
  const { forms, problems } = understand(everyKind, tableOf([columns, cells]), {
    columns,
    values: {},
    scales: {},
  });
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
    understand(document, tableOf([['needs'], [cell]]), { columns: ['needs'], values: {}, scales: {} });

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
    expect(understood('Time, Money')).toMatchObject({ forms: [], unknown: [{ value: 'Money' }] });
    expect(understood('Timely')).toMatchObject({ forms: [], unknown: [{ value: 'Timely' }] });
  });
});

describe('understand', () => {
  const header = ['Table coaches', 'small-groups', 'Your shoe size'];
  const columns = guessColumns(course, header, []);

  it('leaves out what is no question', () => {
    expect(columns).toEqual(['table-coaches', 'small-groups', '']);
  });

  it('asks for all of a column where a word is strange, and takes the answers', () => {
    const table = tableOf([header, ['Meh', '5', '42'], ['meh', '4', ''], ['Very helpful', '(2)', '']]);
    const first = understand(course, table, { columns, values: {}, scales: {} });
    expect(first.forms).toEqual([]);
    expect(first.unknown).toMatchObject([
      { target: 'table-coaches', value: 'Meh', times: 2, likely: '' },
      { target: 'table-coaches', value: 'Very helpful', times: 1, likely: '5' },
    ]);
    expect(first.problems[0]?.message).toContain('“Meh” at “Table coaches” is not understood yet');
    expect(first.waiting).toEqual([4]);
    const explained = (meh: string) =>
      understand(course, table, {
        columns,
        values: {
          [valueKey('table-coaches', 'Meh')]: meh,
          [valueKey('table-coaches', 'Very helpful')]: '5',
        },
        scales: {},
      }).forms;
    const coaches = (meh: string) => explained(meh).map((form) => form['table-coaches']);
    expect(coaches('2')).toEqual([{ mark: 2 }, { mark: 2 }, { mark: 5 }]);
    expect(coaches(noAnswer)).toEqual([undefined, undefined, { mark: 5 }]);
    expect(explained(noAnswer).map((form) => form['small-groups'])).toEqual([
      { mark: 5 },
      { mark: 4 },
      { mark: 2 },
    ]);
  });

  const coachesIn = (cells: readonly string[], scales: Record<string, string> = {}) => {
    const read = understand(course, tableOf([header, ...cells.map((cell) => [cell, '', ''])]), {
      columns,
      values: {},
      scales,
    });
    const marks = read.forms.map((form) => form['table-coaches']);
    return {
      marks: marks.flatMap((answer) => (answer && 'mark' in answer ? [answer.mark] : [])),
      asked: read.unknown.map(({ value }) => value),
    };
  };

  it.each([
    ['numbers', ['5', '4,0', '3.0', '(2)', '1/5'], [5, 4, 3, 2, 1]],
    ['words of one scale', ['Very helpful', 'Helpful', 'Somewhat helpful'], [5, 4, 3]],
    [
      '"excellent" at the top, with all below it',
      ['Excellent', 'Very good', 'Good', 'Fair', 'Poor'],
      [5, 4, 3, 2, 1],
    ],
    ['"very good" at the top', ['Very good', 'Good', 'Very poor'], [5, 4, 1]],
    ['words with numbers', ['5 - Very helpful', '4 - so so', '1 - Not helpful'], [5, 4, 1]],
    ['words with numbers that run the other way', ['1 - Strongly agree', '5 - Strongly disagree'], [5, 1]],
    ['words with codes from 0', ['0 - Strongly disagree', '4 - Strongly agree', '3 - Agree'], [1, 5, 4]],
    ['numbers with the words of their ends', ['Very helpful', '4', '3', 'Not helpful'], [5, 4, 3, 1]],
  ])('takes %s for one scale', (_what, cells, marks) => {
    expect(coachesIn(cells)).toEqual({ marks, asked: [] });
  });

  it.each([
    ['0 to 10', ['10', '9', '5', '4']],
    ['0 to 4', ['0', '3', '4']],
    ['words of which two scales say different things', ['Excellent', 'Good']],
    ['words of which one is strange', ['Very helpful', 'Helpful', 'Meh']],
    ['numbers beside words', ['4', 'Excellent']],
    ['numbers beside words that run the other way', ['1 - Strongly agree', '5']],
    ['words with numbers of which none is known', ['5 - super', '1 - bad']],
  ])('asks for all of %s', (_what, cells) => {
    expect(coachesIn(cells)).toEqual({ marks: [], asked: cells });
  });

  it.each([
    ['same', ['5', '1', 'Meh'], [5, 1], ['Meh']],
    ['reversed', ['5', '1', 'Very helpful'], [1, 5, 5], []],
    ['from-0', ['4', '0', '5'], [5, 1], ['5']],
    ['from-0-reversed', ['4', '0'], [1, 5], []],
  ])('reads numbers as somebody said that they are meant (%s)', (scale, cells, marks, asked) => {
    expect(coachesIn(cells, { 'table-coaches': scale })).toEqual({ marks, asked });
  });

  it('doubts a column of numbers where another of the same scale shows a 0', () => {
    const read = understand(course, tableOf([header, ['0', '4', ''], ['4', '3', '']]), {
      columns,
      values: {},
      scales: {},
    });
    expect(read.forms).toEqual([]);
    expect(read.unknown.map(({ value }) => value).sort()).toEqual(['0', '3', '4', '4']);
  });

  it('takes 1 and 0 for yes and no where both stand, and no other code', () => {
    const later = monthsAfter.document;
    const answers = (cells: string[]) =>
      understand(later, tableOf([['would-recommend'], ...cells.map((cell) => [cell])]), {
        columns: ['would-recommend'],
        values: {},
        scales: {},
      }).forms.map((form) => form['would-recommend']);
    expect(answers(['1', '0'])).toEqual([{ choice: 'yes' }, { choice: 'no' }]);
    expect(answers(['1', '2'])).toEqual([]);
    expect(answers(['1', '1'])).toEqual([]);
    expect(answers(['1 - Yes', '2 - No'])).toEqual([{ choice: 'yes' }, { choice: 'no' }]);
  });

  it('says so of a row with more cells than columns', () => {
    expect(
      understand(course, tableOf([header, ['5', '4', '', 'and more']]), { columns, values: {}, scales: {} }),
    ).toMatchObject({ forms: [], problems: [{ line: 2 }] });
  });

  it.each([
    ['5 - Very helpful', 5],
    ['4/5', 4],
    ['3 out of 5', 3],
    ['2.0', 2],
    ['Not helpful', 1],
    ['STRONGLY AGREE', 5],
  ])('knows %s as a mark', (cell, mark) => {
    expect(
      understand(course, tableOf([header, [cell, '', '']]), { columns, values: {}, scales: {} }).forms,
    ).toEqual([{ 'table-coaches': { mark } }]);
  });

  it.each(['6', '0', '10', '55', '4.5', 'five', '=1+1'])('takes %s for no mark', (cell) => {
    expect(
      understand(course, tableOf([header, [cell, '5', '']]), { columns, values: {}, scales: {} }),
    ).toMatchObject({
      forms: [],
      problems: [{ line: 2 }],
    });
  });

  it('counts an empty row as a problem, never as a form', () => {
    expect(
      understand(course, tableOf([header, ['', '', '40']]), { columns, values: {}, scales: {} }).problems,
    ).toEqual([{ line: 2, message: 'No question of this row is answered.' }]);
  });
});
