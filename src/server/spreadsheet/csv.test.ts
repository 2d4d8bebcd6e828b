import { describe, expect, it } from 'vitest';
import { rowsOfCsv } from './csv';
import { sentIn } from './task';
import { refuseOtherKinds } from './unreadable';

const read = (text: string) => rowsOfCsv(text, sentIn.limits).map(({ line, cells }) => [line, ...cells]);

describe('CSV text', () => {
  it.each([
    [
      'semicolons beside commas in quotes',
      '"a, b";"c, d"\n1;2\n',
      [
        [1, 'a, b', 'c, d'],
        [2, '1', '2'],
      ],
    ],
    [
      'semicolons beside decimal commas',
      'a;b\n4,0;5,0\n',
      [
        [1, 'a', 'b'],
        [2, '4,0', '5,0'],
      ],
    ],
    [
      'tabs',
      'a\tb\n1\t2\n',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'a first line that says what divides',
      'sep=;\r\na;b\r\n1;2',
      [
        [2, 'a', 'b'],
        [3, '1', '2'],
      ],
    ],
    [
      'one column',
      'a\nb, c\n',
      [
        [1, 'a'],
        [2, 'b', ' c'],
      ],
    ],
  ])('is divided by %s', (_what, text, rows) => {
    expect(read(text)).toEqual(rows);
  });

  it('names each row by the line on which it begins, whatever its line ends and blank lines', () => {
    for (const end of ['\n', '\r\n'])
      expect(
        read(['a,b', '1,"x', 'y', 'z"', '', '2,"say ""hi"""', '3,w'].join(end)).map(([line]) => line),
      ).toEqual([1, 2, 6, 7]);
  });

  it.each([
    ['to the end', 'a,b\n1,x\n2,"no end\n3,y\n'],
    ['until another cell’s opens', 'a,b\n1,x\n2,"no end\n3,"y",z\n'],
  ])('is refused by its line where a quotation mark is open %s', (_what, text) => {
    expect(() => read(text)).toThrow('a quotation mark on line 3 is not closed');
  });

  it('takes a quotation mark in the middle of a cell for what it is', () => {
    expect(read('a,b\nTom "T" Lee,6" nails\n2,3\n').map(([line]) => line)).toEqual([1, 2, 3]);
  });
});

describe('a file that is no list', () => {
  it.each([
    ['\xd0\xcf\x11\xe0', 'an older Excel file, or has a password'],
    ['%PDF-1.7', 'a PDF'],
    ['\x89PNG\r\n', 'a picture'],
    ['{\\rtf1', 'a document of a word processor'],
    ['\n<html><table>', 'a web page'],
    ['ab\0\x01', 'can’t be read'],
  ])('is refused in plain words: %j', (start, words) => {
    expect(() => refuseOtherKinds(Buffer.from(start, 'latin1'))).toThrow(words);
  });
});
