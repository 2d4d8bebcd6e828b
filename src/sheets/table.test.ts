import { describe, expect, it } from 'vitest';
import { likeliest } from './choosing';
import { isOfTheTool } from './headings';
import { tableIn, type TableChoices } from './table';

const rowsOf = (cells: readonly (readonly string[])[]) =>
  cells.map((row, index) => ({ line: index + 1, cells: row }));
const known = new Set(['name', 'mark', 'why', 'coaches', 'groups']);
const knows = (heading: string) => known.has(heading.toLowerCase());

function find(
  cells: readonly (readonly string[])[],
  choices: Partial<TableChoices> = {},
  oncePerPerson = true,
) {
  const table = tableIn(rowsOf(cells), { knows, oncePerPerson }, { taken: [], ...choices });
  return {
    names: table.names,
    rows: table.rows.map(({ line }) => line),
    aside: table.aside.map(({ row, why }) => `${row.line} ${why}`),
    occasions: table.occasions?.values ?? null,
  };
}

describe('tableIn', () => {
  it.each([
    ['a total', ['Average', '4.6', ''], 'a total, nobody’s own'],
    ['a count', ['N = 2', '', ''], 'a total, nobody’s own'],
    ['a try', ['TEST please ignore', '5', '5'], 'looks like a try of the form'],
    ['a preview', ['1', 'Survey Preview', ''], 'looks like a try of the form'],
    ['the headings again', ['ID', 'Mark', 'Why'], 'the headings again'],
    ['a note', ['Source: the office', '', ''], 'a note below the table'],
  ])('sets aside %s', (_what, row, why) => {
    const cells = [['ID', 'mark', 'why'], ['1', '4', 'x'], row];
    expect(find(cells)).toMatchObject({ rows: [2], aside: [`3 ${why}`] });
    expect(find(cells, { taken: [3] }).rows).toEqual([2, 3]);
  });

  it('sets aside a total without a word, which says nothing where all others do', () => {
    const some = [
      ['ID', 'mark', 'why'],
      ['1', '4', 'x'],
      ['2', '5', ''],
    ];
    expect(find([...some, ['', '4.5', '']])).toMatchObject({
      rows: [2, 3],
      aside: ['4 a total, nobody’s own'],
    });
    expect(find([...some, ['', '4', '']])).toMatchObject({ rows: [2, 3, 4] });
  });

  it.each([
    ['a text that begins like a total', ['1', '4', 'Total waste of time']],
    ['somebody called Max', ['Max', '4', 'x']],
    ['a text with the word test', ['1', '4', 'The test of the tables']],
  ])('keeps %s', (_what, row) => {
    expect(find([['ID', 'mark', 'why'], row, ['2', '5', 'y']])).toMatchObject({ rows: [2, 3], aside: [] });
  });

  it.each([
    ['an answer that is one letter', ['id', 'mark', 'why'], ['N', '4', '5']],
    ['a word of a scale', ['mark', 'why', 'id'], ['Average', '4', '5']],
    ['a text of the first column', ['id', 'mark', 'why'], ['Total change of mind', '4', '5']],
    ['a last mark that is a word', ['mark', 'why', 'id'], ['Average', '4', '5'], true],
    ['a total between people', ['id', 'mark', 'why'], ['Total', '4', '5']],
  ])('keeps %s', (_what, names, row, isLast = false) => {
    const cells = [names, ['1', '2', '3'], row, ...(isLast ? [] : [['3', '4', '5']])];
    expect(find(cells).aside).toEqual([]);
  });

  it('takes totals after a gap for such, one below the other', () => {
    const at = (line: number, ...cells: string[]) => ({ line, cells });
    const rows = [
      at(1, 'id', 'mark'),
      at(2, 'x', '4'),
      at(4, 'Total', '4'),
      at(5, 'Mean', '4'),
      at(6, 'y', '5'),
    ];
    const table = tableIn(rows, { knows, oncePerPerson: true }, { taken: [] });
    expect(table.rows.map(({ line }) => line)).toEqual([2, 6]);
  });

  it('takes it that somebody didn’t finish only from the instrument that is asked for', () => {
    const names = ['record_id', 'food', 'meals_complete', 'mark', 'why', 'after_complete'];
    const rows = [
      ['1', 'x', '0', '4', 'x', '2'],
      ['2', 'x', '2', '5', '', '0'],
      ['3', 'x', '2', '5', '', '2'],
    ];
    expect(find([names, ...rows]).aside).toEqual(['3 begun and not finished']);
    const labels = ['Record ID', 'Food', 'Complete?', 'mark', 'why', 'Complete?'];
    const inWords = rows.map((row) =>
      row.map((cell, at) => (at % 3 === 2 ? (cell === '0' ? 'Incomplete' : 'Complete') : cell)),
    );
    expect(find([labels, ...inWords]).aside).toEqual(['3 begun and not finished']);
    expect(
      find([
        ['id', 'My plan is complete', 'mark'],
        ['1', 'No', '4'],
        ['2', 'Yes', '5'],
      ]).aside,
    ).toEqual([]);
  });

  it('joins groups above the headings and parts below them', () => {
    expect(
      find([
        ['ID', '', 'Now', '', 'Before', ''],
        ['', 'x', 'coaches', 'groups', 'coaches', 'groups'],
        ['1', '', '4', '5', '2', '3'],
      ]).names,
    ).toEqual(['ID', 'ID [x]', 'Now [coaches]', 'Now [groups]', 'Before [coaches]', 'Before [groups]']);
    expect(
      find([
        ['', 'Now', '', 'Before', ''],
        ['ID', 'coaches', 'groups', 'coaches', 'groups'],
        ['1', '4', '5', '2', '3'],
      ]),
    ).toMatchObject({
      names: ['ID', 'Now [coaches]', 'Now [groups]', 'Before [coaches]', 'Before [groups]'],
      rows: [3],
    });
  });

  it('reads the first of two tables, and the other where somebody chose it', () => {
    const cells = [
      ['name', 'mark'],
      ['Ana', '5'],
      ['', ''],
      ['why', 'mark'],
      ['x', '3'],
    ];
    expect(find(cells)).toMatchObject({
      names: ['name', 'mark'],
      rows: [2],
      aside: ['4 of another table below', '5 of another table below'],
    });
    expect(find(cells, { header: 4 })).toMatchObject({ names: ['why', 'mark'], rows: [5] });
  });

  it('takes the line that somebody chose', () => {
    expect(
      find(
        [
          ['name', 'mark'],
          ['title', 'x'],
          ['Ana', '5'],
        ],
        { header: 2 },
      ),
    ).toMatchObject({
      names: ['title', 'x'],
      rows: [3],
    });
  });

  it('counts one row of each person: the finished one, or the last', () => {
    const names = ['token', 'submitdate', 'mark'];
    expect(
      find([
        names,
        ['a', '', '1'],
        ['a', 'May', '5'],
        ['b', 'May', '4'],
        ['c', '', '2'],
        ['b', 'June', '3'],
        ['', '', '1'],
        ['', 'May', '2'],
      ]),
    ).toMatchObject({
      rows: [3, 5, 6, 8],
      aside: [
        '2 the same person as line 3, begun and not finished',
        '4 the same person as line 6',
        '7 begun and not finished',
      ],
    });
  });

  it('takes no column for people that says the same of most rows', () => {
    const office = ['Email', 'mark'];
    expect(find([office, ['o@x.org', '1'], ['o@x.org', '2'], ['o@x.org', '3']])).toMatchObject({
      rows: [2, 3, 4],
    });
  });

  it('asks which occasion belongs, and counts the others out', () => {
    const cells = [
      ['record_id', 'redcap_event_name', 'mark'],
      ['1', 'before', '2'],
      ['1', 'after', '4'],
      ['2', 'after', '5'],
    ];
    expect(find(cells)).toMatchObject({
      rows: [2, 3, 4],
      occasions: [
        { value: 'before', rows: 1 },
        { value: 'after', rows: 2 },
      ],
    });
    expect(find(cells, { occasion: 'after' })).toMatchObject({
      rows: [3, 4],
      aside: ['2 of another occasion'],
    });
  });
});

describe('likeliest', () => {
  const sheet = (name: string, cells: string[][], hidden = false) => ({ name, hidden, rows: rowsOf(cells) });

  it('is the sheet that is shown and has most headings that are known', () => {
    const cover = sheet('Cover', [['Export'], ['See the next sheet']]);
    const lists = sheet('Lists', [['name', 'mark', 'why']], true);
    const answers = sheet('Answers', [['Title'], ['name', 'mark'], ['Ana', '4']]);
    expect(likeliest([lists, cover, answers], knows)?.name).toBe('Answers');
    expect(likeliest([cover, sheet('Other', [['x'], ['y']])], knows)?.name).toBe('Cover');
  });
});

it.each([
  ['Notes', false],
  ['Location of the course', false],
  ['Duration of your role', false],
  ['LocationLatitude', true],
  ['Duration (in seconds)', true],
  ['RecipientEmail', true],
])('takes “%s” for a tool’s own: %s', (heading, isOurs) => {
  expect(isOfTheTool(heading)).toBe(isOurs);
});
