import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FileRow, readPeople } from './model';

const rows = (...cells: string[][]): FileRow[] =>
  cells.map((row, index) => ({ line: index + 1, cells: row }));

describe('readPeople', () => {
  it('takes the columns in any order, under the names that people give them', () => {
    const read = readPeople(
      rows(
        ['E-mail', 'Organisation', 'Full name', 'Patient or carer', 'Shoe size'],
        ['ANA@Example.org', 'Elm Road', 'Ana Birch', 'Patient and carer', '38'],
      ),
      new Set(),
    );
    expect(read).toEqual({
      people: [
        {
          name: 'Ana Birch',
          email: 'ana@example.org',
          experience: 'some',
          livedAs: 'both',
          organisation: 'Elm Road',
        },
      ],
      problems: [],
    });
  });

  it('names every bad row by its line and keeps the good ones', () => {
    const read = readPeople(
      rows(
        ['name', 'email', 'experience'],
        ['', 'a@example.org', ''],
        ['Ben', 'ben', ''],
        ['Cai', 'c@example.org', 'lots'],
        ['=HYPERLINK("x")', '', ''],
        ['Dot', 'd@example.org', 'new'],
        ['Eve', 'd@example.org', ''],
        ['Fay', 'f@example.org', ''],
      ),
      new Set(['f@example.org']),
    );
    expect(read.people.map((person) => person.name)).toEqual(['Dot']);
    expect(read.problems).toEqual([
      { line: 2, message: 'The name is missing.' },
      { line: 3, message: '“ben” is no email address.' },
      { line: 4, message: '“lots” is no experience: write new, some or experienced.' },
      { line: 5, message: '“=HYPERLINK("x")” begins like a formula. Type it as plain text.' },
      { line: 7, message: 'd@example.org stands on line 6, too.' },
      { line: 8, message: 'f@example.org is in the cohort already.' },
    ]);
  });

  it.each([
    ['', 'patient'],
    ['Patient', 'patient'],
    ['patient representative', 'patient'],
    ['CARER', 'carer'],
    ['carer', 'carer'],
    ['both', 'both'],
    ['carer / patient', 'both'],
    ['Patient and  carer', 'both'],
    ['nurse', null],
  ])('takes “%s” for %s', (cell, livedAs) => {
    const { people, problems } = readPeople(rows(['name', 'role'], ['Ana', cell]), new Set());
    expect(people.map((person) => person.livedAs)).toEqual(livedAs ? [livedAs] : []);
    expect(problems).toEqual(
      livedAs ? [] : [{ line: 2, message: `“${cell}” is neither patient, carer nor both.` }],
    );
  });

  it('says what is missing when there is no name column, or nobody', () => {
    expect(readPeople(rows(['email']), new Set()).problems[0]?.message).toContain(
      'No column is called “name”',
    );
    expect(readPeople(rows(['name']), new Set()).problems[0]?.message).toBe(
      'There is nobody under the first row.',
    );
    expect(readPeople([], new Set()).problems).toHaveLength(1);
  });

  it('never throws, and every row is either a person or a problem', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { maxLength: 6 }), { maxLength: 20 }), (cells) => {
        const read = readPeople(rows(['name', 'email', 'experience', 'role'], ...cells), new Set());
        expect(read.people.length + read.problems.length).toBe(Math.max(cells.length, 1));
      }),
    );
  });
});
