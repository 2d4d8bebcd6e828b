import { describe, expect, it } from 'vitest';
import { guessColumns } from '@/features/evaluations/collecting/import/guessing';
import { standsInPrint, staysIn, takeOut } from '@/features/evaluations/collecting/import/commands';
import { importsOf } from '@/features/evaluations/collecting/import/data';
import { matchAnswers, uploadAnswers } from '@/features/evaluations/collecting/import/uploads/commands';
import { uploadOf } from '@/features/evaluations/collecting/import/uploads/data';
import { dropPrinted } from '@/features/evaluations/collecting/printed/commands';
import { verifyTallies } from '@/features/evaluations/reading/verifying/data';
import { savePublished } from '@/features/forms/data';
import { monthsAfter } from '@/features/forms/after-forms';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { permission } from '@/server/permission';
import { readSpreadsheet } from '@/server/spreadsheet';
import { system, type Viewer } from '@/server/viewer';
import { write } from '@/server/write';
import { marksAt, release } from '@tests/support/ballots';
import { buildStage, buildViewer, inTheRoom } from '@tests/support/build';
import { expectDone } from '@tests/support/expect-done';
import { windows1252 } from '@tests/support/encodings';
import { surveyExports } from '@tests/support/exports';
import { workbook } from '@tests/support/workbook';

type Here = { runs: Viewer; ref: { cohort: string; stage: string }; stageId: string };

async function threeMonthsAfter(promise: 'linked' | 'unlinkable' = 'linked'): Promise<Here> {
  const built = await buildStage(promise, 1);
  const formVersionId = await write(
    permission(system('test'), 'publish a form', 'three-months-after', true),
    (tx) => savePublished(tx, monthsAfter),
  );
  await db().stage.update({ where: { id: built.stageId }, data: { formVersionId } });
  return {
    runs: await buildViewer({ kind: 'facilitator', cohortId: built.cohortId }),
    ref: { cohort: built.slug, stage: 'immediate' },
    stageId: built.stageId,
  };
}

const csv = (rows: readonly (readonly string[])[], delimiter = ',') =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)).join('\r\n');
const fileOf = (bytes: string | Uint8Array<ArrayBuffer>, name = 'answers.csv') => new File([bytes], name);

async function send({ runs, ref }: Here, file: File): Promise<string> {
  const sent = await inTheRoom(() => uploadAnswers(runs, { ...ref, file }));
  if (!sent.ok) throw new Error(sent.problems[0]?.message);
  return sent.value.upload;
}

const waiting = (here: Here, upload: string, runs = here.runs) =>
  inTheRoom(() => uploadOf(runs, here.stageId, upload, monthsAfter.document));
const asTyped = { choices: { taken: [] } };

async function importForms(
  here: Here,
  upload: string,
  intent: 'look' | 'all' | 'good' = 'all',
  scales: Record<string, string> = {},
) {
  const known = await waiting(here, upload);
  const columns = guessColumns(monthsAfter.document, known?.table.names ?? [], known?.table.rows ?? []);
  return inTheRoom(() =>
    matchAnswers(here.runs, {
      ...here.ref,
      ...asTyped,
      upload,
      intent,
      mapping: { columns, values: {}, scales },
    }),
  );
}

const marksOf = ({ stageId }: Here) => marksAt(stageId);

const both = [
  'more-effective 4×1',
  'more-effective 5×1',
  'speak-up.now 4×1',
  'speak-up.now 5×1',
  'what-is-new.changed 2×1',
  'what-is-new.group 2×1',
  'what-is-new.nothing 2×1',
  'what-is-new.passed-on 1×1',
  'what-is-new.role 1×1',
  'would-recommend 1×1',
  'would-recommend 3×1',
];

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

  it('is noticed when it comes a second time, counts once more only if somebody says so, and can be taken out', async () => {
    const here = await threeMonthsAfter();
    await importForms(here, await send(here, fileOf(csv(rows))));
    const again = await send(here, fileOf(csv([...rows, ['', '1', 'No', '', '1', 'More']])));
    expect(await importForms(here, again)).toMatchObject({
      ok: false,
      problems: [
        { field: 'again', message: expect.stringContaining('2 of these 3 forms came in before') as string },
      ],
    });
    expect(await marksOf(here)).toEqual(both);
    const known = await waiting(here, again);
    const columns = guessColumns(monthsAfter.document, known?.table.names ?? [], []);
    const mapping = { columns, values: {}, scales: {} };
    expect(
      await inTheRoom(() =>
        matchAnswers(here.runs, {
          ...here.ref,
          ...asTyped,
          upload: again,
          intent: 'all',
          again: 'yes',
          mapping,
        }),
      ),
    ).toMatchObject({ ok: true, value: { forms: 3, imported: true } });
    const [newest] = await inTheRoom(() => importsOf(here.runs, here.stageId));
    expect(newest).toMatchObject({ forms: 3 });
    const out = () => inTheRoom(() => takeOut(here.runs, { ...here.ref, import: newest?.id ?? '' }));
    expect([await out(), await out()]).toMatchObject([{ ok: true }, { ok: false }]);
    expect(await marksOf(here)).toEqual(both);
  });

  it('stays in an unlinkable form', async () => {
    const here = await threeMonthsAfter('unlinkable');
    await importForms(here, await send(here, fileOf(csv(rows))));
    const [only] = await inTheRoom(() => importsOf(here.runs, here.stageId));
    expect(await inTheRoom(() => takeOut(here.runs, { ...here.ref, import: only?.id ?? '' }))).toMatchObject({
      ok: false,
      problems: [{ message: staysIn }],
    });
    expect(await marksOf(here)).toEqual(both);
  });

  it('is read from the sheet and the line that somebody chose, and with the rows that they said count', async () => {
    const here = await threeMonthsAfter();
    const titled = [['Three months after'], ...rows, ['TEST', '5', 'Yes', '', '5', '']];
    const upload = await send(here, fileOf(csv(titled)));
    const before = await waiting(here, upload);
    expect(before?.table.aside.map(({ row }) => row.line)).toEqual([1, 5]);
    const columns = guessColumns(monthsAfter.document, before?.table.names ?? [], []);
    const match = (choices: { header?: number; taken: number[] }, intent: 'look' | 'all') =>
      inTheRoom(() =>
        matchAnswers(here.runs, {
          ...here.ref,
          upload,
          intent,
          choices,
          mapping: { columns, values: {}, scales: {} },
        }),
      );
    expect(await match({ header: 3, taken: [] }, 'all')).toMatchObject({
      ok: true,
      value: { imported: false },
    });
    expect((await waiting(here, upload))?.table.line).toBe(3);
    await match({ header: 2, taken: [] }, 'look');
    expect(await match({ header: 2, taken: [5] }, 'all')).toMatchObject({
      ok: true,
      value: { forms: 3, imported: true },
    });
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

  it('is matched as the last file with this header was', async () => {
    const here = await threeMonthsAfter();
    const first = await send(here, fileOf(csv(rows)));
    const columns = ['', '', 'would-recommend', '', '', ''];
    await inTheRoom(() =>
      matchAnswers(here.runs, {
        ...here.ref,
        upload: first,
        intent: 'look',
        ...asTyped,
        mapping: { columns, values: { 'would-recommend|perhaps': 'not-sure' }, scales: {} },
      }),
    );
    const second = await send(here, fileOf(csv(rows)));
    expect((await waiting(here, second))?.saved).toEqual({
      columns,
      values: { 'would-recommend|perhaps': 'not-sure' },
      scales: {},
    });
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
