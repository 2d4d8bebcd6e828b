import { describe, expect, it } from 'vitest';
import { uploadAnswers } from '@/features/evaluations/collecting/import/uploads/commands';
import { readList } from '@/features/participants/import/commands';
import { noChoices, readPeople } from '@/features/participants/import/model';
import { db } from '@/server/db';
import { readSpreadsheet } from '@/server/spreadsheet';
import { sentIn } from '@/server/spreadsheet/task';
import { guest, system, type Viewer } from '@/server/viewer';
import { buildStage, buildViewer, inTheRoom } from '@tests/support/build';
import { expectDone } from '@tests/support/expect-done';
import { bombs } from '@tests/support/bombs';

/** A file that notices being read. */
class Watched extends File {
  reads = 0;
  override async arrayBuffer(): Promise<ArrayBuffer> {
    this.reads += 1;
    return super.arrayBuffer();
  }
}

const stage = async () => {
  const built = await buildStage('linked', 1);
  return {
    built,
    about: { cohort: built.slug, stage: 'immediate' },
    runs: await buildViewer({ kind: 'facilitator', cohortId: built.cohortId }),
  };
};

describe('a file that somebody sends', () => {
  it('is not read before it is known that they may send it', async () => {
    const { built, about, runs } = await stage();
    const file = new Watched(['name\nAna'], 'list.csv');
    const elsewhere = (await stage()).runs;
    const strangers: Viewer[] = [
      guest(),
      elsewhere,
      await buildViewer({ kind: 'commissioner', cohortId: built.cohortId }),
      await buildViewer({ kind: 'coach', cohortId: built.cohortId }),
    ];
    for (const viewer of strangers) {
      await expect(inTheRoom(() => uploadAnswers(viewer, { ...about, file }))).rejects.toThrow(
        /^(Not found|Refused)/,
      );
      await expect(inTheRoom(() => readList(viewer, { cohort: built.slug, file, text: '' }))).rejects.toThrow(
        /^(Not found|Refused)/,
      );
    }
    expect(file.reads).toBe(0);
    expect(await inTheRoom(() => readList(runs, { cohort: built.slug, file, text: '' }))).toMatchObject({
      ok: true,
      value: { text: 'name\nAna' },
    });
    expect(file.reads).toBe(1);
  });

  it('has the lines of the text that is shown, so that what is ticked stays what it was', async () => {
    const { built, runs } = await stage();
    const file = new File(
      ['Our people\n\n\nname,email\nAna,\n\n\nTEST,\nBen,\n\n\n\nA note, below'],
      'list.csv',
    );
    const read = async (sent: { file?: File; text: string }) =>
      expectDone(inTheRoom(() => readList(runs, { cohort: built.slug, ...sent })));
    const first = await read({ file, text: '' });
    const again = await read({ text: first.text });
    const aside = ({ rows }: typeof first) =>
      readPeople(rows, [], noChoices).aside.map(({ row, why }) => `${row.line} ${why}`);
    expect(aside(first)).toEqual(aside(again));
    const tried = readPeople(first.rows, [], noChoices).aside.find(({ why }) => why.includes('try'));
    expect(first.text.split('\n')[(tried?.row.line ?? 0) - 1]).toBe('TEST,');
  });

  it('is not read when it is too large', async () => {
    const file = new Watched(['a'.repeat(5 * 1024 * 1024 + 1)], 'large.csv');
    expect(await readSpreadsheet(file)).toEqual({
      problem: 'large.csv is larger than 5 MB. Split it into several files.',
    });
    expect(file.reads).toBe(0);
  });

  // Every one of them is read in spreadsheet.test.ts, and sent to a server at work in files.spec.ts.
  it('that is made to hurt has its sentence, and nothing is written', async () => {
    const { built, about, runs } = await stage();
    const some = bombs.filter((_, index) => index % 4 === 0);
    const outcomes = await Promise.all(
      some.map(({ name, make }) =>
        inTheRoom(() => uploadAnswers(runs, { ...about, file: new File([make()], name) })),
      ),
    );
    expect(outcomes.map((outcome) => !outcome.ok && outcome.problems[0]?.message)).toEqual(
      some.map(({ name, words }) => expect.stringMatching(new RegExp(`^${name} .*${words}.*\\.$`)) as string),
    );
    expect(await db().answerUpload.count({ where: { stageId: built.stageId } })).toBe(0);
  });

  it('is given up when it takes too much time or memory, in words, and the next one is read', async () => {
    const hard = new File([`${'a,'.repeat(400)}\n`.repeat(2_000)], 'hard.csv');
    const short = await readSpreadsheet(hard, { allowance: { ...sentIn, seconds: 0.01 } });
    expect(short).toEqual({
      problem:
        'hard.csv takes too much time to read. Split it into several files, or save it as “CSV UTF-8”.',
    });
    const cells = new File([`${','.repeat(499)}\n`.repeat(9_000)], 'cells.csv');
    expect(
      await readSpreadsheet(cells, {
        allowance: { ...sentIn, memory: 24, limits: { ...sentIn.limits, cells: 100_000_000 } },
      }),
    ).toMatchObject({ problem: expect.stringContaining('takes too much memory') as string });
    expect(await readSpreadsheet(hard)).toMatchObject({ sheets: [{ rows: { length: 2_000 } }] });
  });

  it('waits its turn where many come at once, and beyond that is asked to come again', async () => {
    const one = () => readSpreadsheet(new File(['a\n1'], 'one.csv'));
    const reads = await Promise.all(Array.from({ length: 16 }, one));
    expect(reads.filter((read) => 'sheets' in read)).toHaveLength(14);
    expect(reads.filter((read) => 'problem' in read)).toEqual(
      [1, 2].map(() => ({
        problem: 'Other files are being read just now. Wait a minute, then send one.csv once more.',
      })),
    );
  });
});

describe('a list of people', () => {
  it('that is pasted is read as text, whatever it begins with, and within the same limits', async () => {
    const { built } = await stage();
    const paste = (text: string) => inTheRoom(() => readList(system('test'), { cohort: built.slug, text }));
    expect(await paste('PK,name\n1,Ana')).toMatchObject({
      ok: true,
      value: {
        rows: [
          { line: 1, cells: ['PK', 'name'] },
          { line: 2, cells: ['1', 'Ana'] },
        ],
      },
    });
    expect(await paste('a\n'.repeat(20_000))).toEqual({
      ok: false,
      problems: [
        { field: 'text', message: 'This list has more than 10,000 rows. Split it into several files.' },
      ],
    });
  });
});
