import { describe, expect, it } from 'vitest';
import { standsInPrint } from '@/features/evaluations/collecting/import/commands';
import { matchAnswers, uploadAnswers } from '@/features/evaluations/collecting/import/uploads/commands';
import { uploadOf } from '@/features/evaluations/collecting/import/uploads/data';
import { dropPrinted } from '@/features/evaluations/collecting/printed/commands';
import { verifyTallies } from '@/features/evaluations/reading/verifying/data';
import { monthsAfter } from '@/features/forms/after-forms';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { readSpreadsheet } from '@/server/spreadsheet';
import { system } from '@/server/viewer';
import { release } from '@tests/support/ballots';
import { inTheRoom } from '@tests/support/build';
import { expectDone } from '@tests/support/expect-done';
import { windows1252 } from '@tests/support/encodings';
import { surveyExports } from '@tests/support/exports';
import {
  asTyped,
  both,
  csv,
  fileOf,
  importForms,
  marksOf,
  send,
  threeMonthsAfter,
  waiting,
} from '@tests/support/old-answers';
import { workbook } from '@tests/support/workbook';

describe.each(surveyExports)('old answers from $program', ({ rows }) => {
  it('end in the same marks, from CSV and from a workbook, linked or not', async () => {
    for (const [promise, file] of [
      ['linked', fileOf(csv(rows))],
      ['unlinkable', fileOf(workbook(rows), 'answers.xlsx')],
    ] as const) {
      const here = await threeMonthsAfter(promise);
      expect(await importForms(here, await send(here, file))).toMatchObject({
        ok: true,
        value: { forms: 2, problems: 0, imported: true },
      });
      expect(await marksOf(here)).toEqual(both);
      expect(await db().response.count({ where: { stageId: here.stageId, import: { forms: 2 } } })).toBe(2);
    }
    expect((await verifyTallies(system('test'))).differences).toEqual([]);
  });
});

