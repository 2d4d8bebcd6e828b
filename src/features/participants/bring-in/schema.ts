import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { z } from 'zod';
import type { FileRow } from './model';

const largest = 5 * 1024 * 1024;

const file = z.instanceof(File).optional();

/** A file, or text pasted from one; and what to do with it. */
export const bringInForm = z.object({
  cohort: z.string(),
  file,
  text: z.string().default(''),
  step: z.enum(['look', 'all', 'good']).default('look'),
});
export type BringInForm = z.output<typeof bringInForm>;

/** What was sent, as rows and as text to mend: the file when there is one. @returns a sentence when it is too large or can't be read. */
export async function readList({ file: sent, text }: BringInForm): Promise<{ rows: FileRow[]; text: string } | { problem: string }> {
  if (!sent || sent.size === 0) return text.trim() === '' ? { problem: 'Choose a file, or paste the rows.' } : { rows: rowsOf(text), text };
  const read = await rowsInFile(sent);
  return 'problem' in read ? read : { ...read, text: read.rows.map((row) => row.cells.map(asCsv).join(',')).join('\n') };
}

const asCsv = (cell: string): string => (/[",\n;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The rows of a CSV file or of a workbook's first sheet. @returns a sentence when it is too large or can't be read. */
export async function rowsInFile(sent: File): Promise<{ rows: FileRow[] } | { problem: string }> {
  if (sent.size > largest) return { problem: `${sent.name} is larger than 5 MB. Split it into several files.` };
  const bytes = new Uint8Array(await sent.arrayBuffer());
  const isWorkbook = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isWorkbook && unpackedSize(bytes) > largestUnpacked) return { problem: `${sent.name} is too large once it is unpacked. Split it into several files.` };
  try {
    return { rows: isWorkbook ? await rowsOfWorkbook(bytes) : rowsOf(decode(bytes)) };
  } catch {
    // Whatever the reader stumbled over, the file is not what its name says.
    return { problem: `${sent.name} can’t be read. Save it once more as “CSV UTF-8” or as an Excel workbook (.xlsx), and send that.` };
  }
}

/** A workbook is a packed folder: five megabytes of it could hide thousands. */
const largestUnpacked = 200 * 1024 * 1024;

/** The size of everything packed in a zip, in bytes, as its own list of contents says. */
function unpackedSize(bytes: Uint8Array<ArrayBuffer>): number {
  const view = new DataView(bytes.buffer);
  let size = 0;
  for (let at = 0; at + 46 <= bytes.length; at += 1) {
    if (bytes[at] === 0x50 && view.getUint32(at, true) === 0x02014b50) size += view.getUint32(at + 24, true);
  }
  return size;
}

const cell = z.union([z.string(), z.number(), z.boolean(), z.date()]).nullish();

async function rowsOfWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<FileRow[]> {
  const sheet = z.array(z.array(cell)).parse(await readSheet(Buffer.from(bytes)));
  const rows = sheet.map((cells, index) => ({ line: index + 1, cells: cells.map(written) }));
  return rows.filter((row) => row.cells.some((text) => text !== ''));
}

const written = (value: z.output<typeof cell>): string => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? ''));

/** UTF-16 says so at its start; what is not UTF-8 comes from an older Excel on Windows. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: every byte is a letter of Windows-1252.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const records = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

/** The rows of CSV text, divided by commas, semicolons or tabs, with the lines they begin on. */
function rowsOf(text: string): FileRow[] {
  const [first = ''] = text.split('\n', 1);
  const delimiter = [',', ';', '\t'].reduce((best, mark) => (first.split(mark).length > first.split(best).length ? mark : best));
  const options = { bom: true, delimiter, info: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true } as const;
  return records.parse(parse(text, options)).map(({ record, info }) => ({ line: info.lines, cells: record }));
}
