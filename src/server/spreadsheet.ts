import { type Allowance, readingSaid, sentIn, type SpreadsheetSheet } from './spreadsheet/task';
import { inThread, ThreadOverLimit } from './thread';
import { makeTurns, type Turns } from './turns';

/** A file, of which nothing is read yet. */
export type SentFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

const megabyte = 1024 * 1024;

/** Two at once leave room for everybody else; a class of facilitators who send theirs together waits a moment. */
const kept: typeof globalThis & { roundtableReaders?: Turns } = globalThis;
const readers = (): Turns =>
  (kept.roundtableReaders ??= makeTurns({ atOnce: 2, waiting: 12, patience: 20_000 }));

export type Spreadsheet = { sheets: SpreadsheetSheet[] } | { problem: string };

/**
 * The rows of a CSV file or of each sheet of a workbook, read in a thread of its own, so that a file made to hurt hurts
 * nobody. Ask whether the viewer may send it before: not a byte is read until then. `typed`: text from a form.
 * @returns a sentence when it is too large or can't be read.
 */
export async function readSpreadsheet(
  file: SentFile,
  { allowance = sentIn, typed = false }: { allowance?: Allowance; typed?: boolean } = {},
): Promise<Spreadsheet> {
  if (file.size > allowance.megabytes * megabyte)
    return { problem: `${file.name} is larger than ${allowance.megabytes} MB. Split it into several files.` };
  if (!(await readers().take()))
    return {
      problem: `Other files are being read just now. Wait a minute, then send ${file.name} once more.`,
    };
  try {
    const read = await inOwnThread(await file.arrayBuffer(), allowance, typed);
    return 'problem' in read ? { problem: `${file.name} ${read.problem}` } : read;
  } finally {
    readers().giveBack();
  }
}

async function inOwnThread(
  buffer: ArrayBuffer,
  { limits, memory, seconds }: Allowance,
  typed: boolean,
): Promise<Spreadsheet> {
  const parts: ReturnType<typeof readingSaid.safeParse>[] = [];
  const task = { bytes: new Uint8Array(buffer), typed, limits };
  const { ended } = inThread({
    name: 'read-spreadsheet',
    task,
    handOver: [buffer],
    memory,
    seconds,
    onMessage: (said) => parts.push(readingSaid.safeParse(said)),
  });
  try {
    await ended;
  } catch (error) {
    if (error instanceof ThreadOverLimit)
      return {
        problem: `takes too much ${error.what} to read. Split it into several files, or save it as “CSV UTF-8”.`,
      };
    throw error;
  }
  const sheets: SpreadsheetSheet[] = [];
  for (const part of parts) {
    if (!part.success) throw part.error;
    if ('problem' in part.data) return part.data;
    if ('sheet' in part.data) sheets.push({ ...part.data.sheet, rows: [] });
    else for (const row of part.data.rows) sheets.at(-1)?.rows.push(row);
  }
  return { sheets };
}
