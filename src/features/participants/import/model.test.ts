import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FileRow, noChoices, type PeopleChoices, readPeople, stillAsked } from './model';

const rows = (...cells: string[][]): FileRow[] =>
  cells.map((row, index) => ({ line: index + 1, cells: row }));
const said = (choices: Partial<PeopleChoices> = {}): PeopleChoices => ({
  ...noChoices,
  blanks: { experience: 'some', livedAs: 'patient' },
  ...choices,
});

describe('readPeople', () => {
  it('takes the columns in any order, under the names that people give them', () => {
    const read = readPeople(
      rows(
        [
          'E-mail',
          'Organisation',
          'Full name',
          'Patient or carer',
          'Shoe size',
          'Mobile',
          'Preferred contact',
        ],
        ['ANA@Example.org', 'Elm Road', 'Ana Birch', 'Patient and carer', '38', '+44 7700 900123', 'Phone'],
      ),
      [],
      said({ blanks: { experience: 'new' } }),
    );
    expect(read.people).toEqual([
      {
        line: 2,
        name: 'Ana Birch',
        email: 'ana@example.org',
        phone: '+44 7700 900123',
        contactBy: 'phone',
        experience: 'new',
        livedAs: 'both',
        organisation: 'Elm Road',
      },
    ]);
    expect(read.problems).toEqual([]);
  });

  it('names every bad row by its line and its name, and keeps the good ones', () => {
    const read = readPeople(
      rows(
        ['name', 'email', 'area', 'notes'],
        ['', 'a@example.org', '', ''],
        ['Ben', 'ben', '', ''],
        ['=HYPERLINK("x")', '', '', ''],
        ['Dot', 'd@example.org', '+44', '=see letter'],
        ['Eve', 'd@example.org', '', ''],
        ['Fay', 'f@example.org', '', ''],
        ['Gil', '', '@home', ''],
      ),
      [{ name: 'Somebody', email: 'f@example.org' }],
      said(),
    );
    expect(read.people.map((person) => person.name)).toEqual(['Dot']);
    expect(read.problems).toEqual([
      { line: 2, message: 'The name is missing.' },
      { line: 3, message: 'Ben: “ben” is no email address.' },
      { line: 4, message: '“=HYPERLINK("x")” begins like a formula. Type it as plain text.' },
      { line: 6, message: 'd@example.org stands on line 5, too.' },
      { line: 7, message: 'f@example.org is in the cohort already.' },
      { line: 8, message: 'Gil: “@home” begins like a formula. Type it as plain text.' },
    ]);
  });

  it.each([
    ['mailto:ana@example.org', 'ana@example.org'],
    ['\u200Bana@example.org', 'ana@example.org'],
    ['ana@example.org.', 'ana@example.org'],
    ['Ana Birch <ana@example.org>', 'ana@example.org'],
    ['ANA@example.org', null],
  ])('cleans %j, and says so', (typed, cleaned) => {
    const read = readPeople(rows(['name', 'email'], ['Ana', typed]), [], said());
    expect(read.people.map(({ email }) => email)).toEqual(['ana@example.org']);
    expect(read.cleaned).toHaveLength(cleaned === null ? 0 : 1);
  });

  it.each([
    ['Patient', 'patient'],
    ['patient representative', 'patient'],
    ['CARER', 'carer'],
    ['Carer of a patient', 'carer'],
    ['both', 'both'],
    ['carer / patient', 'both'],
    ['Patient and  carer', 'both'],
    ['patient & carer', 'both'],
    ['nurse', null],
    ['carer-to-be', null],
  ])('takes “%s” for %s', (cell, livedAs) => {
    const { people, waiting, asked } = readPeople(rows(['name', 'role'], ['Ana', cell]), [], said());
    expect(people.map((person) => person.livedAs)).toEqual(livedAs ? [livedAs] : []);
    expect(waiting).toHaveLength(livedAs ? 0 : 1);
    expect(asked).toEqual(livedAs ? [] : [{ field: 'livedAs', value: cell, times: 1 }]);
  });

  it('asks once for what a column doesn’t say, and once for each value that it doesn’t know', () => {
    const list = rows(
      ['name', 'experience', 'role'],
      ['Ana', 'two years', 'carer'],
      ['Ben', 'Two  years', ''],
      ['Cai', '', 'carer'],
    );
    const read = readPeople(list, [], noChoices);
    expect(read.people).toEqual([]);
    expect(stillAsked(read, noChoices).map(({ field }) => field)).toEqual([
      'blank.experience',
      'blank.livedAs',
      'value.0',
    ]);
    const choices = said({ values: { 'experience|two years': 'new' } });
    const again = readPeople(list, [], choices);
    expect(again.people.map(({ experience, livedAs }) => `${experience} ${livedAs}`)).toEqual([
      'new carer',
      'new patient',
      'some carer',
    ]);
    expect(stillAsked(again, choices)).toEqual([]);
  });

  it('leaves out what is nobody’s, as long as nobody says otherwise', () => {
    const list = rows(
      ['Recruitment, September', ''],
      ['first name', 'surname'],
      ['Ana', 'Birch'],
      ['Test', 'User'],
      ['First name', 'Surname'],
      ['Total', '1'],
    );
    expect(readPeople(list, [], said()).people.map(({ name }) => name)).toEqual(['Ana Birch']);
    expect(readPeople(list, [], said()).aside.map(({ why }) => why)).toEqual([
      'above the table',
      'looks like a try of the form',
      'the headings again',
      'a total, nobody’s own',
    ]);
    const taken = readPeople(list, [], said({ taken: [4] }));
    expect(taken.people.map(({ name }) => name)).toEqual(['Ana Birch', 'Test User']);
  });

  it.each([
    [['name', 'surname'], ['Ana', 'Birch'], 'Ana Birch'],
    [['name', 'surname'], ['Ana Birch', 'Birch'], 'Ana Birch'],
    [['name', 'surname'], ['Ana', ''], 'Ana'],
    [['full name', 'first name', 'surname'], ['Ana Maria Birch', 'Ana', 'Birch'], 'Ana Maria Birch'],
    [['first name', 'surname'], ['Ana', 'Birch'], 'Ana Birch'],
  ])('makes of %j with %j “%s”', (names, cells, name) => {
    expect(readPeople(rows(names, cells), [], said()).people.map((person) => person.name)).toEqual([name]);
  });

  it.each([
    ['-', true],
    ['+44 20 (7) 1', true],
    ['-1+cmd|x', false],
    ['+1|cmd', false],
    ['-x', false],
  ])('can keep “%s” as an area: %s', (area, isKept) => {
    const read = readPeople(rows(['name', 'area'], ['Ana', area]), [], said());
    expect(read.people).toHaveLength(isKept ? 1 : 0);
  });

  it('refuses two columns of one kind, of which one would be dropped', () => {
    const list = rows(['name', 'email', 'other email'], ['Ana', 'a@example.org', 'b@example.org']);
    const read = readPeople(list, [], said({ columns: ['name', 'email', 'email'] }));
    expect(read.people).toEqual([]);
    expect(read.problems).toEqual([
      { line: 1, message: 'Two columns are “Email address”. Leave one of them out below.' },
    ]);
  });

  it('says what is missing when there is no name column, or nobody', () => {
    expect(readPeople(rows(['email'], ['a@example.org']), [], said()).problems[0]?.message).toContain(
      'No column is called “name”',
    );
    expect(readPeople(rows(['name']), [], said()).problems[0]?.message).toBe(
      'There is nobody under the first row.',
    );
    expect(readPeople([], [], said()).problems).toHaveLength(1);
  });

  it('never throws, and every row is a person, a problem, a namesake or nobody’s', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { maxLength: 6 }), { maxLength: 20 }), (cells) => {
        const read = readPeople(rows(['name', 'email', 'experience', 'role'], ...cells), [], said());
        const some = cells.filter((row) => row.some((cell) => cell.trim() !== '')).length;
        const { people, problems, doubles, waiting, aside } = read;
        const rowsOfNobody = problems.filter(({ message }) => message.startsWith('There is nobody'));
        expect(
          people.length +
            problems.length -
            rowsOfNobody.length +
            doubles.length +
            waiting.length +
            aside.length,
        ).toBe(some);
      }),
    );
  });
});
