import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvFile, csvToMend } from './csv';

const cells = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', '=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ';', ' ', 'é') }),
  fc.string(),
);

describe('csvFile', () => {
  it.each([
    ['=SUM(A1:A9)', "'=SUM(A1:A9)"],
    ['+1', "'+1"],
    ['+44 20 7946 0018', '+44 20 7946 0018'],
    ['+442079460018', '+442079460018'],
    ['+44 20 7946-1', "'+44 20 7946-1"],
    ['+44 20 7946 0018+1', "'+44 20 7946 0018+1"],
    ['-1', "'-1"],
    ['@SUM(1)', "'@SUM(1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', `"'\r=1"`],
    ['=HYPERLINK("a","b")', `"'=HYPERLINK(""a"",""b"")"`],
    ['＝1', "'＝1"],
    ['a=1', 'a=1'],
    [' =1', ' =1'],
    ['', ''],
    ['one\ntwo', '"one\ntwo"'],
    ['one\rtwo', '"one\rtwo"'],
  ])('writes %j so that no spreadsheet runs it', (cell, written) => {
    expect(csvFile([['x', cell]])).toBe(`\uFEFFx,${written}\r\n`);
  });

  it('leaves numbers as they are, and nothing where there is nothing', () => {
    expect(csvFile([[-1.5, null, 0, '']])).toBe('\uFEFF-1.5,,0,\r\n');
  });

  it('writes nothing that begins like a formula, and loses nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cells, { minLength: 2, maxLength: 3 }), { maxLength: 4 }), (rows) => {
        const options = { bom: true, relax_column_count: true, record_delimiter: '\r\n' };
        const read: string[][] = parse(csvFile(rows), options);
        expect(read.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
        expect(read.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, '')))).toEqual(
          rows.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, ''))),
        );
      }),
    );
  });
});

describe('csvToMend', () => {
  it('is as it was written, formulas and all', () => {
    expect(
      csvToMend([
        ['name', 'say'],
        ['=1', '+44 20'],
        ['a;b', 'a,b'],
      ]),
    ).toBe('name,say\n=1,+44 20\n"a;b","a,b"');
  });

  it('is read back as it was', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cells, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
        (rows) => {
          const options = { relax_column_count: true, record_delimiter: '\n' };
          expect(parse(csvToMend(rows), options)).toEqual(rows);
        },
      ),
    );
  });
});
