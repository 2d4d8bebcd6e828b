import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentIn } from './task';
import { bombs } from '@tests/support/bombs';
import { windows1252 } from '@tests/support/encodings';
import { workbook } from '@tests/support/workbook';
import { decode, rowsOfCsv } from './csv';
import { TooMuch } from './too-much';
import { isWorkbook, sheetsOfWorkbook } from './workbook';

const { limits } = sentIn;
const rowsOfWorkbook = async (bytes: Uint8Array, within = limits) =>
  (await sheetsOfWorkbook(bytes, within)).flatMap(({ rows }) => rows);
const read = async (bytes: Uint8Array) =>
  isWorkbook(bytes) ? rowsOfWorkbook(bytes) : rowsOfCsv(decode(bytes), limits);

/** Nothing but blank lines: read, and found to be empty. */
const nothing = 'no row under its header';

describe('a file made to hurt', () => {
  it.each(bombs)(
    '$name is refused before anything large is built of it',
    async ({ make, words }) => {
      const bytes = make();
      const before = process.memoryUsage().heapUsed;
      const outcome = await read(bytes).then(
        (rows) => `${rows.length} rows`,
        (error: unknown) => (error instanceof TooMuch ? error.message : 'can’t be read'),
      );
      expect(process.memoryUsage().heapUsed - before).toBeLessThan(400 * 1024 * 1024);
      expect(outcome).toContain(words === nothing ? '0 rows' : words);
    },
    30_000,
  );
});

describe('decode', () => {
  const text = 'Zoë Ó Briain;£5 or €6 – “café”';
  const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['Windows-1252', windows1252(text)],
    ['UTF-16, little end first', utf16],
    ['UTF-16, big end first', Buffer.from(utf16).swap16()],
  ])('knows %s by its bytes', (_encoding, bytes) => {
    expect(decode(bytes)).toBe(text);
  });

  // Each of these is guessed wrong by chardet, jschardet or both.
  it.each(['question,answer\n1,£5\n', 'François,Genève\nRené,Zürich\nBjörn,Malmö\n', 'a\nnaïve\n'])(
    'knows a list of few letters, %j',
    (list) => {
      expect([decode(Buffer.from(list)), decode(windows1252(list))]).toEqual([list, list]);
    },
  );

  it('reads all that Windows-1252 has, and shows where there is nothing', () => {
    const bytes = Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index);
    expect(decode(bytes)).toBe('€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ');
  });
});

describe('cells that don’t say where they stand', () => {
  const rows = [
    ['a', '', 'c'],
    ['', 'e'],
  ];

  it('stand right of the one before, also after an empty one', async () => {
    const read = await rowsOfWorkbook(workbook(rows, { places: false }));
    expect(read).toEqual([
      { line: 1, cells: ['a', '', 'c'] },
      { line: 2, cells: ['', 'e'] },
    ]);
  });

  it('are no more than a row may have', async () => {
    const within = { ...limits, columns: 2 };
    await expect(rowsOfWorkbook(workbook(rows, { places: false }), within)).rejects.toThrow('2 columns');
  });
});

describe('the limits', () => {
  const tight = { ...limits, rows: 3, columns: 3, cells: 7, cell: 4, characters: 12 };
  const csv = (rows: readonly string[][]) => rowsOfCsv(rows.map((row) => row.join(',')).join('\n'), tight);
  const sheet = (rows: readonly string[][]) => rowsOfWorkbook(workbook(rows), tight);

  it('let through what just fits, of either kind', async () => {
    const fits = [['a', 'b', 'c'], ['dddd'], ['e', 'f']];
    expect(csv(fits).map((row) => row.cells)).toEqual(fits);
    expect(
      (await rowsOfWorkbook(workbook(fits), { ...tight, cells: 9 })).map((row) =>
        row.cells.filter((text) => text !== ''),
      ),
    ).toEqual(fits);
  });

  it.each([
    ['a row more', [['a'], ['b'], ['c'], ['d']], 'more than 2 rows', 'more than 2 rows'],
    ['a column more', [['a', 'b', 'c', 'd']], 'more than 3 columns', 'as far as D1'],
    ['a character more', [['aaaaa']], 'more than 4 characters', 'more than 4 characters'],
  ])('refuse %s', async (_what, rows, inCsv, inSheet) => {
    expect(() => csv(rows)).toThrow(inCsv);
    await expect(sheet(rows)).rejects.toThrow(inSheet);
  });

  it('count the cells of a workbook as they are handed on, blanks between them', async () => {
    await expect(
      rowsOfWorkbook(workbook([['a', '', 'c'], ['d'], ['e', '', 'f']]), { ...tight, cells: 6 }),
    ).rejects.toThrow('6 cells');
  });

  it('hold for whatever rows there are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom('a', 'bb', 'ccccc'), { minLength: 1, maxLength: 5 }), {
          maxLength: 5,
        }),
        (rows) => {
          const cells = rows.flat();
          const fits =
            rows.length <= 3 &&
            rows.every((row) => row.length <= 3) &&
            cells.length <= 7 &&
            cells.every((text) => text.length <= 4);
          if (fits) expect(csv(rows).map((row) => row.cells)).toEqual(rows);
          else expect(() => csv(rows)).toThrow(TooMuch);
        },
      ),
    );
  });
});