describe('a file of old answers', () => {
  const [google] = surveyExports.filter((known) => known.program === 'Google Forms');
  const rows = google?.rows ?? [];

  it('counts once, however often it is imported', async () => {
    const here = await threeMonthsAfter();
    const upload = await send(here, fileOf(csv(rows)));
    const outcomes = await Promise.all([
      importForms(here, upload),
      importForms(here, upload),
      importForms(here, upload),
    ]);
    expect(outcomes.filter((outcome) => outcome.ok && outcome.value.imported)).toHaveLength(1);
    expect(await marksOf(here)).toEqual(both);
  });

  it('is only looked at until every row is right, or somebody takes the good ones', async () => {
    const here = await threeMonthsAfter();
    const upload = await send(here, fileOf(csv([...rows, ['', 'Quite', '', '', '', '']])));
    expect(await importForms(here, upload)).toMatchObject({
      ok: true,
      value: { forms: 0, problems: 3, imported: false },
    });
    const scales = { 'more-effective': 'same' };
    expect(await importForms(here, upload, 'all', scales)).toMatchObject({
      ok: true,
      value: { forms: 2, problems: 1, imported: false },
    });
    expect(await marksOf(here)).toEqual([]);
    expect(await importForms(here, upload, 'good', scales)).toMatchObject({
      ok: true,
      value: { forms: 2, imported: true },
    });
  });

  it('is matched as the last file with this header was, whose words are kept nowhere', async () => {
    const here = await threeMonthsAfter();
    const another = csv(rows.map((cells, index) => [...cells, index === 0 ? crypto.randomUUID() : '']));
    const first = await send(here, fileOf(another));
    const columns = ['', '', 'would-recommend', '', '', '', ''];
    const mapping = {
      columns,
      values: { 'would-recommend|no': 'not-sure', 'would-recommend|yes': '' },
      scales: {},
    };
    const match = (intent: 'look' | 'all') =>
      inTheRoom(() =>
        matchAnswers(here.runs, {
          ...here.ref,
          ...asTyped,
          upload: first,
          intent,
          mapping: { ...mapping, columns: [...columns.slice(0, 6), 'no question'] },
        }),
      );
    await match('look');
    const looked = await waiting(here, first);
    expect(looked?.mapping).toEqual({ columns, values: { 'would-recommend|no': 'not-sure' }, scales: {} });
    expect(looked?.lastColumns).toBeNull();
    await expectDone(match('all'));
    const second = await waiting(here, await send(here, fileOf(another)));
    expect(second?.lastColumns).toEqual(columns);
    expect(second?.mapping).toBeNull();
    expect(JSON.stringify(await db().savedMapping.findMany())).not.toContain('|');
  });

  it('is kept sealed for a day, and for nobody else', async () => {
    const here = await threeMonthsAfter();
    const upload = await send(here, fileOf(csv(rows)));
    const row = await db().answerUpload.findUniqueOrThrow({ where: { id: upload } });
    expect(Buffer.from(row.sealed).toString('latin1')).not.toContain('Timestamp');
    const stranger = (await threeMonthsAfter()).runs;
    expect(await waiting(here, upload, stranger)).toBeNull();
    expect(await waiting(here, upload)).toMatchObject({
      fileName: 'answers.csv',
    });
    expect(
      await at('2018-01-18T16:00:00Z', () => uploadOf(here.runs, here.stageId, upload, monthsAfter.document)),
    ).toBeNull();
    await at('2018-01-18T16:00:00Z', () =>
      uploadAnswers(here.runs, { ...here.ref, file: fileOf(csv(rows), 'later.csv') }),
    );
    expect(await db().answerUpload.count({ where: { id: upload } })).toBe(0);
  });

  it('stays while its stage stands in print, and comes in once the printed figures are away', async () => {
    const here = await threeMonthsAfter();
    const upload = await send(here, fileOf(csv(rows)));
    await db().printedResult.create({
      data: { stageId: here.stageId, source: 'p. 3', people: 40, forms: 32 },
    });
    expect(await importForms(here, upload)).toMatchObject({
      ok: false,
      problems: [{ message: standsInPrint }],
    });
    expect(await marksOf(here)).toEqual([]);
    await expectDone(dropPrinted(here.runs, here.ref));
    expect(await importForms(here, upload)).toMatchObject({ ok: true, value: { imported: true } });
    expect(await db().answerUpload.count({ where: { id: upload } })).toBe(0);
  });

  it('never has two columns for one question', async () => {
    const here = await threeMonthsAfter();
    const upload = await send(here, fileOf(csv(rows)));
    const match = (columns: string[]) =>
      inTheRoom(() =>
        matchAnswers(here.runs, {
          ...here.ref,
          ...asTyped,
          upload,
          intent: 'all',
          mapping: { columns, values: {}, scales: {} },
        }),
      );
    expect(await match(['', 'more-effective', 'more-effective'])).toMatchObject({
      ok: false,
      problems: [{ field: 'column.2' }],
    });
    expect(await match(['', '', '', 'what-is-new', 'what-is-new.role'])).toMatchObject({
      ok: false,
      problems: [{ field: 'column.4' }],
    });
    expect(await marksOf(here)).toEqual([]);
  });

  const accents = [
    ['name', 'still-needed'],
    ['Zoë Ó Briain', 'A café – and “time”, at £5 or €6'],
  ];

  it.each([
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(csv(accents, '\t'), 'utf16le')])],
    ['Windows-1252', windows1252(csv(accents, ';'))],
    ['UTF-8', Buffer.from(csv(accents))],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${csv(accents)}`)],
  ])('is read in %s, every letter of it', async (_encoding, bytes) => {
    const read = await readSpreadsheet(fileOf(new Uint8Array(bytes)));
    expect('sheets' in read && read.sheets[0]?.rows.map((row) => row.cells)).toEqual(accents);
  });

  it.each([
    ['that is empty', '', 'no row under its header'],
    ['with a header alone', 'a,b', 'no row under its header'],
    ['with too many rows', `a\n${'1\n'.repeat(10_002)}`, 'more than 10,000 rows'],
    ['that is too large', 'a'.repeat(5 * 1024 * 1024 + 1), 'larger than 5 MB'],
    ['that only looks like a workbook', 'PK\u0003\u0004 and nothing more', 'can’t be read'],
    ['whose first row names no columns', `${'a'.repeat(1_001)}\n1`, 'doesn’t name the columns'],
    [
      'whose first row is a book',
      `${`${'a'.repeat(900)},`.repeat(30)}\n1`,
      'first row of more than 20,000 characters',
    ],
  ])('%s is refused in plain words', async (_what, text, words) => {
    await expect(send(await threeMonthsAfter(), fileOf(text))).rejects.toThrow(words);
  });

  it.each(['linked', 'unlinkable'] as const)(
    'of five thousand forms is counted whole by the release (%s)',
    async (promise) => {
      const here = await threeMonthsAfter(promise);
      const many = [
        rows[0] ?? [],
        ...Array.from({ length: 5_000 }, (_, index) => ['', String((index % 5) + 1), 'Yes', '', '', 'Time']),
      ];
      expect(await importForms(here, await send(here, fileOf(csv(many))))).toMatchObject({
        ok: true,
        value: { forms: 5_000 },
      });
      const marks = [1, 2, 3, 4, 5]
        .map((mark) => `more-effective ${mark}×1000`)
        .concat('would-recommend 1×5000');
      expect(await marksOf(here)).toEqual(marks);
      expect(await release(here.runs, here.ref.cohort)).toMatchObject({ ok: true });
      const tallies = await db().tally.findMany({
        where: { stageId: here.stageId },
        orderBy: [{ questionKey: 'asc' }, { mark: 'asc' }],
      });
      expect(tallies.map(({ questionKey, mark, count }) => `${questionKey} ${mark}×${count}`)).toEqual(marks);
      expect(await db().release.findUnique({ where: { stageId: here.stageId } })).toMatchObject({
        own: 0,
        typed: 0,
        broughtIn: 5_000,
        unread: 0,
      });
      expect(await db().note.count({ where: { stageId: here.stageId } })).toBe(
        promise === 'unlinkable' ? 5_000 : 0,
      );
      expect((await verifyTallies(system('test'))).differences).toEqual([]);
    },
  );
});
